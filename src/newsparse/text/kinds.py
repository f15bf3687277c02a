"""What kind of block a line or paragraph is: headline, byline, caption, boilerplate or plain body.

Each rule looks at one block and where it stands, and answers or abstains; the first answer counts.
Kinds are labels: nothing is dropped because of them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import regex

from newsparse.text.boilerplate import LONGEST_SURE, boilerplate, opening_words
from newsparse.text.bylines import read_byline
from newsparse.text.credits import read_credits
from newsparse.text.datelines import read_dateline
from newsparse.text.lexicon import lexicon_words
from newsparse.text.timestamps import read_timestamp

LONG = 400
LAST = 3
_HEADLINE_LENGTH = 180
_HEADING_LENGTH = 90
_END = regex.compile(r"[.!?…:,][\"'”’)\]]{0,3}$")
_ITEM = regex.compile(r"(?:[•▪‣◦·●■►▸⁃]\s?|[*–—-]\s{1,3}|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s{1,3})(?=\S)")
_CAPTION = regex.compile(
    r"(?:file\s?(?:photo|picture|image|pic)?\s?(?:[-–—:]|\()"
    r"|(?:image|photo|picture|media)\s(?:caption|copyright|source|credit|by|courtesy)\b"
    r"|(?:photo|picture|image|photograph|photos|pic|caption)s?\s?:\s"
    r"|(?:photo|picture|image)$"
    r"|(?:in\s)?(?:this|an?)\s(?:undated\s|(?:\p{L}+\.?\s\d{1,2},?\s(?:\d{4},?\s)?)|recent\s|combination\s|file\s|handout\s|still\s|frame\s){1,3}(?:of\s)?(?:photo|image|picture|photos|grab|combination|handout|frame)"
    r"|(?:enlarge|hide|toggle)\s(?:image|this image|caption))",
    regex.IGNORECASE,
)
_PICTURED = regex.compile(
    r"\((?=[^()]{1,90}\)[.\s]{0,2}$)[^()]{0,60}\b(?:getty|afp|reuters|ap|epa|pa|shutterstock|istock|rex|alamy|photo|photos|image|images|"
    r"picture|courtesy|handout|file|via|instagram|flickr|wikimedia|bloomberg|upi|xinhua|twitter|facebook)\b[^()]{0,60}\)[.\s]{0,2}$"
    r"|(?:^|[.\s])(?:photo|photograph|image|picture|credit)s?\s?(?:by|credit|courtesy|:)\s?:?\s?[\p{Lu}@][^.!?]{2,60}\.?$",
    regex.IGNORECASE,
)
_SENTENCE_BREAK = regex.compile(r"[.!?][\"'”’)]?\s+[\"'“(]?\p{Lu}")


class Block(NamedTuple):
    """A block and where it stands: its text, its number, how many there are, and whether body came before."""

    text: str
    number: int
    total: int
    after_body: bool


def _boilerplate(block: Block) -> tuple[str, str] | None:
    """Page furniture: "Advertisement", "Read more: ...", "© 2019 Harbour Press"."""
    rule = boilerplate(block.text, block.after_body and block.number >= block.total - LAST)
    return ("boilerplate", rule) if rule else None


def _credit(block: Block) -> tuple[str, str] | None:
    """Who helped: "(Reporting by Ann Roe; Editing by Bo Ek)", "Mia Lund contributed to this report."."""
    return ("credit", "credit") if read_credits(block.text) is not None else None


def _byline(block: Block) -> tuple[str, str] | None:
    """Who wrote: "By Ann Roe and Bo de Wit"."""
    return ("byline", "byline") if read_byline(block.text) is not None else None


def _timestamp(block: Block) -> tuple[str, str] | None:
    """When: "Updated: 4 March 2021, 08:15", or a dateline on a line of its own."""
    stamp = read_timestamp(block.text)
    if stamp:
        return "timestamp", stamp.rule
    if block.after_body or len(block.text) > 120 or not block.text.endswith(")"):
        return None
    dateline = read_dateline(block.text, 0, len(block.text))
    return ("timestamp", "dateline alone") if dateline and dateline.end >= len(block.text) - 1 else None


def _caption(block: Block) -> tuple[str, str] | None:
    """Under a picture: "FILE - The ferry in 2019.", "Fans celebrate (Getty)"."""
    text = block.text
    if len(text) > LONG:
        return None
    if _CAPTION.match(text):
        return "caption", "caption label"
    signed = text.endswith((")", ").")) or "hoto" in text or "mage" in text or "redit" in text
    if signed and _PICTURED.search(text[-160:]) and not _SENTENCE_BREAK.search(text[:-40]):
        return "caption", "picture credit"
    return None


def _list_item(block: Block) -> tuple[str, str] | None:
    """An item of a list: "• Ferries run hourly", "2. Close the valve"."""
    return ("list", "item mark") if _ITEM.match(block.text) else None


def _headline(block: Block) -> tuple[str, str] | None:
    """The first block, short and without a final stop: "Ferry sinks off Halden"."""
    text = block.text
    if block.after_body or block.number > 2 or block.total == 1 or len(text) > _HEADLINE_LENGTH:
        return None
    if not _END.search(text) or (text[-1] in "?!" and not _SENTENCE_BREAK.search(text)):
        return ("headline", "first short block") if _no_dateline(text) else None
    if text.endswith(".") and not text.isupper() and _title_case(text) and _no_dateline(text):
        return "headline", "title case"
    return None


def _no_dateline(text: str) -> bool:
    return read_dateline(text, 0, len(text)) is None


def _title_case(text: str) -> bool:
    """Whether nearly all long words begin with a capital: "Ferry Sinks Off Halden After Storm."."""
    words = [word for word in text.split() if len(word) > 3]
    capitals = sum(word[:1].isupper() or not word[:1].isalpha() for word in words)
    return len(words) > 2 and capitals >= 0.8 * len(words) and not _SENTENCE_BREAK.search(text)


def _heading(block: Block) -> tuple[str, str] | None:
    """A short line without a stop between paragraphs: "What happens next"."""
    text = block.text
    if not block.after_body or len(text) > _HEADING_LENGTH or block.number == block.total - 1:
        return None
    if _END.search(text) and text[-1] not in "?!":
        return None
    if text[0] in "\"'“‘" or text[-1] in "\"'”’)" or len(text.split()) > 12:
        return ("heading", "capitals") if text.isupper() else None
    return ("heading", "short line") if text[0].isupper() and not text.endswith("?") else None


_PROSE = ("body", "prose")
Rule = Callable[[Block], tuple[str, str] | None]
RULES: tuple[Rule, ...] = (_boilerplate, _credit, _byline, _timestamp, _caption, _list_item, _headline, _heading)

_HINTS = opening_words() | lexicon_words("newsparse.text", "data/opening_words.txt")
TELLTALES = ("contributed", "reserved", "witter", "regrets", ").")
_NOTES = (" is a", " is the ", " reported from ", " can be ")
_OPENERS = "\"'“‘"


def telltales(plain: str) -> tuple[str, ...]:
    """The words of `TELLTALES` that an article holds: looked up once, so that most blocks are settled cheaply."""
    return tuple(word for word in TELLTALES if word in plain)


def settled(text: str, after_body: bool, near_end: bool, telltales: tuple[str, ...]) -> bool:
    """Whether a block is surely body, since no rule can answer: settles most blocks cheaply.

    >>> settled("The ferry sank on Monday.", True, False, ()), settled("Read more: Ferries", True, False, ())
    (True, False)
    """
    length = len(text)
    if text[-1] not in ".!?\"'”’" or not (text[0].isalpha() or text[0] in _OPENERS):
        return False
    if not after_body and length <= _HEADLINE_LENGTH:
        return False
    head = text[:32].lower().split()
    first = head[0] if head[0].isalpha() else head[0].strip("\"'“‘:.,-")
    if first in _HINTS or (len(head) > 1 and f"{first} {head[1].rstrip(':.,')}" in _HINTS):
        return False
    if length > LONG:
        return True
    for word in telltales:
        if word in text:
            return False
    return not (near_end and any(verb in text[:120] for verb in _NOTES))


def block_kind(block: Block) -> tuple[str, str]:
    """The kind of a block and the rule that gave it; ``("body", "prose")`` where all abstain.

    >>> block_kind(Block("(Editing by Bo Ek)", 9, 10, True))
    ('credit', 'credit')
    """
    text = block.text
    for rule in (_list_item,) if len(text) > LONGEST_SURE else RULES:
        answer = rule(block)
        if answer:
            return answer
    return _PROSE
