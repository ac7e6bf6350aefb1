"""Words that links compare: every word has one number, in the order of the words."""

import random

import numpy as np

from clippings.links.words import codes_of, firsts, words_in, words_of
from clippings.model.body import Block, Body, Paragraph

PIECES = (
    "Syria’s don't a é . ” \" ' ‘ ’ “ The No. 1.5 日内瓦 ΣΟΦΟΣ Σ ¨ ﬁ \u00a0 \u2028 \u0301 İ ß ไทย العربية … - half-way o'c'd 𝒳 \ud800"
).split(" ")


def body(paragraphs: list[str]) -> Body:
    return Body((Block(("",) * (len(paragraphs) + 1), tuple(map(Paragraph, paragraphs))),))


def test_each_word_has_one_number_and_no_two_the_same() -> None:
    rng = random.Random(2)
    known: dict[str, int] = {}
    for _ in range(3000):
        text = body(["".join(rng.choices([*PIECES, " "], k=rng.randrange(20))) for _ in range(rng.randrange(3))])
        words = [word for paragraph in text.paragraphs for word in words_in(paragraph.text)]
        codes = codes_of(text).tolist()
        assert len(words) == len(codes) == len(list(words_of(text.paragraphs)))
        for word, code in zip(words, codes, strict=True):
            assert known.setdefault(word, code) == code
    assert len(set(known.values())) == len(known)


def test_words_are_the_same_whatever_stands_around_them() -> None:
    one = codes_of(body(["The envoy’s “Talks” failed."]))
    other = codes_of(body(["…", "the", "ENVOY'S talks, failed!"]))
    assert one.tolist() == other.tolist()
    assert codes_of(body([])).tolist() == codes_of(body(["… —"])).tolist() == []


def test_words_are_shown_in_lower_case_with_their_accents() -> None:
    text = body(["Lech Wa\u0142\u0119sa’s “nego\u00adtiators”", "JOSE\u0301 left."])
    assert list(words_of(text.paragraphs)) == ["lech", "wałęsa's", "negotiators", "josé", "left"]
    assert list(words_of(text.paragraphs, 1, 4)) == ["wałęsa's", "negotiators", "josé"]
    assert words_in("Lech Walesa's negotiators") == words_in("LECH Wałęsa’s nego\u00adtiators")


def test_each_number_is_given_once_with_the_place_where_it_stands_first() -> None:
    known, first = firsts(np.array([7, 3, 7, 9, 3, 3], np.uint64))
    assert (known.tolist(), first.tolist()) == ([3, 7, 9], [1, 0, 3])
    assert [len(found) for found in firsts(np.empty(0, np.uint32))] == [0, 0]
