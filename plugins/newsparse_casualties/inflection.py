"""Forms of English verbs and nouns, made by rule where a list names none."""

from __future__ import annotations

from typing import Literal

from newsparse.text import plural

Form = Literal["base", "third", "gerund", "past", "participle", "either", "plural"]
_VOWELS = "aeiou"


def verb_forms(base: str, listed: str = "-") -> dict[str, Form]:
    """The forms of a verb; `listed` has its past form and past participle where they are irregular.

    A form that is past and participle at once ("killed") is ``either``.

    >>> verb_forms("die")
    {'die': 'base', 'dies': 'third', 'dying': 'gerund', 'died': 'either'}
    >>> sorted(verb_forms("shoot", "shot shot"))
    ['shoot', 'shooting', 'shoots', 'shot']
    """
    forms: dict[str, Form] = {base: "base", _third(base): "third", _gerund(base, listed): "gerund"}
    past, _, participle = (_past(base) if listed == "-" else listed).partition(" ")
    if not participle or participle == past:
        forms[past] = "either"
    else:
        forms |= {past: "past", participle: "participle"}
    return forms


def noun_forms(base: str, listed: str = "-") -> dict[str, Form]:
    """A noun with its plural; a noun whose plural is the same is plural."""
    many = plural(base) if listed == "-" else listed
    return {base: "base", many: "plural"}


def _third(base: str) -> str:
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _gerund(base: str, listed: str) -> str:
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    doubled = any(word.startswith(base + base[-1]) for word in listed.split())
    return base + (base[-1] if doubled or base in ("hit",) else "") + "ing"


def _past(base: str) -> str:
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in _VOWELS:
        return base[:-1] + "ied"
    return base + "ed"
