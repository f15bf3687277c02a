"""The seed articles and their gold: offsets, shapes and closed vocabularies, as `seeds/README.md` states them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

SEEDS = Path(__file__).parents[2] / "seeds"
GOLDS = sorted(SEEDS.glob("*.json"))

SPAN_LAYERS = ("datelines", "quotes", "scare_quotes", "dates", "casualties", "events")
KEYS = {
    "datelines": {"place", "region", "agency"},
    "quotes": {"kind", "speaker", "speaker_name", "speaker_kind", "cue"},
    "scare_quotes": set(),
    "dates": {"type", "value", "mod"},
    "casualties": {"kind", "low", "high", "bound", "victims", "flags", "said_by"},
    "events": {"type", "stage"},
}
OPTIONAL = {"datelines": {"date"}, "quotes": {"parts"}}


def words(line: str) -> frozenset[str]:
    return frozenset(line.split())


SPEAKER_KINDS = words("person organization group document unnamed")
CASUALTY_KINDS = words("killed injured missing kidnapped displaced arrested sick trapped casualties")
BOUNDS = words("exact at_least more_than up_to less_than about range vague")
FLAGS = words("negated hypothetical historical cumulative sub additional ordinal article perpetrators")
STAGES = words("actual planned attempted threatened hypothetical negated")
EVENT_TYPES = words(
    "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE "
    "COERCE ASSAULT DEATH STATEMENT ELECTION LEGISLATE TRIAL ACCIDENT DISASTER PERSONNEL"
)
MODS = words(
    "BEFORE AFTER ON_OR_BEFORE ON_OR_AFTER LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE START MID END APPROX"
)

YEAR = r"[\dX]{4}"
WEEK = rf"{YEAR}-W[\dX]{{2}}(?:-(?:WE|[1-7]))?"
DAY = rf"(?:{YEAR}-[\dX]{{2}}-[\dX]{{2}}|{WEEK})"
CALENDAR = rf"(?:\d{{2,3}}|{YEAR}(?:-(?:[\dX]{{2}}|Q[1-4X]|H[12X]|SP|SU|FA|WI))?|{DAY})"
CLOCK = r"(?:[\dX]{2}(?::[\dX]{2}){0,2}(?:Z|[+-]\d{2}(?::?\d{2})?)?|MO|MI|AF|EV|NI|DT)"
NUMBER = r"(?:\d+(?:\.\d+)?|X)"
LENGTH = rf"P(?=[\dXT])(?:{NUMBER}[YQMWDEC]){{0,3}}(?:T(?:{NUMBER}[HMS]){{1,3}})?"
VALUES = {
    "DATE": rf"(?:PRESENT|PAST|FUTURE)_REF|{CALENDAR}",
    "TIME": rf"{DAY}T{CLOCK}|(?:PRESENT|PAST|FUTURE)_REF",
    "DURATION": LENGTH,
    "SET": rf"{LENGTH}|{CALENDAR}|{DAY}T{CLOCK}",
}

Gold = dict[str, Any]


@pytest.fixture(params=GOLDS, ids=lambda path: path.stem)
def gold(request: pytest.FixtureRequest) -> Gold:
    loaded: Gold = json.loads(request.param.read_text(encoding="utf-8"))
    assert loaded["source"] == f"{request.param.stem}.txt"
    return loaded


@pytest.fixture
def text(gold: Gold) -> str:
    return (SEEDS / str(gold["source"])).read_text(encoding="utf-8")


def spans(gold: Gold) -> Iterator[Gold]:
    """Every mapping with offsets and a text: annotations, their speakers and their cues."""
    for layer in SPAN_LAYERS:
        for item in gold[layer]:
            yield item
            yield from (item[key] for key in ("speaker", "cue") if item.get(key))


def test_ten_articles_each_with_its_gold() -> None:
    texts = {path.stem for path in SEEDS.glob("*.txt")}
    assert texts == {path.stem for path in GOLDS}
    assert sorted(stem[:2] for stem in texts) == [f"{number:02}" for number in range(1, 11)]


def test_article_is_of_newspaper_length_and_ends_in_one_newline(text: str) -> None:
    assert 300 <= len(text.split()) <= 900
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\r" not in text


def test_head_of_the_file(gold: Gold, text: str) -> None:
    datetime.fromisoformat(gold["published"])
    assert gold["published_note"]
    assert gold["title"] in text


def test_every_span_says_what_it_covers(gold: Gold, text: str) -> None:
    for span in spans(gold):
        assert 0 <= span["start"] < span["end"] <= len(text)
        assert text[span["start"] : span["end"]] == span["text"]
        assert span["text"] == span["text"].strip()


def test_no_span_cuts_a_word(gold: Gold, text: str) -> None:
    for span in spans(gold):
        assert not re.search(r"\w\Z", text[: span["start"]]) or not re.match(r"\w", span["text"]), span
        assert not re.search(r"\w\Z", span["text"]) or not re.match(r"\w", text[span["end"] :]), span


@pytest.mark.parametrize("layer", SPAN_LAYERS)
def test_layer_is_sorted_complete_and_free_of_doubles(gold: Gold, layer: str) -> None:
    items = gold[layer]
    assert items == sorted(items, key=lambda item: (item["start"], -item["end"]))
    for item in items:
        assert set(item) - OPTIONAL.get(layer, set()) == {"start", "end", "text"} | KEYS[layer]
    seen = [json.dumps(item, sort_keys=True) for item in items]
    assert len(seen) == len(set(seen))


def test_datelines_hold_their_fields(gold: Gold) -> None:
    for item in gold["datelines"]:
        fields = [item[key] for key in ("place", "region", "agency", "date") if item.get(key)]
        assert fields
        assert all(field in item["text"] for field in fields)


def test_quotes_parts_lie_in_order_and_fill_their_hull(gold: Gold) -> None:
    for item in gold["quotes"]:
        if "parts" not in item:
            continue
        bounds = [offset for part in item["parts"] for offset in (part["start"], part["end"])]
        assert len(item["parts"]) > 1
        assert bounds == sorted(bounds)
        assert (bounds[0], bounds[-1]) == (item["start"], item["end"])


def test_quotes_kind_agrees_with_the_marks(gold: Gold, text: str) -> None:
    for item in gold["quotes"]:
        parts = [text[part["start"] : part["end"]] for part in item.get("parts", [item])]
        opened = [part[0] in "\"“'‘«„" for part in parts]
        assert item["kind"] in {"direct", "mixed", "indirect"}
        assert all(opened) or item["kind"] != "direct", item["text"]
        assert not any(opened) or item["kind"] != "indirect", item["text"]
        assert item["kind"] != "mixed" or re.search(r"[\"“”'‘’]", item["text"])


def test_quotes_speakers(gold: Gold) -> None:
    for item in gold["quotes"]:
        if item["speaker"] is None:
            assert item["speaker_kind"] in SPEAKER_KINDS | {None}
            continue
        assert item["speaker_kind"] in SPEAKER_KINDS
        assert (item["speaker_kind"] != "person") or item["speaker_name"], item["text"]
        assert (item["speaker_kind"] != "unnamed") or item["speaker_name"] is None, item["text"]


def test_scare_quotes_stand_in_marks_and_apart_from_quotes(gold: Gold) -> None:
    for item in gold["scare_quotes"]:
        assert item["text"][0] in "\"“'‘"
        assert item["text"][-1] in "\"”'’"
        assert not any(quote["start"] <= item["start"] < quote["end"] for quote in gold["quotes"]), item["text"]


def test_dates_have_timex3_values(gold: Gold) -> None:
    for item in gold["dates"]:
        assert item["type"] in VALUES
        assert re.fullmatch(VALUES[item["type"]], item["value"]), item
        assert item["mod"] in MODS | {None}


def test_dates_do_not_overlap(gold: Gold) -> None:
    for before, after in zip(gold["dates"], gold["dates"][1:], strict=False):
        assert before["end"] <= after["start"], (before, after)


def test_casualties_use_the_closed_vocabularies(gold: Gold, text: str) -> None:
    for item in gold["casualties"]:
        assert item["kind"] in CASUALTY_KINDS
        assert item["bound"] in BOUNDS
        assert set(item["flags"]) <= FLAGS
        assert item["flags"] == sorted(set(item["flags"]))
        assert item["victims"] is None or item["victims"] in text


def test_casualties_bounds_agree_with_low_and_high(gold: Gold) -> None:
    for item in gold["casualties"]:
        low, high, bound = item["low"], item["high"], item["bound"]
        assert low is None or high is None or 0 <= low <= high
        if bound in {"exact", "about"}:
            assert low == high is not None, item
        if bound in {"at_least", "more_than", "vague"}:
            assert high is None, item
        if bound in {"up_to", "less_than"}:
            assert low is None, item
        if "negated" in item["flags"]:
            assert (low, high) == (0, 0), item


def test_events_use_the_closed_vocabularies(gold: Gold) -> None:
    for item in gold["events"]:
        assert item["type"] in EVENT_TYPES
        assert item["stage"] in STAGES


def test_tolls_are_one_a_kind_and_ordered(gold: Gold) -> None:
    kinds = [toll["kind"] for toll in gold["tolls"]]
    assert len(kinds) == len(set(kinds))
    for toll in gold["tolls"]:
        assert set(toll) == {"kind", "low", "best", "high"}
        assert toll["kind"] in {figure["kind"] for figure in gold["casualties"]}
        known = [toll[key] for key in ("low", "best", "high") if toll[key] is not None]
        assert known == sorted(known)
