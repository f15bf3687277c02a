"""Forms of English verbs, made by rule where a list names none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

VerbForm = Literal["base", "third", "gerund", "past", "participle"]
_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")


def verb_forms(base: str, past: Sequence[str] = (), participle: Sequence[str] = ()) -> dict[str, tuple[VerbForm, ...]]:
    """The forms of a verb, each with what it may be; irregular pasts and past participles are given.

    Where `participle` is empty, the past forms serve as participles, too. A verb that may double its last
    consonant gets its forms with and without: only one of them occurs in any text.

    >>> verb_forms("deny")["denied"]
    ('past', 'participle')
    >>> list(verb_forms("shoot", ["shot"]))
    ['shoot', 'shoots', 'shooting', 'shot']
    >>> list(verb_forms("rob"))
    ['rob', 'robs', 'robing', 'robbing', 'robed', 'robbed']
    """
    kinds: dict[str, tuple[VerbForm, ...]] = {base: ("base",)}

    def add(form: str, kind: VerbForm) -> None:
        kinds[form] = (*kinds.get(form, ()), kind)

    add(_third(base), "third")
    for form in _gerunds(base):
        add(form, "gerund")
    pasts = past or _pasts(base)
    for form in pasts:
        add(form, "past")
    for form in participle or pasts:
        add(form, "participle")
    return kinds


def _third(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    hissing = base.endswith(_HISSING) or (base.endswith("o") and base[-2:-1] not in _VOWELS)
    return base + ("es" if hissing else "s")


def _gerunds(base: str) -> tuple[str, ...]:
    if base.endswith("ie"):
        return (base[:-2] + "ying",)
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return (base[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _stems(base))


def _pasts(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return (base[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(base))


def _stems(base: str) -> tuple[str, ...]:
    """The verb with and without its last consonant doubled, where that may be: stop, stopp."""
    last = base[-3:]
    if len(last) < 3 or last[1] not in _VOWELS or last[2] in _VOWELS + "wxy":
        return (base,)
    single = last[0] not in _VOWELS or base[-4:-2] == "qu" or (last[0] in "iu" and last[2] == "l")
    return (base, base + base[-1]) if single else (base,)
