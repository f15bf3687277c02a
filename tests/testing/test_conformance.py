"""check_extractor finds what would break a pipeline."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import attrs
import pytest

from newsparse import Annotation, Document, Sentence, Span, extractor
from newsparse.testing import check_extractor


@attrs.frozen
class Buoy(Annotation):
    layer = "test_buoys"

    value: Any = None


_numbers = count()


@extractor(gives=Buoy)
def good(doc: Document) -> Iterator[Buoy]:
    if doc.text:
        yield Buoy(Span(0, 1))


@extractor(gives=Buoy, needs=Sentence)
def good_too(doc: Document) -> Iterator[Buoy]:
    for sentence in doc.sentences:
        yield Buoy(sentence.span, 1)


@extractor(gives=Buoy)
def fails_on_empty_text(doc: Document) -> Iterator[Buoy]:
    yield Buoy(Span(0, len(doc.text[0])))


@extractor(gives=Buoy, languages=("es",))
def fails_in_its_language(doc: Document) -> Iterator[Buoy]:
    raise KeyError(doc.meta.language)


@extractor(gives=Buoy)
def leaves_the_text(doc: Document) -> Iterator[Buoy]:
    yield Buoy(Span(0, len(doc.text) + 1))


@extractor(gives=Buoy)
def changes(doc: Document) -> Iterator[Buoy]:
    yield Buoy(Span(0, 0), next(_numbers))


@extractor(gives=Buoy)
def does_not_fit_json(doc: Document) -> Iterator[Buoy]:
    yield Buoy(Span(0, 0), object)


@extractor(gives=Buoy)
def changes_in_json(doc: Document) -> Iterator[Buoy]:
    yield Buoy(Span(0, 0), (1, 2))


@pytest.mark.parametrize("well_made", [good, good_too], ids=lambda extractor: extractor.name)
def test_a_well_made_extractor_passes(well_made):
    check_extractor(well_made, ["Some text of its own."])


@pytest.mark.parametrize(
    ("flawed", "message"),
    [
        (fails_on_empty_text, "IndexError"),
        (fails_in_its_language, "KeyError: 'es'"),
        (leaves_the_text, "leaves the text"),
        (changes, "two runs over one text differ"),
        (does_not_fit_json, "cannot be written and read back"),
        (changes_in_json, "differ after to_json and from_json"),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_a_flaw_is_named_with_its_text(flawed, message):
    with pytest.raises(AssertionError, match=message) as caught:
        check_extractor(flawed)
    assert "text: " in str(caught.value)


def test_an_extractor_inside_a_function_cannot_be_sent_to_another_process():
    @extractor(gives=Buoy)
    def hidden(doc: Document) -> Iterator[Buoy]:
        yield from ()

    with pytest.raises(AssertionError, match="define it at the top level of a module"):
        check_extractor(hidden)
