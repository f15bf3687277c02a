"""Forms of English verbs and nouns, so that the lexicon lists base forms only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from newsparse.text import plural

Form = Literal["base", "present", "past", "participle", "gerund"]
Irregular = Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
_VOWELS = "aeiou"


def verb_forms(base: str, irregular: Irregular) -> dict[str, Form]:
    """The forms of a verb, each with what it is; a form that is both past and participle counts as past.

    Verbs that end in one vowel and one consonant get their forms with and without the doubled
    consonant: only one of them occurs in any text.

    >>> list(verb_forms("deny", {}))
    ['deny', 'denies', 'denying', 'denied']
    >>> verb_forms("strike", {"strike": (("struck",), ("stricken",))})["stricken"]
    'participle'
    """
    forms: dict[str, Form] = {base: "base", _present(base): "present"}
    for stem in _stems(base):
        forms.setdefault(stem + "ing", "gerund")
    prefix = _prefix(base, irregular)
    if prefix is not None:
        past, participle = irregular[base[len(prefix) :]]
        forms.update({prefix + form: "past" for form in past})
        for form in participle:
            forms.setdefault(prefix + form, "participle")
        return forms
    for past_form in _pasts(base):
        forms.setdefault(past_form, "past")
    return forms


def noun_forms(base: str) -> tuple[str, ...]:
    """A noun and its plural; what is a plural already stays alone.

    >>> noun_forms("inquiry"), noun_forms("talks")
    (('inquiry', 'inquiries'), ('talks',))
    """
    if base.endswith("s") and not base.endswith(("ss", "us", "is")):
        return (base,)
    return (base, plural(base))


def _prefix(base: str, irregular: Irregular) -> str | None:
    """What stands before an irregular verb, mostly nothing; None for a regular one."""
    prefixes = ("", "re", "over", "under", "mis", "out", "up")
    return next((prefix for prefix in prefixes if base.startswith(prefix) and base[len(prefix) :] in irregular), None)


def _present(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _stems(base: str) -> tuple[str, ...]:
    if base.endswith("ie"):
        return (base[:-2] + "y",)
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return (base[:-1],)
    return (base, base + base[-1]) if _may_double(base) else (base,)


def _pasts(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (base + "d",)
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return (base[:-1] + "ied",)
    return (base + "ed", base + base[-1] + "ed") if _may_double(base) else (base + "ed",)


def _may_double(base: str) -> bool:
    last = base[-3:]
    return len(last) == 3 and last[2] not in _VOWELS + "wxy" and last[1] in _VOWELS and last[0] not in "aeo"
