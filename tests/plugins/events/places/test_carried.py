"""Places that an event takes over from what was told before, or from the dateline."""

from __future__ import annotations

import pytest

from newsparse import Event, Parser

REST = " Rain fell. The tide rose. The choir sang."


def last_event(parser: Parser, text: str, trigger: str) -> tuple[str, str | None]:
    """The place of the last event with a trigger, as written, and the note on it."""
    doc = parser.parse(text + REST, published="2024-03-05")
    found: list[Event] = [one for one in doc.events if doc[one] == trigger]
    event = found[-1]
    return (doc[event.where] if event.where else ""), dict(event.notes).get("where")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A bomb exploded near Kharkiv. The attack angered the mayor.", "attack"),
        ("A bomb exploded near Kharkiv. Rain fell. That deadly blast angered the mayor.", "blast"),
        ("Gunmen attacked a convoy near Kharkiv. Nine guards were killed.", "killed"),
        ("A summit began in Kharkiv. Envoys praised the summit.", "summit"),
    ],
)
def test_taken_over(parser: Parser, text: str, trigger: str) -> None:
    assert last_event(parser, text, trigger) == ("Kharkiv", "inherited")


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("A bomb exploded near Kharkiv. Another attack angered the mayor.", "attack"),
        ("A bomb exploded near Kharkiv. The attack on the convoy angered the mayor.", "attack"),
        ("A bomb exploded near Kharkiv. The summit angered the mayor.", "summit"),
        ("A bomb exploded near Kharkiv. In Oslo, bakers who sing condemned the attack.", "attack"),
        ("Gunmen attacked a convoy near Kharkiv. Her brother, who was killed as a boy, liked bread.", "killed"),
        ("A bomb exploded near Kharkiv. Rain. Snow. Hail. Sun. Wind. The attack angered the mayor.", "attack"),
    ],
)
def test_not_taken_over(parser: Parser, text: str, trigger: str) -> None:
    assert last_event(parser, text, trigger)[1] is None


def test_here_is_where_the_report_comes_from(parser: Parser) -> None:
    text = "LIMA, Peru (Reuters) - At a rally here last week, bakers sang."
    assert last_event(parser, text, "rally") == ("LIMA", "dateline")


@pytest.mark.parametrize(
    "text",
    [
        'LIMA, Peru (Reuters) - "They held a rally here last week," said Ms. Lindqvist.',
        "LIMA, Peru (Reuters) - At a rally last week, a baker said he came here.",
        "At a rally here last week, bakers sang.",
    ],
)
def test_here_is_elsewhere(parser: Parser, text: str) -> None:
    assert last_event(parser, text, "rally") == ("", None)
