"""The vocabulary learned from articles: which words may be features, their classes, and their priors as cues."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

import attrs

from newsparse_quotes.lexicon import lexicon_for
from newsparse_quotes.ranking.vocabulary import FIRST_CLASS, Entry, Vocabulary, shape_class
from newsparse_quotes.ranking.weights import titles
from newsparse_quotes.train.clusters import k_means, word_vectors
from newsparse_quotes.train.gold import Article

COLON_CUE = ":"
_LEAST_ARTICLES = 5
_FUNCTIONAL = 132
_CLUSTERS = 256 - FIRST_CLASS - _FUNCTIONAL
_LEAST_PRIOR = 0.008
CUE_BINS = (0.008, 0.02, 0.04, 0.08, 0.15, 0.28, 0.45, 0.65, 0.85)


def open_words(articles: Sequence[Article]) -> dict[str, int]:
    """Words that may be features, with their counts: in five articles or more, and not names.

    A word that is mostly written with a capital is a name.
    """
    closed = closed_words()
    total: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    for article in articles:
        scanned = article.page.words
        total.update(scanned.lower)
        lower.update(token for token in scanned.tokens if token.islower())
        spread.update(set(scanned.lower))
    return {
        word: total[word]
        for word in sorted(total)
        if word.isalpha() and spread[word] >= _LEAST_ARTICLES and (lower[word] * 2 > total[word] or word in closed)
    }


@attrs.frozen(eq=False)
class Classes:
    """Word → class, and the classes that one word of a closed class has for itself."""

    of_word: dict[str, int]
    functional: frozenset[int]


def word_classes(articles: Sequence[Article], counts: dict[str, int]) -> Classes:
    """The class of each word: the most frequent have one each, the others share those of their clusters."""
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    place = {word: index for index, word in enumerate(ranked)}
    closed = closed_words()
    alone = sorted(ranked[:400], key=lambda word: (word not in closed, place[word]))[:_FUNCTIONAL]
    classes = {word: FIRST_CLASS + index for index, word in enumerate(alone)}
    rest = [word for word in ranked if word not in classes]
    vectors = word_vectors(articles, ranked)
    labels = k_means(vectors[[place[word] for word in rest]], _CLUSTERS)
    for word, label in zip(rest, labels, strict=True):
        classes[word] = FIRST_CLASS + _FUNCTIONAL + label
    return Classes(classes, frozenset(classes[word] for word in alone if word in closed))


@lru_cache(maxsize=1)
def closed_words() -> frozenset[str]:
    """Words of the closed classes, from the plugin's list: pronouns, articles, prepositions, auxiliaries ..."""
    return frozenset((*(word for word, tag in lexicon_for("en").tags.items() if tag not in "TMF"), "i"))


def stem(word: str, lemmas: dict[str, str]) -> str:
    """The word without its ending; forms of listed reporting verbs go to their base form.

    >>> stem("hopes", {}), stem("hoped", {}), stem("said", {"said": "say"})
    ('hop', 'hop', 'say')
    """
    if word in lemmas:
        word = lemmas[word]
    for ending in ("ing", "ied", "ies", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) > len(ending) + 2 and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sl" else word


def lemma_table() -> dict[str, str]:
    """Form → base form of the reporting verbs that the plugin lists."""
    return {form: cue.lemma for form, cue in lexicon_for("en").verbs.items()}


def may_anchor(word: str) -> bool:
    """Whether a word has content enough to stand for a cue."""
    return (word not in closed_words() and word[0].isalpha()) or word == COLON_CUE


def cue_bin(prior: float) -> int:
    """The bin of a prior, 0 below the least."""
    return sum(prior >= edge for edge in CUE_BINS)


class Priors:
    """P(a word is a cue's anchor), by word and stem, counted over folds so that one may be left out."""

    def __init__(self, lemmas: dict[str, str]) -> None:
        self.lemmas = lemmas
        self.folds: dict[int, tuple[Counter[str], Counter[str]]] = {}
        self.spread: Counter[str] = Counter()

    def add(self, fold: int, tokens: Iterable[str], anchors: Iterable[str]) -> None:
        """Count the words of one article and those that are anchors."""
        seen, hit = self.folds.setdefault(fold, (Counter(), Counter()))
        listed = list(tokens)
        seen.update(listed)
        hit.update(anchors)
        self.spread.update({stem(word, self.lemmas) for word in set(listed)})

    def table(self, leave_out: int | None = None) -> dict[str, float]:
        """The prior of each word whose stem stands in five articles or more."""
        seen: Counter[str] = Counter()
        hit: Counter[str] = Counter()
        for fold, (one, two) in self.folds.items():
            if fold != leave_out:
                seen.update(one)
                hit.update(two)
        stem_seen: Counter[str] = Counter()
        stem_hit: Counter[str] = Counter()
        stems = {word: stem(word, self.lemmas) for word in seen}
        for word, count in seen.items():
            stem_seen[stems[word]] += count
            stem_hit[stems[word]] += hit[word]
        listed = self.lemmas
        table: dict[str, float] = {}
        for word, base in stems.items():
            if self.spread[base] >= _LEAST_ARTICLES and (word[0].isalpha() or word == COLON_CUE):
                ground = 0.02 if word in listed else 0.004
                back = (stem_hit[base] + 2 * ground) / (stem_seen[base] + 2)
                table[word] = (hit[word] + 4 * back) / (seen[word] + 4)
        for word in listed:
            table.setdefault(word, 0.03)
        return table


def vocabulary(counts: dict[str, int], classes: Classes, priors: dict[str, float]) -> Vocabulary:
    """The vocabulary with the given priors; words that are no features keep class by shape and their prior."""
    lemmas = lemma_table()
    verbs = verb_classes()
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    stems: dict[str, int] = {}
    entries: dict[str, Entry] = {}
    for number, word in enumerate([*ranked, COLON_CUE], 1):
        base = stems.setdefault(stem(word, lemmas), number)
        class_ = classes.of_word.get(word) or shape_class(word)
        entries[word] = number, class_, cue_bin(priors.get(word, 0.0)), base, verbs.get(word, 0)
    for word, prior in sorted(priors.items()):
        base = stems.get(stem(word, lemmas), 0)
        if word not in entries and prior >= _LEAST_PRIOR and word.isalpha() and (base or word in lemmas):
            entries[word] = 0, shape_class(word), cue_bin(prior), base, verbs.get(word, 0)
    return Vocabulary(entries, classes.functional, titles())


def verb_classes() -> dict[str, int]:
    """Form → number of the class of the reporting verbs that the plugin lists, from 1."""
    listed = lexicon_for("en").verbs
    names = sorted({cue.cue_class for cue in listed.values()})
    return {form: 1 + names.index(cue.cue_class) for form, cue in listed.items()}
