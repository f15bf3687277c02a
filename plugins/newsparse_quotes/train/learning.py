"""From gold articles to models: vocabulary, gates, rankers, and the cross-fit decodes that acceptance learns from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import attrs

from newsparse.pauses import at_once
from newsparse_quotes.ranking.accept import accepted
from newsparse_quotes.ranking.claims import claims
from newsparse_quotes.ranking.decode import by_cue, taken_words
from newsparse_quotes.ranking.linear import Ranker
from newsparse_quotes.ranking.models import Models
from newsparse_quotes.ranking.places import GATES, find_places
from newsparse_quotes.ranking.sheet import Sheet, read_sheet
from newsparse_quotes.ranking.vocabulary import Vocabulary
from newsparse_quotes.train import stages, verdicts
from newsparse_quotes.train.fit import fit
from newsparse_quotes.train.gold import Article, attributions
from newsparse_quotes.train.words import (
    COLON_CUE,
    Priors,
    lemma_table,
    may_anchor,
    open_words,
    vocabulary,
    word_classes,
)

PRIOR_FOLDS, DECODE_FOLDS = 6, 3
_WIDE = -24  # least score of a cue whose claims acceptance learns from: more than decoding looks at


@attrs.frozen(eq=False)
class Material:
    """What training reads: examples whose priors do not know them, and the vocabulary to ship."""

    examples: list[stages.Example]
    vocabulary: Vocabulary


def material(articles: Sequence[Article], log: Callable[[str], None] = print) -> Material:
    """Build the vocabulary and the sheets of the training articles, priors left out by folds."""
    counts = open_words(articles)
    classes = word_classes(articles, counts)
    plain = vocabulary(counts, classes, {})
    priors = _priors(articles, plain)
    full = vocabulary(counts, classes, priors.table())
    folded = [vocabulary(counts, classes, priors.table(fold)) for fold in range(PRIOR_FOLDS)]
    table = priors.table()
    examples = []
    for index, article in enumerate(articles):
        sheet = read_sheet(article.page, folded[index % PRIOR_FOLDS])
        examples.append((sheet, attributions(sheet, article.quotes, anchor_weight(sheet, table)), article))
    log(f"{len(articles)} articles, {len(counts)} words, {len(full.words)} entries")
    return Material(examples, full)


def anchor_weight(sheet: Sheet, table: dict[str, float]) -> Callable[[int], float]:
    """How well each word would stand for its cue: by prior, and less for words without content."""
    lower = sheet.words.lower

    def weight(at: int) -> float:
        word = lower[at]
        return table.get(word, 0.001) + (0 if word == COLON_CUE else 1 if may_anchor(word) else -1)

    return weight


def _priors(articles: Sequence[Article], plain: Vocabulary) -> Priors:
    """Priors of cues, counted twice: first over all words of the cues, then over the anchors that this gives."""
    lemmas = lemma_table()
    table: dict[str, float] = {}
    sheets = [read_sheet(article.page, plain) for article in articles]
    for turn in range(2):
        priors = Priors(lemmas)
        for index, (article, sheet) in enumerate(zip(articles, sheets, strict=True)):
            found = attributions(sheet, article.quotes, anchor_weight(sheet, table))
            lower = sheet.words.lower
            if turn:
                hits = [lower[item.anchor] for item in found if item.anchor >= 0]
            else:
                hits = [lower[at] for item in found for at in range(*item.cue)]
            priors.add(index % PRIOR_FOLDS, lower, hits)
        table = priors.table()
    return priors


def learn_rankers(examples: list[stages.Example], gates: bytes, quick: bool = False) -> dict[str, Ranker]:
    """Fit the rankers that make claims."""
    rounds = 30 if quick else 60
    faced = stages.faced(examples, gates)
    return {
        **fit(stages.cue_groups(examples), strength=5.0, least=2, rounds=rounds, support=3),
        **fit(stages.source_groups(faced), strength=1.5, least=2, rounds=rounds),
        **fit(stages.start_groups(faced), strength=1.5, least=2, rounds=rounds),
        **fit(stages.end_groups(faced), strength=3.0, least=2, rounds=rounds),
        **fit(stages.left_end_groups(faced), least=2, rounds=rounds),
        **fit(stages.left_start_groups(faced), strength=3.0, least=2, rounds=rounds),
    }


def learn(made: Material, log: Callable[[str], None] = print) -> Models:
    """All models from the material."""
    examples = made.examples
    gates = stages.gates(examples)
    log("gates " + ", ".join(f"{name} {sum(bits & bit > 0 for bits in gates)}" for name, bit in GATES.items()))
    decoded = _cross_fit(made, gates, log)
    rankers = learn_rankers(examples, gates)
    rankers |= fit(stages.phrase_start_groups(examples, gates)) | fit(stages.phrase_end_groups(examples, gates))
    models = Models(made.vocabulary, gates, rankers)
    rankers |= _judges(models, decoded)
    log("fitted")
    return models


def _cross_fit(made: Material, gates: bytes, log: Callable[[str], None]) -> list[list[verdicts.Decoding]]:
    """The claims of each article by rankers that did not see it, by folds."""
    folds = []
    for fold in range(DECODE_FOLDS):
        rest = [item for index, item in enumerate(made.examples) if index % DECODE_FOLDS != fold]
        models = Models(made.vocabulary, gates, learn_rankers(rest, gates, quick=True), cue_from=_WIDE)
        folds.append([_claimed(example, models) for example in made.examples[fold::DECODE_FOLDS]])
        log(f"fold {fold} decoded")
    return folds


def _claimed(example: stages.Example, models: Models) -> verdicts.Decoding:
    sheet, gold, article = example
    taken = taken_words(article.page, article.readings)
    places = find_places(sheet, models.gates)
    found, cued = at_once(claims(sheet, places, models, taken, by_cue(article.readings)))
    return sheet, gold, found, cued, article


def _judges(models: Models, folds: list[list[verdicts.Decoding]]) -> dict[str, Ranker]:
    """The rankers that judge claims: acceptance, and orphans after an acceptance that did not see their article."""
    every = [item for items in folds for item in items]
    settled: list[verdicts.Decoding] = []
    for fold, held in enumerate(folds):
        rest = [item for other, items in enumerate(folds) if other != fold for item in items]
        judge = attrs.evolve(models, rankers=_acceptance(rest))
        settled += [_settled(item, judge) for item in held]
    judges = _acceptance(every) | fit(verdicts.choice_groups(every), strength=4.0)
    judge = attrs.evolve(models, rankers=models.rankers | judges)
    return judges | fit(verdicts.orphan_groups(settled, judge), strength=4.0)


def _acceptance(decoded: list[verdicts.Decoding]) -> dict[str, Ranker]:
    return fit(verdicts.accept_groups(decoded), strength=10.0, support=3, least=1)


def _settled(item: verdicts.Decoding, judge: Models) -> verdicts.Decoding:
    """A decoding with the claims that are accepted in place of all."""
    sheet, gold, found, cued, article = item
    return sheet, gold, accepted(sheet, judge, found, taken_words(article.page, article.readings)), cued, article
