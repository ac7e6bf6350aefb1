"""Which pairs of articles that are alike make one story, worked out by hand."""

from collections.abc import Mapping

import pytest

from clippings.events.stories.groups import groups
from clippings.events.stories.verdicts import Verdicts, joined

NOTHING_SAID = Verdicts()


def made(alike: Mapping[str, float], said: Verdicts = NOTHING_SAID) -> list[str]:
    """Groups, each as a word of its articles' letters; a pair is given as ``ab``."""
    found = groups({(pair[0], pair[1]): likeness for pair, likeness in alike.items()}, said)
    return sorted("".join(sorted(group)) for group in found)


@pytest.mark.parametrize(
    ("alike", "stories"),
    [
        ({}, []),
        ({"ab": 2}, ["ab"]),
        ({"ab": 2, "cd": 2}, ["ab", "cd"]),
        # of three, the third must be alike to one of two: half of its pairs
        ({"ab": 2, "bc": 1.5}, ["abc"]),
        # a chain: d is alike to one of three, and half of three is two
        ({"ab": 2, "bc": 1.9, "cd": 1.5}, ["abc"]),
        # taken from the most alike: cd are one before b and c are looked at, and of the four pairs only bc is alike
        ({"ab": 2, "cd": 1.9, "bc": 1.5}, ["ab", "cd"]),
        # two of those four pairs are enough
        ({"ab": 2, "cd": 1.9, "bc": 1.5, "ad": 1.5}, ["abcd"]),
        # of a story of five, an article that is alike to two of it belongs to it: half would be more than two
        (dict.fromkeys(("ab", "ac", "ad", "ae", "bc", "bd", "be", "cd", "ce", "de"), 2) | {"af": 1.5, "bf": 1.4}, ["abcdef"]),
        (dict.fromkeys(("ab", "ac", "ad", "ae", "bc", "bd", "be", "cd", "ce", "de"), 2) | {"af": 1.5}, ["abcde"]),
    ],
)  # fmt: skip
def test_groups(alike: Mapping[str, float], stories: list[str]) -> None:
    assert made(alike) == stories
    assert made(dict(reversed(alike.items()))) == stories  # whatever the order in which they are found


CHAIN = {"ab": 2, "bc": 1.9, "ac": 1.8, "cd": 1.7}


@pytest.mark.parametrize(
    ("together", "apart", "stories"),
    [
        ([], {}, ["abc"]),
        (["cd"], {}, ["abcd"]),  # d has joined c before c is looked at: two of a's and b's four pairs are alike
        (["xy"], {}, ["abc", "xy"]),  # nothing but the editors joins them
        (["ax"], {}, ["abcx"]),
        ([], {"ac"}, ["ab", "cd"]),  # c is not with a, and so is free for d
        ([], {"ab"}, ["bcd"]),  # d is alike to one of two
        (["ad"], {"db"}, ["ad", "bc"]),
    ],
)
def test_groups_as_editors_said(together: list[str], apart: set[str], stories: list[str]) -> None:
    pairs = [*apart, *(pair[::-1] for pair in apart)]
    said = Verdicts(
        [frozenset(one) for one in together], {a: frozenset(b for c, b in pairs if a == c) for a, _ in pairs}
    )
    assert made(CHAIN, said) == stories


def test_sets_that_touch_are_one() -> None:
    sets = [frozenset(word) for word in ("ab", "de", "cx", "bc")]
    assert sorted("".join(sorted(one)) for one in joined(sets)) == ["abcx", "de"]
