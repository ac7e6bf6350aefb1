"""What differs between two texts. “[…]” is gone and “{…}” new; every other word is in both."""

import pytest

from clippings.reading.versions.differing import Part, difference, words


def shown(parts: tuple[Part, ...]) -> str:
    signs = {"same": "{}", "gone": "[{}]", "new": "{{{}}}"}
    return "".join(signs[part.state].format(part.words) for part in parts)


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("Two met.", "Three met.", "[Two]{Three} met."),
        ("They met in a hall.", "They met.", "They met [in a hall]."),
        ("They met.", "They met in a hall.", "They met {in a hall}."),
        ("They met there.", "They met there.", "They met there."),
        ("The two envoys", "The envoys", "The [two] envoys"),
        ("in the  town", "in the town", "in the  town"),
        ("It’s so", "It is so", "[It’s]{It is} so"),
        ("Er kam.", "Er kam, sah und ging.", "Er kam{, sah und ging}."),
        ("قال الوزير نعم", "قال الوزير لا", "قال الوزير [نعم]{لا}"),
        ("", "New", "{New}"),
        ("Old", "", "[Old]"),
    ],
)
def test_words(one: str, other: str, said: str) -> None:
    assert shown(words(one, other)) == said


def test_paragraphs_that_stay_change_go_and_come() -> None:
    older = ["One stays.", "The second is changed a little.", "Nobody misses this one.", "Last."]
    newer = ["One stays.", "The second is changed a lot.", "Last.", "Something else."]
    assert [shown(row) for row in difference(older, newer)] == [
        "One stays.", "The second is changed a [little]{lot}.", "[Nobody misses this one.]", "Last.", "{Something else.}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("older", "newer", "rows"),
    [
        (["x"] * 20_000, ["x"] * 19_999 + ["y"], 20_001),
        ([f"one {n}" for n in range(3_000)], [f"other word {n}" for n in range(3_000, 6_000)], 6_000),
        (["the cat and the dog " * 800], ["the dog and the cat " * 800], 2),
        (["a " * 30_000], ["b " * 30_000], 2),
    ],
    ids=["one paragraph many times", "all paragraphs others", "one long paragraph", "one very long paragraph"],
)
def test_texts_that_no_paper_prints_are_compared_too(older: list[str], newer: list[str], rows: int) -> None:
    """A build must end, whatever somebody has imported: a comparison of all with all would take hours here."""
    assert len(difference(older, newer)) == rows


@pytest.mark.parametrize(
    ("older", "newer", "said"),
    [
        ("a b c d e", "a b x y z", ["a b [c d e]{x y z}"]),  # two words of five are four of ten
        ("a b c d e", "a v x y z", ["{a v x y z}", "[a b c d e]"]),
        ("a b c d e", "b a x y z", ["{b a x y z}", "[a b c d e]"]),  # in another order
        ("a b", "a b c d e f g h", ["a b {c d e f g h}"]),
        ("a b", "a b c d e f g h i", ["{a b c d e f g h i}", "[a b]"]),
    ],
)
def test_a_paragraph_that_keeps_two_words_of_five_has_changed_and_one_that_keeps_less_is_another(
    older: str, newer: str, said: list[str]
) -> None:
    assert [shown(row) for row in difference([older], [newer])] == said
