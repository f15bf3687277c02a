"""The grammar of datelines as patterns: ``place [, region] [, date] [(agency)] dash``.

Groups: ``place``, ``region``, ``when``, ``agency``; and ``dash``, ``colon`` or ``alone`` for what ends the line. All
repeats are bounded or possessive, so that matching is linear.
"""

from __future__ import annotations

import regex

from newsparse.text.timestamps import DATE_PARTS

DASH = r"(?:--?-?|[–—―]{1,2}|_(?=\s))"
_CAPS_WORD = (
    r"(?:(?:Mc|Mac|O'|D'|L')?\p{Lu}[\p{Lu}\p{M}'’.]*+(?:-\p{Lu}[\p{Lu}'’.]*+){0,3}+(?!\p{Ll})"
    r"|(?:de|del|la|el|al|of|the|and|upon)(?=\s))"
)
_TITLE_WORD = (
    r"(?:\p{Lu}[\p{L}\p{M}'’]*+\.?(?:-[\p{L}'’]++){0,3}+"
    r"|(?:de|del|la|las|los|el|al|of|the|da|do|dos|du|le|les|am|upon|sur)(?=\s))"
)
_CAPS = rf"{_CAPS_WORD}(?:[ ]{_CAPS_WORD}){{0,4}}+(?:/{_CAPS_WORD}(?:[ ]{_CAPS_WORD}){{0,3}}+){{0,3}}+"
_TITLE = rf"{_TITLE_WORD}(?:[ ]{_TITLE_WORD}){{0,3}}+(?:/{_TITLE_WORD}(?:[ ]{_TITLE_WORD}){{0,3}}+){{0,3}}+"
_PLACE = rf"(?P<place>{_CAPS}|{_TITLE})"
_REGION_WORD = r"(?:\p{Lu}[\p{L}.'’-]*+|of|and|the|occupied)"
_REGION_WORDS = rf"{_REGION_WORD}(?:\s{_REGION_WORD}){{0,3}}+"
_WEEKDAY = r"(?i:(?:mon|tues?|wednes|thurs|fri|satur|sun)day)"
_REGION = (
    rf"(?:,\s(?!(?=[\dJFMASONDTW])(?&date)|{_WEEKDAY})(?P<region>{_REGION_WORDS}(?:,\s(?!(?=[\dJFMASONDTW])(?&date)|{_WEEKDAY}){_REGION_WORDS})?)"
    rf"|\s\((?P<region>{_REGION_WORDS})\)(?=,|\s\())"
)
_DATE_PART = rf"(?:,?\s(?P<when>(?=[\dJFMASONDTW])(?&date)|{_WEEKDAY})(?=[\s:,(–—-]|$))"
_AGENCY = rf"(?:,?\s?(?:{DASH}\s?(?=\())?(?:\((?P<agency>[^()\n]{{1,60}})\)|/(?P<agency>\p{{L}}[\p{{L}} .-]{{1,30}})/))"
_END = rf"(?:\s{{0,2}}(?P<dash>{DASH})\s{{0,3}}|(?P<colon>:)\s{{1,2}}|(?P<alone>\s{{0,2}}$)|\s{{1,2}})"
DATELINE = regex.compile(rf"{DATE_PARTS}{_PLACE}{_REGION}?{_DATE_PART}?,?{_AGENCY}?{_DATE_PART}?{_END}")
AGENCY_ALONE = regex.compile(
    rf"\((?P<agency>[\p{{L}}][\p{{L}}\p{{M}} .&/'’-]{{0,40}})\)"
    rf"(?:\s{{0,2}}(?P<dash>{DASH})\s{{0,3}}|(?P<alone>\s{{0,2}}$)|\s{{0,2}})"
)
AGENCY_FIRST = regex.compile(
    rf"(?:{DATE_PARTS}(?P<when>(?=[\dJFMASOND])(?&date))\s\((?P<agency>[\p{{L}} .&/-]{{2,40}})\)"
    rf"|(?P<agency>\p{{Lu}}[\p{{L}} .&/]{{1,30}}?))\s(?P<dash>{DASH})\s{{1,2}}(?P<alone>(?!))?"
)
