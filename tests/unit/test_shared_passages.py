"""Passages that two texts have in common (`links.reuse.passages`): five words in a row match, and eight make a passage."""

import numpy as np
import pytest

from clippings.links.reuse.passages import Passages, grams_of, passages


def between(one: list[int], other: list[int]) -> Passages:
    return passages(grams_of(np.array(one, np.uint32)), grams_of(np.array(other, np.uint32)))


SAME = list(range(1, 31))
"""Thirty words."""


@pytest.mark.parametrize(("same", "told"), [(4, 0), (7, 0), (8, 8), (30, 30)])
def test_eight_words_in_a_row_are_a_passage(same: int, told: int) -> None:
    found = between([100, *SAME[:same], 101], [200, 201, *SAME[:same], 202])
    assert (found.words, found.length) == (told, told)
    assert found.spans == (((1, 1 + told),) if told else ())


def test_edited_words_are_within_a_passage_and_are_not_counted() -> None:
    found = between([*SAME[:10], 900, 901, *SAME[10:20]], [*SAME[:10], 950, *SAME[10:20]])
    assert (found.words, found.length, found.spans) == (20, 22, ((0, 22),))


def test_what_is_in_another_order_makes_two_passages() -> None:
    found = between([*SAME[:15], *SAME[15:]], [*SAME[15:], *SAME[:15]])
    assert (found.words, found.spans) == (30, ((0, 15), (15, 30)))


def test_words_that_are_far_apart_are_no_passage() -> None:
    """Five words, sixty others, five words: neither five is a passage."""
    found = between([*SAME[:5], *range(300, 360), *SAME[5:10]], [*SAME[:5], *range(400, 460), *SAME[5:10]])
    assert found == Passages(0, (), 0)
