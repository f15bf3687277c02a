"""``newsparse explain``: verdict, rule and reasons."""

from __future__ import annotations

STORY = "A goat sank a small boat."


def test_an_extractor_that_explains_itself_tells_what_it_rejected(run, write, boats):
    write("a.txt", STORY)
    result = run("explain", "a.txt", "--layer", "boats", "--plugin", boats)
    assert result.status == 0
    assert result.out.splitlines() == [
        "boats by boats: 1 kept, 1 rejected",
        "  2:6    rejected  rhyme  goat",
        "      it only rhymes",
        "  20:24  kept      rhyme  boat",
        "      it floats",
        "",
    ]


def test_other_extractors_show_the_rule_of_each_result(run, write):
    write("a.txt", "PORT ELDIN (NWA) — The harbour reopened on Friday after a storm.")
    out = run("explain", "a.txt", "--layer", "datelines").out
    assert out.startswith("datelines by datelines: 1 kept, 0 rejected\n  0:16  kept  ")
    assert out.splitlines()[1].endswith("PORT ELDIN (NWA)")


def test_all_layers_but_the_structure_are_explained_by_default(run, write, boats):
    write("a.txt", STORY)
    out = run("explain", "a.txt", "--plugin", boats).out
    assert "boats by boats" in out
    assert "sentences by" not in out


def test_an_explanation_that_fails_leaves_the_results(run, write, boats, tmp_path):
    source = (tmp_path / boats).read_text(encoding="utf-8").replace("def why(doc):", "def why(doc):\n    1 / 0")
    write(boats, source)
    write("a.txt", STORY)
    result = run("explain", "a.txt", "--plugin", boats, "--layer", "boats")
    assert result.status == 1
    assert "the explanation of 'boats' failed" in result.err
    assert "kept  word  small boat" in result.out


def test_the_first_party_plugins_explain_themselves(run, write, monkeypatch):
    monkeypatch.delenv("NEWSPARSE_PLUGINS")
    write("a.txt", '"We are open," said Ada Moss, the mayor, on Friday.')
    result = run("explain", "a.txt", "--published", "2024-03-05")
    assert result.status == 0
    assert "quotes by quotes" in result.out
    assert "dates by dates" in result.out
