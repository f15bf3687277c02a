"""Extractors run in the order of their needs, whatever the order they came in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import attrs
import pytest

from newsparse import Annotation, Document, LayerCycleError, MissingLayerError, extractor
from newsparse.extraction import AnyExtractor
from newsparse.order import plan, restrict


@attrs.frozen
class Egg(Annotation):
    layer = "eggs"


@attrs.frozen
class Hen(Annotation):
    layer = "hens"


@attrs.frozen
class Fox(Annotation):
    layer = "foxes"


def make(
    name: str,
    gives: type[Annotation],
    needs: tuple[type[Annotation], ...] = (),
    uses: tuple[type[Annotation], ...] = (),
) -> AnyExtractor:
    @extractor(gives=gives, needs=needs, uses=uses, name=name)
    def run(_doc: Document) -> Iterator[Annotation]:
        yield from ()

    return run


def names(*extractors: AnyExtractor) -> list[str]:
    return [step.name for step in plan(extractors).steps]


def test_givers_run_before_users_in_any_order_of_installation() -> None:
    extractors = [make("c", Egg), make("b", Hen, needs=(Egg,)), make("a", Fox, uses=(Hen,))]
    assert {tuple(names(*order)) for order in permutations(extractors)} == {("c", "b", "a")}


def test_ties_go_by_name() -> None:
    assert names(make("z", Egg), make("m", Hen), make("a", Fox)) == ["a", "m", "z"]


def test_a_reviser_runs_after_the_givers_and_before_other_users() -> None:
    found = names(make("a_user", Hen, needs=(Egg,)), make("reviser", Egg, needs=(Egg,)), make("giver", Egg))
    assert found == ["giver", "reviser", "a_user"]


def test_two_revisers_go_by_name() -> None:
    assert names(make("r2", Egg, needs=(Egg,)), make("r1", Egg, needs=(Egg,)), make("z", Egg)) == ["z", "r1", "r2"]


def test_uses_does_not_require_a_giver() -> None:
    assert names(make("a", Fox, uses=(Hen,))) == ["a"]


def test_a_need_that_nobody_gives_is_an_error() -> None:
    with pytest.raises(MissingLayerError, match="'a' needs the layer 'hens', which no plugin gives"):
        plan([make("a", Fox, needs=(Hen,))])


def test_a_need_of_an_absent_plugin_skips_the_extractor_and_those_after_it() -> None:
    made = plan(
        [make("a", Fox, needs=(Hen,)), make("h", Hen, needs=(Egg,)), make("b", Egg, needs=(Egg,))], absent=("x",)
    )
    assert made.steps == ()
    assert {skip.code for skip in made.skipped} == {"NP202"}
    assert [(skip.extractor.name, skip.reason) for skip in made.skipped] == [
        ("b", "it needs 'eggs', and what gives it is not there"),
        ("h", "it needs 'eggs', and what gives it is not there"),
        ("a", "it needs 'hens', and what gives it is not there"),
    ]


def test_a_forgiving_plan_leaves_out_what_can_never_run() -> None:
    made = plan([make("a", Fox, needs=(Hen,)), make("z", Egg)], forgiving=True)
    assert [step.name for step in made.steps] == ["z"]
    assert [(skip.code, skip.reason) for skip in made.skipped] == [("NP203", "it needs 'hens', which no plugin gives")]


def test_a_forgiving_plan_leaves_out_a_cycle_and_keeps_the_rest() -> None:
    made = plan([make("a", Hen, needs=(Egg,)), make("b", Egg, needs=(Hen,)), make("z", Fox)], forgiving=True)
    assert [step.name for step in made.steps] == ["z"]
    assert [(skip.extractor.name, skip.code) for skip in made.skipped] == [("a", "NP204"), ("b", "NP204")]


def test_a_cycle_names_its_chain() -> None:
    with pytest.raises(LayerCycleError, match=r"(a -> b -> a|b -> a -> b)"):
        plan([make("a", Hen, needs=(Egg,)), make("b", Egg, needs=(Hen,))])


def test_a_reviser_may_need_no_layer_made_from_its_own() -> None:
    with pytest.raises(LayerCycleError, match="reviser"):
        plan([make("giver", Egg), make("hatch", Hen, needs=(Egg,)), make("reviser", Egg, needs=(Egg, Hen))])


def test_restrict_follows_needs_and_uses() -> None:
    extractors = [make("c", Egg), make("b", Hen, needs=(Egg,)), make("a", Fox)]
    assert sorted(step.name for step in restrict(extractors, ["hens"])) == ["b", "c"]
