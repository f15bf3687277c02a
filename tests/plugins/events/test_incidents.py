"""Happenings that are the news, and their slots."""

from __future__ import annotations

STORY = """PORT ELDIN, March 4 - Gunmen attacked a police post near Kharkiv on Sunday, killing two officers
and a farmer, officials said.

The attack was claimed by nobody. Four officers were wounded when a grenade was thrown
into the yard, the ministry said.

Police arrested two suspects on Monday. The village had been attacked in 1987, when a war divided the valley.

The mayor called on the government to send doctors. "We are tired," she said.
"""


def test_the_main_incident_gathers_events_deaths_figures_and_slots(parser):
    doc = parser.parse(STORY, published="2024-03-05")
    (main,) = [incident for incident in doc.incidents if incident.main]
    assert main.type == "ASSAULT"
    assert {"attacked", "killing", "attack"} <= {doc[event] for event in main.events}
    assert (main.when.value, main.where.name) == ("2024-03-03", "Kharkiv")
    assert "Gunmen" in [doc[one.span] for one in main.participants]
    assert all(figure in doc.casualties for figure in main.casualties)


def test_events_are_refered_to_by_value(parser):
    doc = parser.parse(STORY, published="2024-03-05")
    for incident in doc.incidents:
        assert set(incident.events) <= set(doc.events)


def test_slots_from_elsewhere_say_so(parser):
    text = "PORT ELDIN, March 4 - Gunmen attacked a police post and killed two officers, officials said."
    doc = parser.parse(text + "\n\nThe raid was short.", published="2024-03-05")
    main = next(incident for incident in doc.incidents if incident.main)
    assert dict(main.notes) == {"when": "dateline", "where": "dateline"}
    assert main.where.name == "PORT ELDIN"


def test_no_events_no_incidents(parser):
    assert parser.parse("It rained.").incidents == ()


def test_groups_are_explained(parser):
    (extractor,) = [one for one in parser.extractors if one.name == "incidents"]
    doc = parser.parse(STORY, published="2024-03-05")
    notes = list(extractor.explain(doc))
    assert {note.rule for note in notes} >= {"ASSAULT", "COERCE", "DEATH"}
