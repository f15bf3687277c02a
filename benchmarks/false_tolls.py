#!/usr/bin/env python3
"""How many articles get a toll though nobody is hurt in them: false alarms on ordinary news.

    false_tolls.py --data DIR [--list]

Over the load sample in DIR: the articles without any casualty word (a cue of the plugin's list that needs no other
word near it), and how many of them have a toll all the same; this must be 0. Then the tolls of all articles by kind.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path

from newsparse import Document, Parser
from newsparse.text import words
from newsparse_casualties.lexicon import lexicon
from predict import parse, read_jsonl

SAMPLE = "load/articles-sample.jsonl.gz"


def has_casualty_word(doc: Document) -> bool:
    """Whether any word of the text is a cue by itself ("killed"; not "taken", which needs a hospital)."""
    known, there = lexicon(), set(words(doc.plain).lower)
    if not there.isdisjoint(known.words("injuries") | known.words("hospital")):
        return True
    return any(not cue.near and cue.cls != "undergo" for word in there for cue in known.cues.get(word, ()))


def main(argv: list[str] | None = None) -> int:
    options = argparse.ArgumentParser(description="False tolls on ordinary news.")
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--list", action="store_true", help="print the tolls of each article")
    args = options.parse_args(argv)
    parser = Parser(only=("casualties", "tolls"))
    without = false = 0
    kinds: Counter[str] = Counter()
    for record in read_jsonl(args.data / SAMPLE):
        doc = parse(parser, record)
        kinds.update(toll.kind for toll in doc.tolls if toll.best)
        if args.list and doc.tolls:
            print(record["id"], *(f"{toll.kind} {toll.best} {doc[toll]!r}" for toll in doc.tolls), sep="\t")
        if not has_casualty_word(doc):
            without += 1
            wrong = [toll for toll in doc.tolls if toll.best]
            false += bool(wrong)
            for toll in wrong:
                print(f"{record['id']}: {toll.kind} {toll.best} {doc[toll.figures[0]]!r}, {toll.figures[0].rule}")
    print(f"{without} articles without a casualty word, {false} of them with a toll")
    print("tolls of all articles:", ", ".join(f"{kind} {number}" for kind, number in kinds.most_common()))
    return int(false > 0)


if __name__ == "__main__":
    sys.exit(main())
