"""The forms in which every part compares texts, by tests/cases/folding.json, which tests/js/folding.test.js reads, too."""

import json
import random
import re
import unicodedata
from typing import Any

import pytest

from clippings.reading.folding.counting import count_words
from clippings.reading.folding.forms import Form, fold, lower, plain, unaccented
from clippings.reading.folding.spacing import Spacing
from clippings.reading.folding.words import places_of, stands_alone
from conftest import PROJECT

CASES: dict[str, list[dict[str, Any]]] = json.loads((PROJECT / "tests/cases/folding.json").read_text("utf-8"))
FORMS: dict[str, Form] = {"plain": plain, "unaccented": unaccented, "fold": fold}


@pytest.mark.parametrize("case", CASES["forms"], ids=lambda case: case["text"])
def test_forms(case: dict[str, str]) -> None:
    assert {name: form(case["text"]) for name, form in FORMS.items()} == {name: case[name] for name in FORMS}
    assert {name: form(case[name]) for name, form in FORMS.items()} == {name: case[name] for name in FORMS}


@pytest.mark.parametrize(("one", "other"), CASES["alike"])
def test_two_spellings_that_look_the_same_are_one(one: str, other: str) -> None:
    """Whatever stands around them; in decomposed text, too."""
    for form in (*FORMS.values(), lower):
        assert form(one) == form(other) == form(form(one))
        assert form(unicodedata.normalize("NFD", f"a {one}{one} b")) == form(f"a {other}{other} b")


@pytest.mark.parametrize("case", CASES["places"], ids=lambda case: f"{case['find']} in {case['text']}")
def test_places_are_those_of_the_text_as_it_is_written(case: dict[str, str]) -> None:
    formed = FORMS[case["form"]].of(case["text"])
    at = formed.text.index(case["find"])
    start, end = formed.place(at, at + len(case["find"]))
    assert case["text"][start:end] == case["stands"]


def test_every_character_has_its_place() -> None:
    rng = random.Random(3)
    pieces = [*"aéßøıİ “”’…— \u00a0\u00ad\u200b\u0301\u0302日ﬁ½ไทยّأΣς😀가", "e\u0301", "  ", "\n", "\u1112\u1161\u11ab"]
    for _ in range(4000):
        text = "".join(rng.choices(pieces, k=rng.randrange(1, 14)))
        for form in (plain, lower, unaccented, fold):
            formed = form.of(text)
            spans = [formed.place(at, at + 1) for at in range(len(formed.text))]
            assert all(0 <= start < end <= len(text) for start, end in spans), (text, formed.text)
            assert spans == sorted(spans), (text, formed.text)
            for (start, end), made in zip(spans, formed.text, strict=True):
                if not made.isspace():
                    assert made in form(text[start:end]) or made in form(text), (text, made)


@pytest.mark.parametrize("norm", ["NFC", "NFD"])
@pytest.mark.parametrize("case", CASES["forms"], ids=lambda case: case["text"])
def test_composed_and_decomposed_texts_are_one(case: dict[str, str], norm: Any) -> None:
    for form in FORMS.values():
        assert form(unicodedata.normalize(norm, case["text"])) == form(case["text"])


def test_what_stands_between_two_spaces_is_worked_out_once_unless_it_is_very_long() -> None:
    asked: list[str] = []

    def of_token(token: str) -> str:
        asked.append(token)
        return token

    form = Form(str, of_token)
    very_long = "日" * 65
    assert form(f"é à é {very_long} {very_long}") == f"é à é {very_long} {very_long}"
    assert asked == ["é", "à", very_long, very_long]


ALONE = [
    # Chinese and Japanese: anywhere, if it is more than a character
    ("昨天[彼得罗夫]离开了", True), ("他在[中国]说", True), ("[中]国", False), ("在[美]国", False), ("“[美]”", True),
    ("[ラブロフ]外相は", True), ("[インド]ネシア", False), ("は[インド]で", True), ("[プーチン]・", True),
    ("[さいたま]で", True), ("お[なか]の", False), ("[米]は", False), ("[インド人]スタッフ", True), ("US[中国]ISIS", True), ("中国[ISIS]是", True),
    ("[中国]インド国境", True), ("中[インド]", True),
    # Thai, Lao, Khmer, Burmese: between letters that belong together no word ends
    ("เมื่อวาน[เปตรอฟ]ออกไป", True), ("ที่[จีน]กล่าว", True), ("เ[มอส]โก", False), ("[เปตร]\u0e4cอฟ", False), ("[จีน]า", False),
    ("ໃນ[ລາວ]ແມ່ນ", True), ("នៅ[កម្ពុជា]ថា", True), ("[ကချင်]ပြည်", True), ("[ตา]มา", False),
    # Arabic and Hebrew: small words grown together with the next
    ("و[بتروف]", True), ("وب[بتروف]", True), ("لل[بتروف]", True), ("وبال[بتروف]", True), ("ف[بتروف] قال", True),
    ("مد[بتروف]", False), ("[بتروف]ي", False), ("س[بتروف]", False), ("ב[ירושלים]", True), ("ומ[ירושלים]", True),
    ("ר[ירושלים]", False), ("وال[بن]", False), ("ומה[דן]", False), ("ב[דין]", True),
    # Korean: particles after it
    ("[라브로프]는 말했다", True), ("[라브로프]에게 말했다", True), ("[라브로프]나라", False), ("[김]은", False), ("[김구]는 말했다", True),
    # all others: no letter or digit beside it
    ("[Orlova]’s", True), ("[Orlova]s", False), ("pre[Orlova]", False), ("[Orlova]2", False), ("([Orlova])", True),
    ("[राम]\u093eयण", False), ("[राम] ने", True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "alone"), ALONE)
def test_where_a_word_ends(text: str, alone: bool) -> None:
    start = text.index("[")
    end = text.index("]") - 1
    assert stands_alone(unaccented(text.replace("[", "").replace("]", "")), start, end) is alone


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0), ("— …", 0), ("It’s over, he said.", 4), ("a – b", 2), ("我们今天就回家去。", 4), ("家", 1),
        ("BBC说今天", 3), ("私たちは今日家に帰ります", 6), ("สันติภาพ", 3),
    ],
)  # fmt: skip
def test_words_are_counted_without_spaces_too(text: str, count: int) -> None:
    assert count_words(text) == count


@pytest.mark.parametrize("word", [r"\w+(?:'\w+)*", r"[^\W\d_]+(?:'[^\W\d_]+)*"])
def test_a_text_as_its_words_alone_has_what_the_expression_finds(word: str) -> None:
    """With an apostrophe where one belongs to a word, and nowhere else; in ASCII, and beside other letters."""
    rng = random.Random(4)
    for _ in range(20_000):
        text = "".join(rng.choices("ab1_'''' .-\n\x1c\x00" + rng.choice(["", "я停\ud800"]), k=rng.randrange(12)))
        words = Spacing(re.compile(word))(text).decode("utf-8", "surrogatepass").split(" ")
        assert [one for one in words if one] == re.findall(word, text), text


def test_a_word_is_found_wherever_it_stands_even_over_its_own_end() -> None:
    assert list(places_of("aa", "aaa b aa")) == [0, 1, 6]
    assert list(places_of("aa", "a b")) == []
