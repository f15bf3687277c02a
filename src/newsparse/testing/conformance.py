"""What every extractor must do, whatever it looks for."""

from __future__ import annotations

import pickle
from collections.abc import Iterable

from newsparse.errors import ExtractorError
from newsparse.extraction import AnyExtractor
from newsparse.model.document import Document
from newsparse.pipeline import run
from newsparse.sources import address
from newsparse.testing.running import Given, prepare

_ARTICLE = """Harbour to reopen

PORT ELDIN (Coast Wire) — The harbour will reopen on Friday, the mayor said on March 4, 2024.

“We lost three boats and $2.5 million,” said Ada Moss, a pilot. At least 12 people were hurt."""

_TEXTS = (
    "",
    " \n\t\u00a0\n",
    "A",
    _ARTICLE,
    _ARTICLE.replace("\n", "\r\n"),
    _ARTICLE.upper(),
    _ARTICLE.replace(" ", "\u00a0").replace("“", "\u201e"),
    "".join(map(chr, range(1, 0x250))),
    "\u202e\u0301é\U0001f6a2\ufeff\ufffd\x00 \ud7ff\U0010ffff" * 3,
    "“\"‘'«»(((" * 20 + "1,2,3.. - — $€ " * 20,
)


def check_extractor(extractor: AnyExtractor, texts: Iterable[str] = (), *, given: Iterable[Given] = ()) -> None:
    """Assert what holds for every extractor, over `texts` and some odd ones of our own.

    It raises nothing; it yields only what it gives, inside the text; two runs agree; its results
    survive JSON and pickle, and it can itself be sent to another process. `given` are annotations
    or extractors whose layers it reads; the structure layers are always there. The texts are said to
    be in the first language that it serves. Raises AssertionError.
    """
    _check_address(extractor)
    given, language = list(given), (extractor.languages or ("en",))[0]
    for text in (*texts, *_TEXTS):
        try:
            before = prepare(text, given, structure=True, published="2024-03-05", language=language)
            once, twice = (run(before, [extractor], strict=True) for _ in range(2))
        except ExtractorError as error:
            raise _failure(extractor, str(error), text) from error
        if once != twice:
            raise _failure(extractor, "two runs over one text differ: it must not depend on state or chance", text)
        _check_round_trips(extractor, once)


def _check_address(extractor: AnyExtractor) -> None:
    try:
        pickle.loads(pickle.dumps(address(extractor)))
    except Exception as error:
        reason = f"it cannot be sent to another process ({error}): define it at the top level of a module"
        raise AssertionError(f"extractor {extractor.name!r}: {reason}") from error


def _check_round_trips(extractor: AnyExtractor, doc: Document) -> None:
    try:
        restored, unpickled = Document.from_json(doc.to_json()), pickle.loads(pickle.dumps(doc))
    except Exception as error:
        reason = f"its results cannot be written and read back ({type(error).__name__}: {error})"
        raise _failure(extractor, reason, doc.text) from error
    if restored != doc:
        raise _failure(extractor, "its results differ after to_json and from_json: check the field types", doc.text)
    if unpickled != doc:
        raise _failure(extractor, "its results differ after pickle", doc.text)


def _failure(extractor: AnyExtractor, reason: str, text: str) -> AssertionError:
    shown = text if len(text) <= 80 else text[:80] + "…"
    return AssertionError(f"extractor {extractor.name!r}: {reason}\n  text: {shown!r}")
