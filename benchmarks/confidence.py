#!/usr/bin/env python3
"""How often each rule is right: the table behind `Annotation.confidence`.

    confidence.py AREA [--data DIR] [--out FILE] [--least 10]

AREA is `quotes` or `dates`. Printed, or written to FILE, is a JSON object ``{rule: [precision, support]}``
over the seed articles and the sets of `measures.toml` that are marked `confidence`; a plugin reads it
as its `data/confidence.json`. Rules that fired less than `--least` times are left out: their
annotations carry no confidence.

A quote is right when each of its parts, cut at line ends and trimmed of marks, shares four fifths with a
part of a gold quote and its speaker overlaps that quote's speaker or shares a capitalised word with it (a
gold quote without speaker asks for none). A date is right that has the type and value of the gold date it overlaps.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from matching import pairs, shared
from predict import NotAvailableError, predictions, read_jsonl
from seedscore import seed_articles

HERE = Path(__file__).parent
Record = dict[str, Any]
ENOUGH_SHARED = 0.8
LINE = re.compile(r"(?:[^\w\n]|_|\b[Tt]hat\b(?=\s))*+([^\W_](?:[^\n]*[^\W_])?)")
CAPITALISED = re.compile(r"\b[A-Z][\w'’-]+")


def right_quotes(text: str, gold: list[Record], predicted: list[Record]) -> Iterator[Record]:
    """The predicted quotes that are right."""
    gold_parts = [part | {"speaker": quote.get("speaker")} for quote in gold for part in parts(text, quote)]
    for quote in predicted:
        mine = parts(text, quote)
        found = pairs(gold_parts, mine)
        whole = bool(mine) and len(found) == len(mine) and all(same_content(*pair) for pair in found)
        if whole and all(same_speaker(text, one["speaker"], quote.get("speaker")) for one, _ in found):
            yield quote


def parts(text: str, quote: Record) -> list[Record]:
    """The content of a quote as single lines, without marks and "that" at the edges."""
    spans = [(p["start"], p["end"]) if isinstance(p, dict) else tuple(p) for p in quote.get("parts") or [quote]]
    lines = [match for start, end in spans for match in LINE.finditer(text, start, end)]
    return [{"start": match.start(1), "end": match.end(1)} for match in lines]


def same_content(one: Record, two: Record) -> bool:
    overlap = shared(one, two)
    return overlap >= ENOUGH_SHARED * int(one["end"] - one["start"] + two["end"] - two["start"] - overlap)


def same_speaker(text: str, gold: Record | None, predicted: Record | None) -> bool:
    """Another mention of the same name will do."""
    if gold is None or predicted is None:
        return gold is None
    one, two = (set(CAPITALISED.findall(text[who["start"] : who["end"]])) for who in (gold, predicted))
    return shared(gold, predicted) > 0 or bool(one & two)


def right_dates(_text: str, gold: list[Record], predicted: list[Record]) -> Iterator[Record]:
    """The predicted dates whose type and value are right."""
    for one, two in pairs(gold, predicted):
        if one["type"] == two["type"] and one["value"] == two["value"]:
            yield two


RightOnes = Callable[[str, list[Record], list[Record]], Iterator[Record]]
KEYS: dict[str, tuple[str, str, RightOnes]] = {
    "quotes": ("quotes", "quotes", right_quotes),
    "dates": ("timexes", "dates", right_dates),
}


def gold_documents(area: str, data: Path | None) -> Iterator[tuple[Record, list[Record]]]:
    """Input records with their gold items: the seeds, then the marked sets that are there."""
    key, seed_key, _ = KEYS[area]
    for record, gold in seed_articles():
        yield record, gold[seed_key]
    for one in tomllib.loads((HERE / "measures.toml").read_text(encoding="utf-8"))["set"]:
        if data and one["area"] == area and one.get("confidence") and (data / one["file"]).exists():
            for record in read_jsonl(data / one["file"]):
                yield record, record[key]


def precision_table(area: str, data: Path | None, least: int) -> dict[str, tuple[float, int]]:
    """Precision and support of every rule that fired `least` times or more."""
    key, _, right_ones = KEYS[area]
    fired: Counter[str] = Counter()
    right: Counter[str] = Counter()
    documents = list(gold_documents(area, data))
    guesses = predictions(area, (record for record, _ in documents))
    for (record, gold), guess in zip(documents, guesses, strict=True):
        fired.update(item["rule"] for item in guess[key])
        right.update(item["rule"] for item in right_ones(record["text"], gold, guess[key]))
    return {rule: (round(right[rule] / n, 3), n) for rule, n in sorted(fired.items()) if n >= least}


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Precision of each rule on annotated articles.")
    options.add_argument("area", choices=sorted(KEYS))
    options.add_argument("--data", type=Path, help="directory with data sets")
    options.add_argument("--out", type=Path, help="file to write (default: print)")
    options.add_argument("--least", type=int, default=10, help="how often a rule must have fired (default: 10)")
    args = options.parse_args(argv)
    try:
        table = precision_table(args.area, args.data, args.least)
    except NotAvailableError as error:
        print(error, file=sys.stderr)
        return 2
    lines = [f" {json.dumps(rule)}: {json.dumps(entry)}" for rule, entry in table.items()]
    text = "{\n" + ",\n".join(lines) + "\n}\n"
    if args.out:
        args.out.write_text(text, encoding="utf-8")
    else:
        print(text, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
