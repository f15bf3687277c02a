"""A layer is one decorated class with a name of its own."""

from __future__ import annotations

import pickle

import attrs
import pytest

from newsparse import Annotation, Document, PluginConflictError, Sentence, Span, extractor


@attrs.frozen
class Storm(Annotation):
    layer = "storms"
    name: str


def test_metadata_is_keyword_only_and_follows_the_own_fields() -> None:
    storm = Storm(Span(0, 4), "Odette", rule="name_after_storm", confidence=0.9)
    assert (storm.name, storm.rule, storm.source, storm.notes) == ("Odette", "name_after_storm", "", ())


def test_the_source_is_not_compared() -> None:
    assert Storm(Span(0, 4), "Odette", source="a") == Storm(Span(0, 4), "Odette", source="b")


def test_annotations_are_frozen_hashable_and_picklable() -> None:
    storm = Storm(Span(0, 4), "Odette")
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        storm.name = "Piet"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(storm)) == storm
    assert len({storm, Storm(Span(0, 4), "Odette")}) == 1
    assert not hasattr(storm, "__dict__")


def test_a_class_without_a_layer_name_is_refused() -> None:
    with pytest.raises(TypeError, match='layer = "gusts"'):

        class Gust(Annotation):
            speed: int


def test_a_second_class_of_the_same_layer_is_refused() -> None:
    with pytest.raises(PluginConflictError, match="'sentences'.*already taken by newsparse"):

        @attrs.frozen
        class Phrase(Annotation):
            layer = "sentences"


def test_the_same_class_may_be_run_again_as_in_a_notebook() -> None:
    def cell() -> type[Annotation]:
        @attrs.frozen
        class Hail(Annotation):
            layer = "hails"

        return Hail

    assert cell() is not cell()


def test_an_undecorated_class_is_refused_where_it_is_used() -> None:
    class Thunder(Annotation):
        layer = "thunders"

    with pytest.raises(TypeError, match="write @attrs.frozen above the class"):
        extractor(gives=Thunder)
    with pytest.raises(TypeError, match="write @attrs.frozen above the class"):
        Document("Rumble.").layer(Thunder)


def test_core_types_have_slots() -> None:
    assert not hasattr(Sentence(Span(0, 1)), "__dict__")
