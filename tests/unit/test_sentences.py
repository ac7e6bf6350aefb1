"""Where sentences end: by the rules of Unicode's UAX 29, sentence boundaries, and the abbreviations that end none."""

import pytest

from clippings.reading.sentences import sentence_ends


@pytest.mark.parametrize(
    "sentences",
    [
        ["It rained.", "Hale left."],
        ["It rained!", "Hale left?", "Nobody knows …", "It is late."],
        ["“We go.”", "Hale left."],
        ["“We go?”", "“No.”"],
        ["Mr. Hale met Sen. Orlova and Rep. J. P. Belov of St. Ann.", "It rained."],
        ["On Sept. 5 the U.S. Senate met.", "In No. 4, p. 3 has it."],
        ["The year was 1998.", "1999 was dry."],
        ["Hale came (late.)", "He left."],
        ["It cost 3.50 crowns, i.e. nothing.", "He paid."],
        ["Hr. Voss kam um 17.40 Uhr an.", "Über Nacht schneite es."],
        ["Он пришёл.", "Было поздно."],
        ["وصل القبطان.", "ساد الصمت."],
        ["متى وصل؟", "ساد الصمت."],
        ["It rained"],
        [""],
    ],
    ids=" ".join,
)
def test_a_paragraph_falls_into_its_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    starts = [0, *(following for _, following in sentence_ends(text))]
    assert [text[a:b].rstrip() for a, b in zip(starts, [*starts[1:], len(text)], strict=True)] == sentences


def test_the_place_of_the_full_stop_is_told() -> None:
    assert list(sentence_ends("It rained. Mr. Hale left.")) == [(9, 11)]
