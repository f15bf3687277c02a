"""Rule-shaped reading of text, shared by the core and by plugins.

Everything here works on plain `str` (usually `Document.plain`) and returns values with
half-open code-point offsets into it.
"""

from __future__ import annotations

from newsparse.text.bylines import read_byline
from newsparse.text.clauses import CLAUSE_MARKS, clause_window, clause_words
from newsparse.text.columns import ByteColumn, Column
from newsparse.text.credits import read_credits
from newsparse.text.datelines import read_dateline
from newsparse.text.gazetteer import PlaceEntry, gazetteer, nation, place_openers
from newsparse.text.hedges import Bound, hedge_before
from newsparse.text.inflection import VerbForm, verb_forms
from newsparse.text.lexicon import lexicon_rows, lexicon_words, parse_lines
from newsparse.text.lines import LineReading, read_line
from newsparse.text.names import common_words, name_runs
from newsparse.text.numbers import number_value, ordinal_value, spelled_year
from newsparse.text.numerals import number_words, ordinal_words
from newsparse.text.organizations import firm_heads, initials, is_acronym, organization_heads, plain_acronyms
from newsparse.text.paragraphs import paragraph_spans
from newsparse.text.persons import (
    PersonName,
    given_name_gender,
    given_names,
    is_family_first,
    person_name,
    plural,
    surname_key,
)
from newsparse.text.places import Place, communities, demonyms, people_adjectives, peoples, place, place_heads
from newsparse.text.plain import fold
from newsparse.text.quantities import Quantity, quantities
from newsparse.text.quotemarks import QuotedRun, quoted_runs
from newsparse.text.sentences import sentence_spans
from newsparse.text.spans import SpanIndex
from newsparse.text.timestamps import read_timestamp
from newsparse.text.titles import Title, title, titles
from newsparse.text.words import Words, words

__all__ = [
    "CLAUSE_MARKS",
    "Bound",
    "ByteColumn",
    "Column",
    "LineReading",
    "PersonName",
    "Place",
    "PlaceEntry",
    "Quantity",
    "QuotedRun",
    "SpanIndex",
    "Title",
    "VerbForm",
    "Words",
    "clause_window",
    "clause_words",
    "common_words",
    "communities",
    "demonyms",
    "firm_heads",
    "fold",
    "gazetteer",
    "given_name_gender",
    "given_names",
    "hedge_before",
    "initials",
    "is_acronym",
    "is_family_first",
    "lexicon_rows",
    "lexicon_words",
    "name_runs",
    "nation",
    "number_value",
    "number_words",
    "ordinal_value",
    "ordinal_words",
    "organization_heads",
    "paragraph_spans",
    "parse_lines",
    "people_adjectives",
    "peoples",
    "person_name",
    "place",
    "place_heads",
    "place_openers",
    "plain_acronyms",
    "plural",
    "quantities",
    "quoted_runs",
    "read_byline",
    "read_credits",
    "read_dateline",
    "read_line",
    "read_timestamp",
    "sentence_spans",
    "spelled_year",
    "surname_key",
    "title",
    "titles",
    "verb_forms",
    "words",
]
