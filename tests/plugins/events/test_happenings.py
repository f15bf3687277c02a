"""Events of one kind that are several happenings, and those that stay one."""

from __future__ import annotations

import pytest

TODAY = "2024-03-05"

QUAKES = """A strong earthquake struck the Danish coast on Monday, killing 40 people, officials said.

The earthquake cut the road to the harbour and the tremor was felt in three counties.

An earthquake in 1987 killed 200 people there. That disaster led to a new building law.

Rescuers dug for survivors of the earthquake.
"""
BOMBINGS = """A bomb exploded in a market on Monday, killing nine people, the police said.

The blast was the second in a year. A car bomb exploded in the port on Oct. 12 and killed two guards.
"""


def told(parser, text, published=TODAY):
    doc = parser.parse(text, published=published)
    return doc, {incident.when.value if incident.when else None: incident for incident in doc.incidents}


def test_a_quake_of_long_ago_is_an_incident_of_its_own(parser):
    doc, found = told(parser, QUAKES)
    today, old = found["2024-03-04"], found["1987"]
    assert (today.main, old.main) == (True, False)
    assert [doc[event] for event in old.events if event.type == "DISASTER"] == ["earthquake", "disaster"]
    assert {figure.low for figure in old.casualties} == {200}
    assert {figure.low for figure in today.casualties} == {40}
    assert dict(old.notes) == {"main": "another happening of its kind"}


def test_an_event_without_a_date_belongs_to_the_own_happening_in_a_paragraph_of_its_own(parser):
    doc, found = told(parser, QUAKES)
    last = max(event.span.start for event in doc.events if doc[event] == "earthquake")
    assert last in [event.span.start for event in found["2024-03-04"].events]


def test_two_bombings_of_one_article_are_two_incidents(parser):
    _, found = told(parser, BOMBINGS)
    assert (found["2024-03-04"].rule, found["2023-10-12"].rule) == ("bombing", "bombing")


@pytest.mark.parametrize(
    "text",
    [
        # a day and the day after
        "A bomb exploded in a market late on Sunday. The blast on Monday morning was heard in the port.",
        # a day of the month that is told
        "A bomb exploded in a market on Feb. 12. The bombing in February killed nine people.",
        # what might come to pass is no happening
        "A bomb exploded in a market on Sunday. The police fear that a bomb could explode in June.",
        # the article is about what was long ago
        "The attack killed nine people, the court heard on Monday. The attack in 2019 shook the town.",
        # one attack in several places of a country
        "Gunmen attacked a post near Aarhus on Sunday. The attack began in Odense, the police said.",
        # no dates at all
        "A bomb exploded in a market. The blast killed nine people. The explosion was heard in the port.",
    ],
)
def test_one_happening_stays_one(parser, text):
    doc, _ = told(parser, text)
    assert len([incident for incident in doc.incidents if incident.type == "ASSAULT"]) <= 1


def test_countries_tell_attacks_apart(parser):
    text = (
        "Gunmen attacked a police post in Denmark, killing nine people.\n\n"
        "Gunmen attacked a bank in Norway, killing two people."
    )
    doc, _ = told(parser, text)
    places = {incident.where.name for incident in doc.incidents if incident.type == "ASSAULT" and incident.where}
    assert places == {"Denmark", "Norway"}


def test_the_place_of_the_dateline_is_of_the_own_happening_only(parser):
    _, found = told(parser, f"AARHUS, March 5 - {QUAKES}")
    assert found["1987"].where is None or dict(found["1987"].notes).get("where") is None


def test_many_dates_make_few_happenings(parser):
    text = " ".join(f"A bomb exploded in a market in {year}." for year in range(1900, 2020))
    doc, _ = told(parser, text)
    assert len(doc.incidents) <= 10


@pytest.mark.parametrize("published", ["9999-12-31", "0001-01-01"])
def test_days_at_the_edge_of_the_calendar_can_be_told_apart(parser, published):
    doc = parser.parse("March 1: a bomb exploded. A bomb exploded today.", published=published)
    assert doc.incidents
    assert not [problem for problem in doc.problems if problem.level == "error"]
