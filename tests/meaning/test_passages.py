"""Where an editor's words point in a text, by tests/cases/passages.yaml."""

from itertools import permutations
from typing import Any

import pytest

from clippings.model.body import Selector
from clippings.reading.anchoring import advice, places
from meaning.case_table import Case, Passage, cases, fits, marked, table, unmarked


def selector_of(on: dict[str, str]) -> Selector:
    """What an annotation's ``on`` says."""
    number = int(on["paragraph"]) if "paragraph" in on else None
    return Selector(on.get("exact"), on.get("prefix", ""), on.get("suffix", ""), number)


@pytest.mark.parametrize("case", cases("passages", "passages", ["text", "on"], ["why", "try"]))
def test_words_point_at_the_passages_they_can_mean(case: Case) -> None:
    paragraphs = unmarked(case["text"].strip())[0].split("\n\n")
    selector = selector_of(case["on"])
    found = places(selector, paragraphs)
    shown = [
        marked(text, (Passage(t.start, t.end, t.exact, "") for t in found if t.paragraph == number))
        for number, text in enumerate(paragraphs)
    ]
    assert "\n\n".join(shown) == case["text"].strip()
    if "why" in case:
        why, try_ = advice(selector, found, paragraphs)
        assert fits(case["why"], why), why
        assert fits(case["try"], try_), try_
    else:
        assert len(found) == 1


def pairs(section: str) -> list[Any]:
    """Every character of each group with every other of it: what the editor wrote, and what stands in the text."""
    groups = table("passages")[section]
    return [
        pytest.param(*two, id=" ".join("+".join(f"{ord(c):04x}" for c in one) for one in two))
        for group in groups
        for two in permutations(group, 2)
    ]


@pytest.mark.parametrize(("written", "stands"), pairs("alike"))
def test_variants_of_a_character_are_alike(written: str, stands: str) -> None:
    found = places(Selector(f"a{written}b"), [f"1 2 a{stands}b 3"])
    assert [(t.start, t.end, t.exact) for t in found] == [(4, 6 + len(stands), f"a{stands}b")]


@pytest.mark.parametrize(("written", "stands"), pairs("not alike"))
def test_other_characters_are_not(written: str, stands: str) -> None:
    assert places(Selector(f"a{written}b"), [f"1 2 a{stands}b 3"]) == ()


def test_passages_may_overlap() -> None:
    """Both are told, for an editor may mean either."""
    assert [(t.start, t.end) for t in places(Selector("ana"), ["ananas"])] == [(0, 3), (2, 5)]
