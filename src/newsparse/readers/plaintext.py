"""The reader for plain text, and the decoding of bytes."""

from __future__ import annotations

import codecs

import regex

from newsparse.errors import ReadError
from newsparse.model.article import Article
from newsparse.model.problem import Problem
from newsparse.readers import Reader

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = regex.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKUP = regex.compile(r"\s{0,100}<(?:!doctype html|html|head|body)\b", regex.IGNORECASE)


def decode(data: bytes) -> tuple[str, tuple[Problem, ...]]:
    """Decode bytes: by their byte order mark, else as UTF-8, else as Windows-1252 with NP101.

    Bytes that no rule can decode become U+FFFD. Raises ReadError for binary data.

    >>> decode("café".encode())
    ('café', ())
    >>> text, problems = decode("café".encode("cp1252"))
    >>> text, problems[0].code
    ('café', 'NP101')
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data, encoding)
    if _is_binary(data):
        raise ReadError("this is a binary file, not text: extract its text first")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        return _decode_unknown(data, error)


def _decode_as(data: bytes, encoding: str) -> tuple[str, tuple[Problem, ...]]:
    text = data.decode(encoding, "replace")
    return text, (_replaced(text.count("\ufffd")),) if "\ufffd" in text else ()


def _decode_unknown(data: bytes, error: UnicodeDecodeError) -> tuple[str, tuple[Problem, ...]]:
    if _mostly_utf8(data):
        return _decode_as(data, "utf-8")
    message = "not UTF-8: read as Windows-1252. If letters look wrong, convert the file to UTF-8"
    text = data.decode("cp1252", "replace")
    return text, (Problem("NP101", "warning", "reader", message, f"first bad byte at {error.start}"),)


def _mostly_utf8(data: bytes) -> bool:
    """Whether the text has well-formed UTF-8 letters beside the bad bytes, so that UTF-8 was meant."""
    good = len(data.decode("utf-8", "ignore"))
    bad = data.decode("utf-8", "replace").count("\ufffd")
    ascii_only = len(data.decode("ascii", "ignore"))
    return good - ascii_only > 2 * bad


def _replaced(count: int) -> Problem:
    message = f"{count} undecodable place(s) became U+FFFD: convert the file to UTF-8"
    return Problem("NP101", "warning", "reader", message)


def _is_binary(data: bytes) -> bool:
    """Whether control bytes stand where text has none: one NUL, or more than 1 in 100 at the start."""
    head = data[:8192]
    return b"\0" in head or len(_CONTROL.findall(head)) * 100 > len(head)


def read_plaintext(data: bytes) -> Article:
    """An article from the bytes of a text file. Raises ReadError for binary data and for web pages."""
    text, problems = decode(data)
    if _MARKUP.match(text):
        raise ReadError("this is a web page and no reader for .html is installed: save its text as .txt first")
    return Article(text, problems=problems)


PLAINTEXT = Reader("plaintext", (".txt", ".text", ".md", ""), read_plaintext)
