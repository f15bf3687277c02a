from __future__ import annotations

import pytest

import newsparse
import predict
import schemes
from newsparse import Casualty, DateExpression, Document, Event, Incident, Mention, Participant, Span, Toll


def blast() -> Document:
    when = DateExpression(Span(27, 33), "DATE", "2024-03-01")
    where = Mention(Span(18, 24), "place", name="Vestby")
    target = Participant(role="target", span=Span(12, 14))
    event = Event(Span(0, 5), "ASSAULT", "explosives", participants=(target,), when=when, where=where)
    figure = Casualty(Span(12, 14), "killed", 12, 12, flags=("sub",))
    incident = Incident(Span(0, 5), "ASSAULT", events=(event,), casualties=(figure,), when=when, where=where)
    toll = Toll(Span(12, 14), "killed", 12, 12, 12, figures=(figure,))
    text = "Blast kills 12 in Vestby on Friday"
    return Document(text).with_annotations(when, where, event, figure, incident, toll)


@pytest.mark.parametrize(
    ("scheme", "type_"), [("plover", "ASSAULT"), ("layer", "ASSAULT"), ("cameo", "18"), ("muc", "BOMBING")]
)
def test_schemes(scheme: str, type_: str) -> None:
    (event,) = schemes.EVENTS[scheme](blast())
    assert (event["type"], event["date"], event["place"]) == (type_, "2024-03-01", "Vestby")


def test_plover_has_what_coders_record_and_the_layer_all() -> None:
    doc = newsparse.parse("The guild met. It rejected an offer. Its chairman was charged with theft. It rained.")
    assert [one["type"] for one in schemes.plover(doc)] == ["CONSULT", "ACCUSE"]
    assert [one["type"] for one in schemes.layer(doc)] == ["CONSULT", "REJECT", "AGREE", "TRIAL"]


def test_muc_gives_three_incidents_at_most() -> None:
    incidents = [Incident(Span(at, at + 1), "ASSAULT") for at in range(5)]
    assert len(schemes.muc(Document("attacks").with_annotations(*incidents))) == 3


def test_casualties_with_totals(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(predict, "known_layers", lambda: frozenset(["casualties", "tolls"]))
    prediction = predict.casualties(blast())
    assert prediction["totals"] == {"killed": 12}
    (figure,) = prediction["casualties"]
    assert (figure["text"], figure["low"], figure["sub"], figure["negated"]) == ("12", 12, True, False)
