"""Forms of verbs by rule, irregular ones as listed."""

from __future__ import annotations

import pytest

from newsparse.text import verb_forms


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("deny", {"denies", "denying", "denied"}),
        ("obey", {"obeys", "obeying", "obeyed"}),
        ("die", {"dies", "dying", "died"}),
        ("flee", {"flees", "fleeing"}),
        ("accuse", {"accuses", "accusing", "accused"}),
        ("veto", {"vetoes", "vetoing", "vetoed"}),
        ("equip", {"equips", "equipping", "equipped"}),
        ("fuel", {"fuels", "fueling", "fuelling", "fueled", "fuelled"}),
        ("plead", {"pleads", "pleading", "pleaded"}),
        ("mix", {"mixes", "mixing", "mixed"}),
    ],
)
def test_regular_forms(base: str, expected: set[str]) -> None:
    assert expected <= verb_forms(base).keys()


def test_no_consonant_is_doubled_after_two_vowels() -> None:
    assert "pleadded" not in verb_forms("plead")


def test_listed_pasts_take_the_place_of_regular_ones() -> None:
    forms = verb_forms("slay", ["slew"], ["slain"])
    assert forms["slew"] == ("past",)
    assert forms["slain"] == ("participle",)
    assert "slayed" not in forms


def test_a_past_that_is_the_base_is_both() -> None:
    assert verb_forms("hit", ["hit"])["hit"] == ("base", "past", "participle")
