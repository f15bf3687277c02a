"""Forms of regular English verbs, so that the lexicon lists base forms only."""

from __future__ import annotations

from typing import Literal

from newsparse.text import VerbForm, verb_forms

Form = Literal["base", "present", "past", "participle"]


_KINDS: dict[VerbForm, Form] = {"base": "base", "third": "present", "gerund": "participle"}


def regular_forms(base: str) -> dict[str, Form]:
    """The inflected forms of a regular verb, each with what it is; `participle` is the form in -ing.

    >>> list(regular_forms("deny"))
    ['deny', 'denies', 'denying', 'denied']
    """
    return {form: _KINDS.get(kinds[0], "past") for form, kinds in verb_forms(base).items()}


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
