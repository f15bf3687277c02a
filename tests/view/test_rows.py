"""Views gather what the layers hold."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from newsparse import (
    DateExpression,
    Dateline,
    Document,
    Event,
    Incident,
    Mention,
    Meta,
    Participant,
    Quote,
    Sentence,
    Span,
    Speaker,
)
from newsparse.view import entities, five_ws, speakers, timeline

TEXT = "Ada Moss spoke. She said no. Later the mayor agreed. Port Eldin slept on Friday, all day Friday."


def at(words: str, start: int = 0) -> Span:
    place = TEXT.index(words, start)
    return Span(place, place + len(words))


def quote(words: str, speaker: Speaker | None) -> Quote:
    return Quote(at(words), (at(words),), "indirect", speaker=speaker)


def test_quotes_of_one_speaker_are_gathered_under_the_resolved_name():
    ada = Speaker(name="Ada Moss", canonical="Ada Moss")
    she = Speaker(name="She", canonical="Ada Moss", role="pilot")
    doc = Document(TEXT).with_annotations(quote("spoke", ada), quote("no", she))
    (row,) = speakers(doc)
    assert (row.name, row.role, len(row.quotes)) == ("Ada Moss", "pilot", 2)


def test_unresolved_speakers_go_by_their_words_and_quotes_without_a_speaker_come_last():
    mayor = Speaker(name="the mayor", kind="unnamed")
    doc = Document(TEXT).with_annotations(quote("spoke", None), quote("no", mayor), quote("agreed", attrs_upper(mayor)))
    assert [(row.name, row.kind, len(row.quotes)) for row in speakers(doc)] == [
        ("the mayor", "unnamed", 2),
        (None, None, 1),
    ]


def attrs_upper(speaker: Speaker) -> Speaker:
    return Speaker(name=speaker.name.capitalize(), kind=speaker.kind)


def mention(words: str, kind: str = "person", **fields: object) -> Mention:
    return Mention(at(words), kind, name=words, **fields)


ADA = mention("Ada Moss", canonical="Ada Moss", role=at("mayor"))
SHE = mention("She", form="pronoun", canonical="Ada Moss")
MAYOR = mention("the mayor", form="nominal")
PORT = mention("Port Eldin", "place", country="XX")


def test_mentions_of_one_name_are_one_entity_and_unresolved_pronouns_are_none():
    rows = entities(Document(TEXT).with_annotations(ADA, SHE, MAYOR, PORT))
    assert [(row.name, row.kind, len(row.mentions), row.role, row.country) for row in rows] == [
        ("Ada Moss", "person", 2, "mayor", None),
        ("Port Eldin", "place", 1, None, "XX"),
    ]


def date(words: str, start: datetime | None, days: int = 1, **fields: object) -> DateExpression:
    end = None if start is None else start + timedelta(days)
    return DateExpression(at(words, TEXT.index(words)), "DATE", "x", start=start, end=end, **fields)


MARCH_4 = datetime(2024, 3, 4)


def test_a_timeline_goes_over_documents_from_early_to_late_and_wide_to_narrow():
    first = Document(TEXT, Meta(title="First")).with_annotations(
        date("Later", MARCH_4 + timedelta(1)),
        date("Friday", MARCH_4),
        date("no", None),
        Sentence(at("Later the mayor agreed.")),
    )
    zone = timezone(timedelta(hours=5))
    second = Document(TEXT).with_annotations(
        date("spoke", MARCH_4, 31), date("said", datetime(2024, 3, 4, 9, tzinfo=zone))
    )
    rows = timeline(first, second)
    assert [row.sentence for row in rows] == ["spoke", "Friday", "said", "Later the mayor agreed."]
    assert [row.title for row in rows] == [None, "First", None, "First"]


def test_a_timeline_tells_the_events_of_each_date():
    friday = date("Friday", MARCH_4)
    talks = Event(at("spoke"), "CONSULT", when=friday)
    assert timeline(Document(TEXT).with_annotations(friday, talks))[0].events == (talks,)


def test_without_layers_there_are_no_answers():
    answers = five_ws(Document(TEXT))
    assert (answers.who, answers.what, answers.when, answers.where) == ((), (), None, None)


def test_answers_come_from_the_main_incident_if_there_is_one():
    friday, later = date("Friday", MARCH_4), date("Later", MARCH_4)
    talks = Event(at("spoke"), "CONSULT")
    other = Event(at("agreed"), "AGREE", when=later)
    incident = Incident(at("spoke"), "CONSULT", main=True, events=(talks,), when=friday, where=PORT)
    doc = Document(TEXT).with_annotations(friday, later, talks, other, incident, ADA, SHE, PORT)
    answers = five_ws(doc)
    assert [row.name for row in answers.who] == ["Ada Moss"]
    assert answers.what == (talks,)
    assert answers.when == friday
    assert answers.where == "Port Eldin"


def test_else_from_actual_events_the_first_date_and_the_dateline():
    planned, actual = Event(at("spoke"), "CONSULT", stage="planned"), Event(at("agreed"), "AGREE")
    doc = Document(TEXT).with_annotations(
        planned, actual, date("Friday", MARCH_4), Dateline(at("Port Eldin"), "Port Eldin")
    )
    answers = five_ws(doc)
    assert answers.what == (actual,)
    assert answers.when is not None
    assert answers.where == "Port Eldin"


def test_a_reason_and_a_means_are_what_a_connective_opens():
    text = "Dockers blocked the quay by parking lorries, in protest at the new fees."
    blocked = Event(Span(8, 15), "PROTEST")
    doc = Document(text).with_annotations(Sentence(Span(0, len(text))), blocked)
    answers = five_ws(doc)
    assert answers.why is not None
    assert answers.how is not None
    assert (doc[answers.why], doc[answers.how]) == ("in protest at the new fees", "by parking lorries")


def test_an_instrument_tells_how_and_participants_who():
    text = "Raiders cut the rope with knives."
    tool = Participant(role="instrument", span=Span(26, 32))
    raiders = Participant(role="source", span=Span(0, 7))
    cut = Event(Span(8, 11), "ASSAULT", participants=(raiders, tool))
    incident = Incident(Span(8, 11), "ASSAULT", main=True, events=(cut,), participants=(tool, raiders))
    answers = five_ws(Document(text).with_annotations(cut, incident))
    assert answers.how == tool.span
    assert answers.actors == (raiders.span, tool.span)
