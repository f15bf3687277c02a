"""What holds for every text and every publication date."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsparse_dates
from newsparse import Document, Meta
from newsparse_dates.dates import make_extractor

DATES = make_extractor()
PIECES = """
    last next this the a two 31 1999 44 3rd week weekend year century quarter third half fiscal May Feb. Friday Fridays
    ago earlier later before , . - / : ' s of in and to 5 30 a.m. p.m. EST noon midnight tonight yesterday now soon
    recent past future every daily early late mid end BC B.C. 1990s 7pm 12hrs Christmas Easter summer
    12/31/9999 2015-02-30
"""
WORDS = [*PIECES.split(), "\n", "\n\n"]
LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "pt", "it", "zz", ""])
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
PUBLISHED = st.one_of(st.none(), st.dates(), st.sampled_from([date.min, date.max]))


@settings(max_examples=300, deadline=None)
@given(TEXTS, PUBLISHED, LANGUAGES)
def test_spans_lie_inside_and_intervals_run_forward(text: str, published: date | None, language: str) -> None:
    doc = Document(text, Meta(published=published, language=language))
    dates = list(DATES(doc))
    assert dates == list(DATES(doc))
    for one, two in pairwise(dates):
        assert one.span.end <= two.span.start
    for found in dates:
        assert 0 <= found.span.start < found.span.end <= len(text)
        assert doc[found] == doc[found].strip()
        assert (found.start is None) == (found.end is None)
        assert found.start is None or found.end is None or found.start < found.end
        assert found.value is not None or ("value" in dict(found.notes))


@settings(max_examples=100, deadline=None)
@given(TEXTS, PUBLISHED)
def test_every_date_is_explained(text: str, published: date | None) -> None:
    doc = Document(text, Meta(published=published))
    assert DATES.explain is not None
    kept = [note.span for note in DATES.explain(doc) if note.verdict == "kept"]
    assert kept == [found.span for found in DATES(doc)]


@pytest.fixture
def zone() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.usefixtures("zone")
def test_the_time_zone_of_the_machine_does_not_matter() -> None:
    answers = []
    for name in ("UTC", "Pacific/Kiritimati", "America/Adak"):
        os.environ["TZ"] = name
        time.tzset()
        docs = [
            Document("Last week, at 5 p.m. EST on Friday.", Meta(published="2024-03-05")),
            Document("Vor zwei Wochen, gestern.", Meta(published="2024-03-05", language="de")),
        ]
        answers.append([list(DATES(doc)) for doc in docs])
    assert answers[0] == answers[1] == answers[2]


def test_the_clock_is_never_read() -> None:
    sources = Path(newsparse_dates.__file__).parent.glob("*.py")
    text = "".join(source.read_text(encoding="utf-8") for source in sources)
    assert not any(call in text for call in ("date.today(", "datetime.now(", "utcnow(", "time.time("))


@pytest.mark.parametrize(
    "piece", ["1 ", "1,", "12-", "twenty-", "January 1, ", "the last ", "Ja Fe May ", "5:", "a year ", "March 3-5 and "]
)
def test_time_is_linear(piece: str, assert_linear: Callable[..., None]) -> None:
    assert_linear(lambda text: list(DATES(Document(text, Meta(published="2024-03-05")))), piece)
