"""Events that coders record: a happening stays, the talk around it goes."""

from __future__ import annotations

import pytest

from newsparse import Config, Document, Parser
from newsparse_events.coding import RULES, coded, left_out, uncoded_kinds
from newsparse_events.events import EventFinder, EventOptions
from newsparse_events.page import read_page
from newsparse_events.schemes import event_types, plover_type

ARTICLE = (
    "Gunmen shot two pilots in the old harbour on Sunday. The guild condemned the killings and offered a reward. "
    "Nobody has been arrested. Three boats caught fire the night before. Residents said that they feared violence."
)


def names(doc: Document) -> list[str]:
    return [doc[event] for event in coded(doc)]


def test_an_article_keeps_its_happenings():
    doc = Parser().parse(ARTICLE)
    assert {"condemned", "offered", "arrested", "violence"} <= {doc[event] for event in doc.events}
    assert names(doc) == ["shot", "killings", "caught fire"]


def test_a_brief_text_is_a_record_and_stays_as_it_is():
    doc = Parser().parse("The guild rejected the offer of the harbour board on Monday.")
    assert coded(doc) == doc.events != ()


@pytest.mark.parametrize(
    ("sentence", "trigger", "rule"),
    [
        ("The guild criticised the mayor.", "criticised", "uncoded_kind"),
        ("She denied the charges.", "charges", "uncoded_kind"),
        ("There was no explosion at the mill.", "explosion", "not_happened"),
        ("He wrote about piracy.", "piracy", "in_general"),
        ("The piracy ended in spring.", "piracy", None),
        ("The pilot is under investigation.", "investigation", None),
        ("He wrote about torture of captives.", "torture", None),
        ("He was tried for murdering a pilot.", "murdering", None),
        ("== Trial ==", "Trial", "listed"),
        ("Prosecutors charged a pilot with theft.", "charged", None),
    ],
)
def test_each_rule(sentence, trigger, rule):
    doc = Parser(only=["events", "sentences"]).parse(f"It rained. The wind rose. The boats left. {sentence}")
    (event,) = [event for event in doc.events if doc[event] == trigger]
    assert left_out(read_page(doc), event) == rule


def test_the_option_leaves_them_out_of_the_layer():
    config = Config.of({"options": {"events": {"coded": True}}})
    doc = Parser(config=config).parse(ARTICLE)
    assert [doc[event] for event in doc.events] == ["shot", "killings", "caught fire"]


def test_explanations_name_the_rule():
    doc = Parser(only=["sentences", "paragraphs"]).parse(ARTICLE)
    notes = {doc[note.span]: note for note in EventFinder(options=EventOptions(coded=True)).explain(doc)}
    assert (notes["condemned"].rule, notes["condemned"].verdict) == ("uncoded_kind", "rejected")
    assert notes["shot"].verdict == "kept"
    assert {rule.__name__ for rule in RULES} >= {notes["arrested"].rule}


def test_the_list_names_known_kinds():
    types = {type_ for type_, _ in event_types()}
    assert {type_ for type_, _ in uncoded_kinds()} <= types


def test_charges_are_accusations_in_plover(parser):
    doc = parser.parse("Prosecutors charged a pilot with smuggling. The court sentenced a second one.")
    assert [plover_type(event) for event in doc.events] == ["ACCUSE", "TRIAL"]
