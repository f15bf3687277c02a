"""What is wrong with an input, or cannot be known of it: the problems that the parser itself notes."""

from __future__ import annotations

import os
from collections.abc import Sequence

from newsparse.errors import InputError
from newsparse.extraction import AnyExtractor
from newsparse.model.date import DateExpression
from newsparse.model.document import Document
from newsparse.model.problem import Problem
from newsparse.readers.files import FILE_SUFFIXES


def text_of(value: object) -> str:
    """The value, if it is a text. Raises InputError, which says what to do with bytes, paths and the rest."""
    if isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray)):
        raise InputError("parse() takes str, not bytes: decode them, or give the file's path to Parser.read")
    if isinstance(value, os.PathLike):
        raise InputError(f"parse() takes the text itself, not a path: use Parser().read({os.fspath(value)!r})")
    raise InputError(f"parse() takes str, Article or Document, not {type(value).__name__}")


def without_surrogates(text: str) -> tuple[str, tuple[Problem, ...]]:
    """The text with each lone surrogate replaced by U+FFFD, which keeps all offsets."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        clean = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
        count = sum(a != b for a, b in zip(text, clean, strict=True))
        message = f"{count} lone surrogate(s) replaced by U+FFFD: the text was decoded wrongly"
        return clean, (Problem("NP103", "info", "parser", message),)
    return text, ()


def path_hint(text: str) -> tuple[Problem, ...]:
    """NP108 where a text looks like the name of a file."""
    if len(text) > 300 or "\n" in text or not text.lower().endswith(FILE_SUFFIXES) or text.endswith(" "):
        return ()
    message = f"the text looks like a path: to parse the file, use Parser().read({text!r})"
    return (Problem("NP108", "warning", "parser", message),)


def too_long(doc: Document, limit: int) -> Problem:
    """NP104: nothing is looked for in such a text."""
    message = f"the text has {len(doc.text)} characters, more than max_length = {limit}: nothing was looked for"
    return Problem("NP104", "error", "parser", message)


def undated(doc: Document) -> tuple[Problem, ...]:
    """NP102 where some date has no value for want of a publication date."""
    if ("value", "no publication date") not in {note for date in doc.layer(DateExpression) for note in date.notes}:
        return ()
    if any(problem.code == "NP102" for problem in doc.problems):
        return ()
    message = "no publication date: relative dates have no value. Give published=, or --published"
    return (Problem("NP102", "info", "parser", message),)


def unserved(doc: Document, steps: Sequence[AnyExtractor]) -> tuple[Problem, ...]:
    """NP105 where none of the extractors that are made for certain languages serves the document's."""
    choosy = [step for step in steps if step.languages is not None]
    if not choosy or any(step.serves(doc.meta.language) for step in choosy):
        return ()
    if any(problem.code == "NP105" for problem in doc.problems):
        return ()
    message = f"no extractor is made for the language {doc.meta.language!r}: expect little beyond sentences"
    return (Problem("NP105", "info", "parser", message),)
