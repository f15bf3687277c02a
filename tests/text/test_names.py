"""The shapes of names and the lists behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import (
    demonyms,
    fold,
    given_name_gender,
    initials,
    is_acronym,
    is_family_first,
    name_runs,
    peoples,
    person_name,
    place,
    plural,
    surname_key,
    title,
    titles,
)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Olga Brandt left.", ["Olga Brandt"]),
        ("the mayor of Aarhus, Karl Saar", ["Aarhus", "Karl Saar"]),
        ("Sen. J.R. Holt Jr. spoke", ["Sen. J.R. Holt Jr."]),
        ("Ludwig van der Meer's boat", ["Ludwig van der Meer"]),
        ("a pro-Oslo crowd", ["Oslo"]),
        ("met Yusuf al-Tamimi and Jean-Luc O'Dea", ["Yusuf al-Tamimi", "Jean-Luc O'Dea"]),
        ('Karl "Bo" Saar won', ['Karl "Bo" Saar']),
        ("AT&T and the U.S. agree", ["AT&T", "U.S."]),
        ("Łukasz Żak i Ольга Смирнова", ["Łukasz Żak", "Ольга Смирнова"]),
        ("nobody here", []),
    ],
)
def test_runs(text: str, runs: list[str]) -> None:
    assert [text[start:end] for start, end in name_runs(text)] == runs


@given(st.text())
def test_runs_are_ordered_and_open_with_a_capital(text: str) -> None:
    plain = fold(text)
    previous = 0
    for start, end in name_runs(plain):
        assert previous <= start < end <= len(plain)
        assert plain[start].isupper()
        previous = end


@pytest.mark.parametrize(
    ("words", "surname"),
    [
        (("Olga", "Brandt"), "Brandt"),
        (("Ludwig", "van", "der", "Meer"), "van der Meer"),
        (("Karl", "Saar", "Jr."), "Saar"),
        (("Pak", "Jin-ho"), "Pak"),
        (("Brandt",), "Brandt"),
    ],
)
def test_surname(words: tuple[str, ...], surname: str) -> None:
    assert person_name(words).surname == surname


def test_a_known_given_name_before_a_family_name_is_no_family_name() -> None:
    assert not is_family_first(("Kim", "Brandt"))


def test_keys_of_surnames_forget_articles_and_case() -> None:
    assert surname_key("al-Tamimi") == surname_key("TAMIMI") == "tamimi"


@pytest.mark.parametrize(("name", "gender"), [("Olga", "f"), ("Karl", "m"), ("KARL", "m"), ("Quay", None)])
def test_gender_of_given_names(name: str, gender: str | None) -> None:
    assert given_name_gender(name) == gender


def test_titles_are_found_in_any_case() -> None:
    assert title("GOV.") == title("gov")
    assert title("quay") is None
    assert {item.gender for item in titles()} == {"m", "f", "-"}


def test_places_know_their_country_only_where_it_is_certain() -> None:
    oslo, georgia = place("Oslo"), place("Georgia")
    assert oslo is not None
    assert oslo.country == "NO"
    assert georgia is not None
    assert georgia.country is None
    assert place("Quayside") is None


def test_demonyms_and_peoples_carry_country_codes() -> None:
    assert demonyms()["Danish"] == peoples()["Danes"] == "DK"


@pytest.mark.parametrize(("word", "expected"), [("OWI", True), ("O.W.I.", True), ("Owi", False), ("DNA", False)])
def test_acronyms(word: str, expected: bool) -> None:
    assert is_acronym(word) is expected


def test_initials_leave_small_words_out() -> None:
    assert initials(("Office", "of", "the", "Harbour", "Master")) == "OHM"


@pytest.mark.parametrize(("one", "many"), [("gunman", "gunmen"), ("deputy", "deputies"), ("witness", "witnesses")])
def test_plurals(one: str, many: str) -> None:
    assert plural(one) == many
