"""The cases of `tests/cases/mentions`, by provenance, and what no case can say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsparse import Document, Mention, Parser, Settings
from newsparse.testing import check_extractor
from newsparse_mentions import newsparse_extractors

CASES = Path(__file__).parents[2] / "cases" / "mentions"
(MENTIONS,) = newsparse_extractors(Settings())
CORE = Parser(entry_points=False)


def cases(provenance: str) -> list[Any]:
    rows = tomllib.loads((CASES / f"{provenance}.toml").read_text(encoding="utf-8"))["case"]
    return [pytest.param(row, id=row["name"]) for row in rows]


def structured(text: str) -> Document:
    return CORE.parse(text)


def mentioned(text: str) -> tuple[Document, list[Mention]]:
    doc = structured(text)
    return doc, list(MENTIONS(doc))


def rows(case: dict[str, Any]) -> list[list[str]]:
    doc, mentions = mentioned(case["text"])
    return [[doc[item], item.kind, item.form, item.canonical or ""] for item in mentions]


@pytest.mark.parametrize("case", cases("synthetic"))
def test_synthetic(case: dict[str, Any]) -> None:
    found = rows(case)
    assert [row for row in case["expect"] if row not in found] == []


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize("case", cases("known_failures"))
def test_known_failures(case: dict[str, Any]) -> None:
    found = rows(case)
    assert [row for row in case["expect"] if row not in found] == []


@pytest.mark.parametrize("case", cases("negative"))
def test_negative(case: dict[str, Any]) -> None:
    phrases = {row[0] for row in rows(case)}
    assert phrases.isdisjoint(case["absent"])


def test_name_is_written_without_title_and_article() -> None:
    _, mentions = mentioned("Foreign Minister Henrik Saar spoke to the Harbour Gazette.")
    assert [item.name for item in mentions] == ["Henrik Saar", "Harbour Gazette"]


def test_role_of_the_premodifier_and_of_the_apposition() -> None:
    doc, mentions = mentioned("Foreign Minister Henrik Saar met Olga Brandt, a pilot from Oslo, on Monday.")
    roles = [doc[item.role] for item in mentions if item.role is not None]
    assert roles == ["Foreign Minister", "a pilot from Oslo"]


def test_country_and_coordinates_of_a_city() -> None:
    _, (oslo,) = mentioned("It rained in Oslo.")
    assert oslo.country == "NO"
    assert oslo.coordinates is not None
    assert (round(oslo.coordinates[0]), round(oslo.coordinates[1])) == (60, 11)


def test_an_unresolved_mention_says_why() -> None:
    _, (official,) = mentioned("An official said the pier was safe.")
    assert official.canonical is None
    assert official.notes == (("canonical", "unnamed"),)


def test_words_of_other_plugins_are_read() -> None:
    settings = Settings(lexicons={"en/titles": ("wharfinger\t-",), "en/person_nouns": ("stevedore\t-",)})
    (extractor,) = newsparse_extractors(settings)
    doc = structured("Wharfinger Quillon Vask met a stevedore.")
    found = {doc[item]: item.kind for item in extractor(doc)}
    assert found == {"Wharfinger Quillon Vask": "person", "a stevedore": "person"}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Die Lotsin Olga Brandt sagte nichts. Das Boot von Brandt sank.", ["Olga Brandt", "Olga Brandt"]),
        ("fr", "Le pilote Henri Sauvel a quitté Oslo hier. Sauvel se tait.", ["Henri Sauvel", "Oslo", "Henri Sauvel"]),
        ("es", "La piloto Carmen Ostra habló en el Puerto.", ["Carmen Ostra"]),
    ],
)
def test_other_languages_give_names_by_shape_alone(language: str, text: str, names: list[str]) -> None:
    mentions = MENTIONS(CORE.parse(text, language=language))
    assert [item.canonical for item in mentions] == names


def test_explanation_has_a_line_for_each_mention() -> None:
    doc, mentions = mentioned("Mayor Olga Brandt said she would stay.")
    assert MENTIONS.explain is not None
    notes = list(MENTIONS.explain(doc))
    assert [(note.span, note.rule) for note in notes] == [(item.span, item.rule) for item in mentions]
    assert notes[-1].reasons == ("person pronoun", "canonical 'Olga Brandt'")


def test_keeps_the_contract() -> None:
    check_extractor(MENTIONS)
