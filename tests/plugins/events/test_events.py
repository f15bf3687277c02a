"""Events with their participants, time and place; what others add; what is explained."""

from __future__ import annotations

import pytest

from newsparse import Config, Document, Parser
from newsparse_events.events import EventFinder, EventOptions
from newsparse_events.lexicon import build_index
from newsparse_events.schemes import event_type, event_types, muc_type
from newsparse_events.senses import build_senses

RAID = "Gunmen attacked a convoy near Kharkiv on Sunday, killing two drivers."


def test_who_did_what_to_whom_when_and_where(parser):
    attack, death = parser.parse(RAID, published="2024-03-05").events
    assert [(one.role, RAID[one.span.start : one.span.end], one.sector) for one in attack.participants] == [
        ("source", "Gunmen", "REB"),
        ("target", "a convoy", None),
    ]
    assert (attack.when.value, attack.where.name, attack.where.country) == ("2024-03-03", "Kharkiv", "UA")
    assert [one.role for one in death.participants] == ["source", "target"]


def test_the_passive_turns_the_roles(parser):
    text = "Two judges were kidnapped by rebels."
    (event,) = parser.parse(text).events
    assert [(one.role, text[one.span.start : one.span.end]) for one in event.participants] == [
        ("target", "Two judges"),
        ("source", "rebels"),
    ]


def test_nations_have_codes(parser):
    (event,) = parser.parse("Danish officials met on the quay.").events
    assert event.participants[0].country == "DK"


def test_nobody_is_filled_in(parser):
    (event,) = parser.parse("There was an explosion.").events
    assert (event.participants, event.when, event.where) == ((), None, None)


def test_a_dateline_is_no_setting_of_its_own(parser):
    text = "PORT ELDIN, March 4 - Gunmen attacked a convoy on Sunday, police said."
    (event,) = parser.parse(text, published="2024-03-05").events
    assert (event.when.value, event.where) == ("2024-03-03", None)


def test_brief_texts_keep_their_main_events():
    text = "The islands agreed on Monday to cooperate in the search."
    assert [event.type for event in Parser().parse(text).events] == ["AGREE"]
    config = Config.of({"options": {"events": {"main_only": False}}})
    assert [event.type for event in Parser(config=config).parse(text).events] == ["AGREE", "COOPERATE"]


def test_a_plugin_adds_a_type_and_its_senses_by_lines_alone():
    lines = ["LAUNCH\tship\tv\tlaunch|christen\tst\tThey launched a ferry."]
    senses = ["launch_a_ship\tLAUNCH\tv\tlaunch\tobject\tferry yacht tanker"]
    finder = EventFinder(tuple(lines), tuple(senses), EventOptions(main_only=False))
    doc = Document("The yard launched a ferry. The firm launched a website. She christened both.")
    assert [(doc[event], event.type, event.mode) for event in finder(doc)] == [
        ("launched", "LAUNCH", "ship"),
        ("christened", "LAUNCH", "ship"),
    ]


def test_lines_come_from_the_hook(tmp_path):
    plugin = tmp_path / "ships_of_the_yard.py"
    plugin.write_text(
        "from newsparse import hookimpl\n\n\n@hookimpl\ndef newsparse_lexicons():\n"
        "    return {'en/event_triggers': ['LAUNCH\\tship\\tv\\tlaunch|christen\\tst']}\n"
    )
    doc = Parser(plugins=[str(plugin)]).parse("Ann Ekdahl christened the ferry.")
    assert [event.type for event in doc.events] == ["LAUNCH"]


def test_bad_lines_are_refused():
    with pytest.raises(ValueError, match="a trigger needs"):
        build_index(["LAUNCH\tship\tq\tlaunch\tst"])
    with pytest.raises(ValueError, match="is none of"):
        build_senses(["x\tLAUNCH\tv\tlaunch\tabove\tferry"])


def test_every_type_of_the_lexicon_is_in_the_table_of_schemes():
    entries = build_index().values()
    types = {one.type for entry in entries for group in (entry.alone, *entry.phrases.values()) for one in group}
    assert types == {type_ for type_, mode in event_types() if mode is None}


def test_other_schemes(parser):
    assert event_type("ASSAULT", "abduct").muc == "KIDNAPPING"
    assert event_type("ASSAULT", "beat").muc == "ATTACK"
    assert event_type("LAUNCH") is None
    assert (
        muc_type(parser.parse("Raiders burned two mills and attacked a guard. They torched a barn.").events) == "ARSON"
    )


def test_every_event_is_explained_and_refusals_have_their_rule(parser):
    (extractor,) = [one for one in parser.extractors if one.name == "events"]
    doc = parser.parse(
        "The grenade squad met its deadline. Rebels bombed the mill. Nobody died. The talks room was full."
    )
    notes = list(extractor.explain(doc))
    assert [note.span for note in notes if note.verdict == "kept"] == [event.span for event in doc.events]
    assert {note.rule for note in notes if note.verdict == "rejected"} >= {"meet_a_goal"}
