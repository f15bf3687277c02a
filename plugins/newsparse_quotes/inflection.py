"""Forms of regular English verbs, so that the lexicon lists base forms only."""

from __future__ import annotations

from typing import Literal

Form = Literal["base", "present", "past", "participle"]


def regular_forms(base: str) -> dict[str, Form]:
    """The inflected forms of a regular verb, each with what it is; `participle` is the form in -ing.

    Final consonants are not doubled: verbs that double are listed with their forms.

    >>> list(regular_forms("deny"))
    ['deny', 'denies', 'denied', 'denying']
    >>> list(regular_forms("press"))
    ['press', 'presses', 'pressed', 'pressing']
    """
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    past = base + "d" if base.endswith("e") else base + "ed"
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        present, past = base[:-1] + "ies", base[:-1] + "ied"
    else:
        present = base + ("es" if base.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return {base: "base", present: "present", past: "past", stem + "ing": "participle"}


def listed_forms(base: str, forms: str) -> dict[str, Form]:
    """The forms of an irregular verb as listed, told apart by their endings.

    >>> listed_forms("say", "says said saying")
    {'say': 'base', 'says': 'present', 'said': 'past', 'saying': 'participle'}
    """
    found: dict[str, Form] = {base: "base"}
    for form in forms.split():
        if form.endswith("ing"):
            found[form] = "participle"
        else:
            found.setdefault(form, "present" if form.endswith("s") else "past")
    return found
