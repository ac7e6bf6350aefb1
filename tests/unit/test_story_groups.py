"""Which pairs of articles that are alike make one story, worked out by hand."""

from collections.abc import Mapping

import pytest

from clippings.events.stories.groups import groups


def made(alike: Mapping[str, float]) -> list[str]:
    """Groups, each as a word of its articles' letters; a pair is given as ``ab``."""
    found = groups({(pair[0], pair[1]): likeness for pair, likeness in alike.items()})
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
