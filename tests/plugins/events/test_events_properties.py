"""What holds for every text."""

from __future__ import annotations

import time
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse import Document, Paragraph, Sentence, Span
from newsparse_events.coding import coded
from newsparse_events.events import make_events
from newsparse_events.incidents import make_incidents

EVENTS, INCIDENTS = make_events(), make_incidents()
PIECES = """
    attack attacked attacks bombing killed killing talks meet met hold held take hostage two sailors set fire to
    the a his no not will would could if tried threatened , . ; - ' s of by in with and that who Kharkiv Ann Danish
    government police strike on from gunmen agreed said it release prisoners must
"""
TEXTS = st.one_of(st.text(max_size=60), st.lists(st.sampled_from([*PIECES.split(), "\n\n"]), max_size=30).map(" ".join))


def document(text: str) -> Document:
    whole = (Paragraph(Span(0, len(text)), "body"), Sentence(Span(0, len(text)))) if text else ()
    return Document(text).with_annotations(*whole)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_triggers_lie_inside_in_order_and_apart(text: str) -> None:
    doc = document(text)
    events = list(EVENTS(doc))
    assert events == list(EVENTS(doc))
    for one, two in pairwise(events):
        assert one.span.end <= two.span.start
    for event in events:
        assert doc[event] == doc[event].strip() != ""
        assert all(0 <= one.span.start < one.span.end <= len(text) for one in event.participants)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(1, 9))
def test_coded_events_are_some_of_the_layer_in_its_order(text: str, times: int) -> None:
    doc = document(f"{text} " * times)
    doc = doc.with_annotations(*EVENTS(doc))
    some = coded(doc)
    assert [event for event in doc.events if event in some] == list(some)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_one_incident_is_the_main_one(text: str) -> None:
    doc = document(text)
    doc = doc.with_annotations(*EVENTS(doc))
    incidents = list(INCIDENTS(doc))
    assert sum(incident.main for incident in incidents) == bool(incidents)


def test_time_is_linear_where_everything_is_a_trigger() -> None:
    def seconds(count: int) -> float:
        doc = document("take hold attack " * count)
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            list(EVENTS(doc))
            best = min(best, time.process_time() - started)
        return best

    assert seconds(2000) < 3.5 * seconds(1000)
