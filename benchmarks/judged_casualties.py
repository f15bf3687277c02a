#!/usr/bin/env python3
"""Sentences drawn at random and judged by hand: how good are casualty figures on text that no rule was written for?

    judged_casualties.py draw --data DIR --seed N [--size 100]     prints the sentences with the figures found in them
    judged_casualties.py score --data DIR [judged/casualties-N.json ...]

Half of the sentences come from the load sample, half from gva-dev; each holds a cue and a number. A file in
`judged/` has the identities, offsets and right figures of one draw, and the score at the time of judging,
before any rule was changed for it; no text is kept. Figures that rest on an article alone are optional.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from matching import Score
from newsparse import Document, Parser
from newsparse.text import quantities
from newsparse_casualties.lexicon import lexicon
from predict import casualties, parse, read_jsonl

Record = dict[str, Any]
JUDGED = Path(__file__).parent / "judged"
SOURCES = ("load/articles-sample.jsonl.gz", "casualties/gva-dev.jsonl")
FIELDS = ("kind", "low", "high", "bound")


def documents(data: Path, wanted: set[str]) -> Iterator[tuple[str, Document]]:
    """Identity and parsed document of each article wanted."""
    parser = Parser(only=("sentences", "casualties"))
    for source in SOURCES:
        for record in read_jsonl(data / source):
            if record["id"] in wanted:
                yield record["id"], parse(parser, record)


def draw(data: Path, seed: int, size: int) -> list[Record]:
    """Sentences with a cue and a number, half from each source, in an order fixed by the seed."""
    chosen: list[Record] = []
    for source in SOURCES:
        dice = random.Random(f"{seed}/{source}")
        known = [record["id"] for record in read_jsonl(data / source)]
        identities = dice.sample(known, min(len(known), 3 * size))
        docs = dict(documents(data, set(identities)))
        spans = [(one, dice.choice(found)) for one in identities if (found := eligible(docs[one]))]
        chosen.extend({"id": one, "start": start, "end": end} for one, (start, end) in spans[: size // 2])
    return chosen


def eligible(doc: Document) -> list[tuple[int, int]]:
    """The sentences of a document that hold a cue and a number."""
    cues, found = lexicon().cues, []
    for sentence in doc.sentences:
        start, end = sentence.span.start, sentence.span.end
        has_cue = any(word.strip(".,;:\"'()") in cues for word in doc.plain[start:end].lower().split())
        if has_cue and next(quantities(doc.plain, start, end), None) is not None:
            found.append((start, end))
    return found


def figures_in(doc: Document, start: int, end: int) -> list[Record]:
    """The figures of one sentence that the scorer counts."""
    return [one for one in casualties(doc)["casualties"] if start <= one["start"] < end]


def score(data: Path, judged: list[Record]) -> Score:
    """Right, predicted and true figures: overlapping span, equal kind, low and high."""
    docs = dict(documents(data, {one["id"] for one in judged}))
    right = predicted = total = 0
    for one in judged:
        found = [f for f in figures_in(docs[one["id"]], one["start"], one["end"]) if not f["article"]]
        gold = [figure for figure in one["figures"] if not figure.get("optional")]
        spare = [figure for figure in one["figures"] if figure.get("optional")]
        hits = [figure for figure in gold if any(same(figure, guess) for guess in found)]
        free = sum(any(overlap(figure, guess) for figure in spare) for guess in found)
        right, total = right + len(hits), total + len(gold)
        predicted += len(found) - free
    return Score(right, predicted, total)


def overlap(one: Record, other: Record) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def same(gold: Record, guess: Record) -> bool:
    return overlap(gold, guess) and all(gold[field] == guess[field] for field in ("kind", "low", "high"))


def shown(data: Path, drawn: list[Record]) -> Iterator[str]:
    """The sentences for the judge, each with the figures found in it."""
    docs = dict(documents(data, {one["id"] for one in drawn}))
    for number, one in enumerate(drawn):
        doc = docs[one["id"]]
        yield f"{number} {one['id']} " + " ".join(doc.text[one["start"] : one["end"]].split())
        for figure in figures_in(doc, one["start"], one["end"]):
            flags = "article" if figure["article"] else ""
            yield (
                "      "
                + " ".join(str(figure[field]) for field in FIELDS)
                + f" {figure['text']!r} {figure['rule']} {flags}"
            )


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="Judged samples of casualty figures.")
    options.add_argument("action", choices=("draw", "score"))
    options.add_argument("files", nargs="*", type=Path)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--size", type=int, default=100)
    args = options.parse_args(argv)
    if args.action == "draw":
        print("\n".join(shown(args.data, draw(args.data, args.seed, args.size))))
        return 0
    for path in args.files or sorted(JUDGED.glob("casualties-*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        now = score(args.data, record["sentences"])
        then = record["when_judged"]
        print(f"{path.name}: F1 {now.f1:.3f} ({now.right}/{now.predicted}/{now.gold}), when judged {then['f1']:.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
