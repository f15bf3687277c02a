from __future__ import annotations

import attrs

from newsparse import Casualty, Document, Incident, Mention, Meta, Span, Speaker, Toll
from newsparse.view import tolls


def article(best: int, published: str | None, *, kind: str = "killed", said_by: Speaker | None = None) -> Document:
    figure = Casualty(Span(0, 2), kind, best, best, said_by=said_by)
    toll = Toll(Span(0, 2), kind, best, best, best, (figure,))
    return Document(f"{best} died.", Meta(published=published)).with_annotations(figure, toll)


def test_rows_come_in_the_order_of_publication_with_their_change():
    rows = tolls(article(14, "2024-03-06"), article(20, None), article(12, "2024-03-05"))
    assert [(row.best, row.change) for row in rows] == [(12, None), (14, 2), (20, 6)]


def test_kinds_change_by_themselves():
    rows = tolls(article(12, "2024-03-05"), article(30, "2024-03-06", kind="injured"))
    assert [row.change for row in rows] == [None, None]


def test_a_row_names_its_source():
    (row,) = tolls(article(12, None, said_by=Speaker(name="she", canonical="Ada Moss")))
    assert (row.said_by, row.text) == ("Ada Moss", "12")


def test_articles_that_name_no_place_in_common_are_not_compared():
    here, there = (article(best, None) for best in (12, 30))
    rows = tolls(placed(here, "Oslo"), placed(there, "Lima"), placed(here, "Oslo"))
    assert [row.change for row in rows] == [None, None, 0]


def test_incidents_of_different_types_are_not_compared():
    rows = tolls(of_incident(article(12, None), "ASSAULT"), of_incident(article(30, None), "DISASTER"))
    assert [row.change for row in rows] == [None, None]


def placed(doc: Document, name: str) -> Document:
    text = f"{doc.text} {name}"
    mention = Mention(Span(len(doc.text) + 1, len(text)), "place", "name", name)
    return Document(text, doc.meta).with_annotations(*doc.annotations, mention)


def of_incident(doc: Document, type_: str) -> Document:
    incident = Incident(Span(0, 2), type=type_, main=True)
    (toll,) = doc.tolls
    return doc.without("tolls").with_annotations(incident, attrs.evolve(toll, incident=incident))
