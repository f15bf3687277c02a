"""Places by name, nations by word, and the state of the data file."""

from __future__ import annotations

import subprocess
import sys
import time
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.text import PlaceEntry, gazetteer, nation, place_openers

LINES = (files("newsparse.text") / "data/gazetteer.txt").read_text(encoding="utf-8").splitlines()


def first(name: str) -> PlaceEntry:
    return gazetteer(name)[0]


def test_a_city_has_country_division_people_and_point() -> None:
    (oslo, *_) = gazetteer("Oslo")
    assert (oslo.kind, oslo.country, oslo.division) == ("capital", "NO", "NO-03")
    assert oslo.population > 500_000
    assert oslo.coordinates == (59.91, 10.75)


def test_namesakes_come_largest_first_and_countries_before_all() -> None:
    assert [(entry.kind, entry.country) for entry in gazetteer("Georgia")] == [("country", "GE"), ("division", "US")]
    assert first("Paris").country == "FR"
    assert ("US", "US-TX") in [(entry.country, entry.division) for entry in gazetteer("Paris")]


@pytest.mark.parametrize(
    ("written", "name", "country"),
    [
        ("Holland", "Netherlands", "NL"),
        ("Burma", "Myanmar", "MM"),
        ("U.S.", "United States", "US"),
        ("Wis.", "Wisconsin", "US"),
        ("Kiev", "Kyiv", "UA"),
        ("Danzig", "Gdansk", "PL"),
        ("ÅRHUS", "Århus", "DK"),
        ("Malmö", "Malmö", "SE"),
        ("RIO DE JANEIRO", "Rio de Janeiro", "BR"),
        ("St. Gallen", "St Gallen", "CH"),
        ("Turku province", "Turku province", None),
        ("England", "England", "GB"),
        ("West Bank", "West Bank", "PS"),
        ("Kosovo", "Kosovo", "XK"),
    ],
)
def test_other_names(written: str, name: str, country: str | None) -> None:
    found = gazetteer(written)
    assert (found[0].name if found else name, found[0].country if found else None) == (name, country)


@pytest.mark.parametrize(("name", "country"), [("northern Norway", "NO"), ("Siberia", "RU"), ("Scandinavia", None)])
def test_regions_have_no_point(name: str, country: str | None) -> None:
    assert first(name) == PlaceEntry(name, "region", country)


@pytest.mark.parametrize("name", ["Quayside", "", "west", "the", "Paris\t", "|", "East Coast", "north " * 50])
def test_what_is_no_place(name: str) -> None:
    assert gazetteer(name) == ()


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Norway", "NO"), ("Norwegian", "NO"), ("Danes", "DK"), ("Dane", "DK"), ("DANISH", "DK"), ("Irishman", "IE"),
        ("Scots", "GB"), ("South Korean", "KR"), ("the Netherlands", "NL"), ("Greenlandic", "GL"), ("Georgian", "GE"),
        ("Georgia", None), ("Korean", None), ("us", None), ("Nordic", None), ("Oslo", None),
    ],
)  # fmt: skip
def test_nations(word: str, code: str | None) -> None:
    assert nation(word) == code


@given(st.text(max_size=40))
def test_any_text_may_be_asked_for(name: str) -> None:
    assert all(entry.kind for entry in gazetteer(name))
    assert nation(name) is None or len(nation(name) or "") == 2


def test_first_words_of_places_of_several_words() -> None:
    assert {"san", "new", "los", "costa"} <= place_openers()
    assert "oslo" not in place_openers()


def test_the_file_is_sorted_small_and_says_where_it_comes_from() -> None:
    head = [line for line in LINES if line.startswith("#")]
    rows = LINES[len(head) :]
    assert rows == sorted(rows, key=lambda row: row.split("\t")[0])
    assert len("\n".join(LINES)) < 1_000_000
    assert "CC BY 4.0" in "".join(head)
    assert all(row.isascii() and row.count("\t") == 1 for row in rows)


def test_import_reads_no_gazetteer_and_the_first_name_is_fast() -> None:
    code = (
        "import time, newsparse.text as t; from newsparse.text.gazetteer import _lines; "
        "assert _lines.cache_info().currsize == 0; "
        "start = time.process_time(); t.gazetteer('Oslo'), t.nation('Danish'); print(time.process_time() - start)"
    )
    output = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout
    assert float(output) < 0.3


def test_many_names_take_linear_time() -> None:
    started = time.process_time()
    for number in range(2000):
        gazetteer(f"Quay {number}")
    assert time.process_time() - started < 1
