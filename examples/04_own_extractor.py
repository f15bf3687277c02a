"""An extractor of your own, used from Python: it reads a layer of others and adds one.

Usage: python examples/04_own_extractor.py
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from newsparse import Annotation, Document, Parser, Quote, Speaker, extractor

TEXT = """\
"Will the bridge open this year?" asked Ada Moss, who runs a bakery in Port Eldin.

"It will open in May," said Harl Venn, the mayor.
"""


@attrs.frozen
class Question(Annotation):
    """A quotation that ends in a question mark."""

    layer = "questions"

    asked_by: Speaker | None = None


@extractor(gives=Question, needs=Quote)
def questions(doc: Document) -> Iterator[Question]:
    """Keep the quotations that ask: `needs` makes the quotes run first."""
    for quote in doc.quotes:
        if doc[quote].rstrip("\"'”’").endswith("?"):
            yield Question(quote.span, quote.speaker, rule="question_mark")


if __name__ == "__main__":
    doc = Parser(plugins=[questions]).parse(TEXT)
    for question in doc.layer(Question):
        speaker = question.asked_by
        print(f"{speaker.name if speaker else '?'}: {doc[question]}")
