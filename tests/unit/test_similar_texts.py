"""How alike texts are by the rarer words they share: the numbers, worked out by hand or by the formula as it is told.

A text here is words that no other has, but for those said to be shared. Of a text of sixteen different words each weighs
1/4, of one of sixty-four 1/8. Of n articles, D is how often one must be doubled to be as many, and d of a word is D less
how often one can be doubled to be as many as have it; likeness is the sum of weight × weight × (d/D)² over the words two
share, halved thirty days apart. A link weighs twenty times that, 3 at most.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import log, sqrt

import numpy as np
import pytest

from clippings.links.keys import examine, inputs
from clippings.links.linking import Linking
from clippings.links.reasons import REASONS
from clippings.links.similar.likeness import Likenesses
from clippings.links.similar.postings import every_word
from clippings.links.similar.terms import ONE, TERM, Terms, number_of, terms
from clippings.model.archive import Archive, Site
from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Dossier
from clippings.model.link import Link
from clippings.model.record import DateClaim, Record
from clippings.reading.edtf import parse

SIMILAR = tuple(reason for reason in REASONS if reason.kind == "similar-text")
Text = tuple[str, str, str]
"""A title, the words below it, and their language."""


def dossier(id: str, text: Text, day: str = "", outlet: str = "unknown") -> Dossier:
    title, words, language = text
    record = Record(id, title, outlet=outlet, language=language, date=DateClaim(parse(day) if day else None))
    made = Dossier(record, Body((Block(("", ""), (Paragraph(words),)),)))
    return replace(made, link_keys=examine(made, SIMILAR).value)


def archive_of(dossiers: Iterable[Dossier]) -> Archive:
    every = {one.id: one for one in dossiers}
    numbers = {id: number for number, id in enumerate(every)}
    return Archive(Site("Similar"), dossiers=every, order=tuple(every), numbers=numbers)


def linking(archive: Archive) -> Linking:
    return Linking(SIMILAR, archive, [one.link_keys for one in archive.dossiers.values()], inputs(SIMILAR, archive))


def links_in(archive: Archive) -> Mapping[str, Sequence[Link]]:
    return dict(linking(archive).linker(archive.order)(archive.order))


def own(number: int, count: int) -> list[str]:
    """Words that no other article has."""
    return [f"own{number}x{n}" for n in range(count)]


def archive_in_which(articles: int, having: Mapping[str, int], length: int, apart: int) -> Archive:
    """So many articles of so many different words each; a word of ``having`` stands in the first few of them. The second
    is so many days after the first, the others of an unknown day."""
    days = ["2016-01-01", str(date(2016, 1, 1) + timedelta(apart)), *([""] * articles)]
    made = []
    for number in range(articles):
        words = [word for word, many in having.items() if number < many]
        made.append(
            dossier(f"a{number:04}", ("It", " ".join(words + own(number, length - len(words))), "en"), days[number])
        )
    return archive_of(made)


@pytest.mark.parametrize(
    ("articles", "shared", "among", "length", "apart", "weight"),
    [
        # Two: every word that both have is in all there are, and says nothing.
        (2, 16, 2, 16, 0, None),
        # Three and four, D = 2: a word that two have has d = 1. 3/16 × 1/4 = 0.046875
        (3, 3, 2, 16, 0, 0.94),
        (3, 2, 2, 16, 0, None),  # two words are too few, though 2/16 × 1/4 is more than 0.03
        (3, 16, 2, 16, 0, 3.0),  # 1/4 would be 5
        (3, 16, 3, 16, 0, None),  # all three have them
        (4, 3, 2, 16, 0, 0.94),
        (4, 16, 3, 16, 0, None),  # more than half have them
        # Five to eight, D = 3: two and three have d = 2. 3/16 × 4/9 = 0.083333
        (5, 3, 2, 16, 0, 1.67),
        (5, 16, 3, 16, 0, None),  # more than half
        (6, 3, 3, 16, 0, 1.67),
        (8, 16, 4, 16, 0, None),  # half have them: they weigh (1/3)² each, but no word is one that few have
        # A hundred, D = 7: two and three have d = 6, four to seven d = 5, eight 4
        (100, 3, 2, 16, 0, 2.76),  # 3/16 × 36/49 = 0.137755
        (100, 3, 3, 16, 0, 2.76),
        (100, 3, 4, 16, 0, 1.91),  # 3/16 × 25/49 = 0.095663
        (100, 3, 7, 16, 0, 1.91),
        (100, 16, 8, 16, 0, None),  # eight of a hundred are more than a sixteenth
        # 0.03 is the least
        (100, 3, 4, 64, 0, None),  # 3/64 × 25/49 = 0.023916
        (100, 4, 4, 64, 0, 0.64),  # 4/64 × 25/49 = 0.031888
        # A thousand, D = 10: up to sixty-three have d = 5
        (1000, 3, 63, 16, 0, 0.94),  # 3/16 × 25/100 = 0.046875
        (1000, 16, 64, 16, 0, None),
        # Days apart: 0.083333 / (1 + days/30)
        (5, 3, 2, 16, 1, 1.61),  # 0.080645
        (5, 3, 2, 16, 30, 0.83),  # half
        (5, 3, 2, 16, 53, 0.6),  # 0.030120
        (5, 3, 2, 16, 54, None),  # 0.029762
        (3, 16, 2, 16, 219, 0.6),  # 0.25 / 8.3 = 0.030120
        (3, 16, 2, 16, 365, None),
    ],
)  # fmt: skip
def test_what_shared_words_weigh(
    articles: int, shared: int, among: int, length: int, apart: int, weight: float | None
) -> None:
    having = {f"shared{n}": among for n in range(shared)}
    found = links_in(archive_in_which(articles, having, length, apart))
    for one, other in (("a0000", "a0001"), ("a0001", "a0000")):
        weights = {link.to: link.weight for link in found[one]}
        # of many that are equally alike the second is not among the eight nearest only where another is nearer
        assert weights.get(other) == weight or (weight and len(weights) == 8 and set(weights.values()) == {weight})
    (said,) = {why.because for why in found["a0000"][0].reasons} if weight else {""}
    assert said.startswith(f"{shared} words in common that few articles here have" if weight else "")


@pytest.mark.parametrize(("among", "weight"), [(20, 2.83), (21, 1.91)])
def test_what_more_than_a_fifth_of_the_articles_have_says_nothing(among: int, weight: float) -> None:
    """Of a hundred, a word that twenty have has d = 3: beside three words of d = 5, four such make (75 + 36)/16/49."""
    having = {"few1": 4, "few2": 4, "few3": 4} | {f"common{n}": among for n in range(4)}
    found = links_in(archive_in_which(100, having, 16, 0))
    assert {link.to: link.weight for link in found["a0000"]} == {"a0001": weight, "a0002": weight, "a0003": weight}
    assert all(len(link.reasons) == 1 for link in found["a0000"])
    assert found["a0000"][0].reasons[0].because.startswith("3 words in common that few articles here have: few1,")


@pytest.mark.parametrize(
    ("lengths", "shared", "weight"),
    [
        # Of five articles, D = 3: a word that two have has d = 2. What they share is n × 4/9 / √(length × length)
        ((600, 600), 100, 1.48),  # 100/600 × 4/9 = 0.074074
        ((1200, 1200), 200, 0.74),  # as much, of texts twice as long: half
        ((300, 1200), 100, 1.48),  # 600 in the geometric mean
        ((600, 2400), 200, 0.74),  # 1,200
        ((1200, 1200), 160, None),  # 0.059259 / 2 is less than 0.03
        ((1200, 1200), 165, 0.61),  # 0.061111 / 2 is more
    ],
)
def test_very_long_texts_share_words_by_chance(lengths: tuple[int, int], shared: int, weight: float | None) -> None:
    both = [f"shared{n}" for n in range(shared)]
    texts = [" ".join(both + own(n, length - shared)) for n, length in enumerate(lengths)]
    others = [" ".join(own(2 + n, 16)) for n in range(3)]
    links = links_in(archive_of(dossier(f"a{n}", ("It", text, "en")) for n, text in enumerate([*texts, *others])))
    assert {link.to: link.weight for link in links["a0"]} == (
        {"a1": pytest.approx(weight, abs=0.011)} if weight else {}
    )
    assert {link.to: link.weight for link in links["a1"]} == (
        {"a0": pytest.approx(weight, abs=0.011)} if weight else {}
    )


def with_habit(articles: int, its: int, have: int, elsewhere: int, other_outlet: str) -> Archive:
    """So many articles of sixty-four different words each, the first of them the Gazette’s. The first two, of which the
    second is of the other outlet, share three words that no other has; and as many of the Gazette’s as are said, the two
    among them, have five words, which stand elsewhere, too."""
    made = []
    for number in range(articles):
        outlet = "gazette" if number < its else "unknown"
        words = [f"few{n}" for n in range(3 if number < 2 else 0)]
        words += [f"habit{n}" for n in range(5 if number < have or its <= number < its + elsewhere else 0)]
        text = " ".join(words + own(number, 64 - len(words)))
        made.append(dossier(f"a{number:04}", ("It", text, "en"), "", other_outlet if number == 1 else outlet))
    return archive_of(made)


@pytest.mark.parametrize(
    ("articles", "its", "have", "elsewhere", "other_outlet", "words", "weight"),
    [
        # Of 256, D = 8. The three words have d = 7: 3/64 × 49/64 = 0.035889. Five that eight to fifteen have, d = 5, come
        # to 5/64 × 25/64 = 0.030518, five that sixteen to thirty-one have, d = 4, to 0.019531; four to seven, d = 6, to
        # 0.043945
        (256, 16, 8, 0, "gazette", 3, 0.72),  # a habit: half of its articles have it, and nobody else
        (256, 17, 9, 0, "herald", 8, 1.33),  # of two outlets it counts, though the herald's article is one less
        (256, 17, 9, 0, "unknown", 8, 1.33),
        (256, 16, 7, 0, "gazette", 8, 1.6),  # seven articles are too few to tell
        (256, 16, 8, 7, "gazette", 3, 0.72),  # eight of sixteen are eight times as much as fifteen of 256 …
        (256, 32, 8, 7, "gazette", 3, 0.72),  # … and a quarter is, counted in doublings: 2 and 5
        (256, 32, 8, 8, "gazette", 3, 1.11),  # 2 and 4: it counts; that sixteen have it makes it no word of few
        (256, 33, 8, 0, "gazette", 8, 1.33),  # of 33, three doublings: it has not much more of it than others
        (256, 256, 8, 0, "gazette", 8, 1.33),  # the archive is the outlet's
        # Of 1,100, D = 11: d = 10 and 3/64 × 100/121 = 0.038739; d = 8 and 5/64 × 64/121 = 0.041322
        (1100, 128, 8, 0, "gazette", 3, 0.77),  # a sixteenth of its articles
        (1100, 129, 8, 0, "gazette", 8, 1.6),  # less
    ],
)
def test_what_an_outlet_has_again_and_again_says_nothing_between_its_articles(
    articles: int, its: int, have: int, elsewhere: int, other_outlet: str, words: int, weight: float
) -> None:
    found = links_in(with_habit(articles, its, have, elsewhere, other_outlet))
    for one, other in (("a0000", "a0001"), ("a0001", "a0000")):
        link = next(link for link in found[one] if link.to == other)
        assert link.weight == pytest.approx(weight, abs=0.011)
        (why,) = link.reasons
        assert why.because.startswith(f"{words} words in common that few articles here have")
        assert words > 3 or "habit" not in why.because


TREES = "alder aspen beech birch cedar cypress elm fir hazel hornbeam larch maple oak pine rowan willow"


@pytest.mark.parametrize(
    ("one", "other", "compared"),
    [
        ("en", "en", True),
        ("en-GB", "en-US", True),
        ("zh-Hans", "zh-Hant", True),
        ("en", "de", False),
        ("und", "en", False),
    ],
)
def test_words_are_compared_within_a_language(one: str, other: str, compared: bool) -> None:
    texts = [
        ("It", TREES, one),
        ("It", TREES, other),
        ("It", " ".join(own(2, 16)), one),
        ("It", " ".join(own(3, 16)), other),
    ]
    links = links_in(archive_of(dossier(f"a{n}", text) for n, text in enumerate(texts)))
    assert [link.to for link in links["a0"]] == (["a1"] if compared else [])


def test_how_many_articles_there_are_is_counted_by_language() -> None:
    """Beside fifty German ones three English ones are three: 3/16 × 1/4."""
    english = archive_in_which(3, {"shared0": 2, "shared1": 2, "shared2": 2}, 16, 0).dossiers.values()
    german = [dossier(f"d{n}", ("Es", " ".join(own(100 + n, 16)), "de")) for n in range(50)]
    assert [link.weight for link in links_in(archive_of([*english, *german]))["a0000"]] == [0.94]


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("Arpaio’s pardon: “sheriff” Arpaio", "en", ["arpaio", "pardon", "sheriff", "arpaio"]),
        ("The envoy won't say that it’s over", "en", ["envoy"]),  # the others are stop words
        ("Der Bote ist nicht der Täter", "de", ["bote", "tater"]),
        ("Der Bote ist nicht der Täter", "en", ["der", "bote", "ist", "nicht", "der", "tater"]),
        ("a 5 B 17 x2", "sw", ["17", "x2"]),  # one letter or figure is no word
        ("停战协议", "zh", ["停战", "战协", "协议"]),
        ("停", "zh", []),
        ("Wałęsa MUÑOZ", "pl", ["walesa", "munoz"]),
    ],
)
def test_the_words_of_a_text(text: str, language: str, words: list[str]) -> None:
    """Five words more than those asked for, for a text of less is not compared."""
    made = terms(dossier("a", ("", f"{text}. {' '.join(own(0, 5))}.", language)))
    assert not isinstance(made, dict)
    wanted = {number_of(word, language) for word in [*words, *own(0, 5)]}
    assert terms_of(made.rows).keys() == wanted


def terms_of(rows: bytes) -> dict[int, int]:
    return {int(term): int(weight) for term, weight in np.frombuffer(rows, TERM).tolist()}


def test_a_word_of_the_title_counts_as_three_of_the_text() -> None:
    """pardon stands in the title, contempt three times in the text, and both weigh 1 + ln 3."""
    made = terms(dossier("a", ("Pardon", "contempt contempt contempt one1 two2 three3", "en")))
    assert not isinstance(made, dict)
    weights = terms_of(made.rows)
    norm = sqrt(2 * (1 + log(3)) ** 2 + 3)
    assert (
        weights[number_of("pardon", "en")] == weights[number_of("contempt", "en")] == round((1 + log(3)) / norm * ONE)
    )
    assert weights[number_of("two2", "en")] == round(ONE / norm)


@pytest.mark.parametrize("more", ["", " Женева", " 停"])
def test_a_possessive_a_single_letter_and_a_word_that_says_nothing_are_not_counted(more: str) -> None:
    """Whatever other letters the text has; of unspaced writing, every two in a row are a word."""
    made = terms(dossier("a", ("X", f"Syria’s 7 envoy's the a s's Syria 停战协 one1 two2 O’Hara’s{more}", "en")))
    assert not isinstance(made, dict)
    words = ["syria", "envoy", "停战", "战协", "one1", "two2", "o'hara", *(["женева"] if "Женева" in more else [])]
    assert terms_of(made.rows).keys() == {number_of(word, "en") for word in words}
    ascii = terms(dossier("a", ("X", "Syria’s 7 envoy's the a s's Syria one1 two2 O’Hara’s", "en")))
    assert not isinstance(ascii, dict)
    words = ["syria", "envoy", "one1", "two2", "o'hara"]
    assert terms_of(ascii.rows).keys() == {number_of(word, "en") for word in words}
    assert terms_of(ascii.rows)[number_of("syria", "en")] > terms_of(ascii.rows)[number_of("envoy", "en")]


@pytest.mark.parametrize(("count", "compared"), [(4, False), (5, True)])
def test_a_text_of_less_than_five_different_words_is_not_compared(count: int, compared: bool) -> None:
    assert bool(dossier("a", ("It", " ".join(own(0, count) * 3), "en")).link_keys.get("similar-text")) == compared


def test_the_sentence_has_the_four_words_that_tell_most_as_the_earlier_article_prints_them() -> None:
    """Contempt stands four times in both, Arpaio three times, pardon twice; of the two that stand once, which tell as
    much, sheriff is printed first. What stands in the title only is printed as there."""
    first = "A sheriff, Jo. Arpaio’s: CONTEMPT. Arpaio, Arpaio: Contempt contempt contempt. Pardon, pardon; jail"
    second = "jail arpaio pardon contempt arpaio contempt sheriff pardon contempt arpaio contempt"
    texts = [("It", first, "en"), ("It", second, "en"), ("It", " ".join(own(2, 9)), "en")]
    archive = archive_of(dossier(f"a{n}", text) for n, text in enumerate(texts))
    for id in ("a0", "a1"):
        assert [why.because for why in links_in(archive)[id][0].reasons] == [
            "5 words in common that few articles here have, such as CONTEMPT, Arpaio, Pardon and sheriff"
        ]
    titled = [("Contempt", first.replace("CONTEMPT", "").replace("Contempt", ""), "en"), *texts[1:]]
    links = links_in(archive_of(dossier(f"a{n}", text) for n, text in enumerate(titled)))
    assert "such as contempt, Arpaio" in links["a0"][0].reasons[0].because  # the text before the title


def accounts(size: int, rng: random.Random) -> Iterator[Text]:
    """Texts of which some five tell of one thing, each in some of its twenty words and many that others use."""
    for _ in range(size):
        topic = rng.randrange(max(2, size // 5))
        telling = [f"t{topic}w{rng.randrange(20)}" for _ in range(rng.randrange(4, 16))]
        others = [f"v{int(rng.paretovariate(0.7))}" for _ in range(50)]
        yield f"v{rng.randrange(size)}", " ".join(telling + others), "en"


class Formula:
    """Likeness in plain arithmetic, of English texts without stop words."""

    def __init__(self, texts: Sequence[Text]) -> None:
        counts = [Counter(text.split()) + Counter(dict.fromkeys(title.split(), 3)) for title, text, _ in texts]
        having = Counter(word for count in counts for word in count)
        most = min(max(len(texts) / 2, 2), min(max(len(texts) * 0.2, 6), 500))
        self.whole = (len(texts) - 1).bit_length()
        self.rarity = {w: self.whole - (many.bit_length() - 1) for w, many in having.items() if 2 <= many <= most}
        self.weights = []
        for count in counts:
            weights = {word: 1 + log(many) for word, many in count.items()}
            norm = sqrt(sum(weight**2 for weight in weights.values()))
            self.weights.append({word: weight / norm for word, weight in weights.items()})

    def likeness(self, n: int, m: int) -> tuple[float, int]:
        """How alike two texts are, and how many words they share that few have."""
        a, b = self.weights[n], self.weights[m]
        rare = {word: self.rarity[word] for word in a.keys() & b.keys() & self.rarity.keys()}
        score = sum(a[word] * b[word] * (d / self.whole) ** 2 for word, d in rare.items())
        return score, sum(d >= min(5, self.whole - 1) for d in rare.values())


@pytest.mark.parametrize(("seed", "size"), [(1, 12), (2, 40), (3, 100)])
def test_likeness_is_what_the_formula_says(seed: int, size: int) -> None:
    """To a hundredth: weights are kept in parts of 4,096. Those at the border of 0.03 are not asked."""
    rng = random.Random(seed)
    texts = list(accounts(size, rng))
    archive = archive_of(dossier(f"a{n:03}", text) for n, text in enumerate(texts))
    found = linking(archive)
    found.linker(archive.order)
    formula = Formula(texts)
    asked = linked = 0
    for n in range(size):
        weighed = {other: reasons[0].weight for other, reasons in found.weighed(f"a{n:03}").items()}
        for m in range(size):
            score, few = formula.likeness(n, m)
            if n == m or abs(score - 0.03) < 0.0005:
                continue
            wanted = min(3.0, 20 * score) if score >= 0.03 and few >= 3 else 0.0
            assert weighed.get(f"a{m:03}", 0.0) == pytest.approx(wanted, abs=0.02), (n, m)
            asked += 1
            linked += bool(wanted)
    assert size < linked < asked / 2


def test_an_article_more_changes_few_other_lists() -> None:
    """An article that comes takes a place in the lists of those it is like, eight or so. Of its words only those that
    four, eight, sixteen … articles have with it are commoner than before: few, and no other pair weighs anything else.
    300 and 310 articles are one size (9 doublings), so that no word is rarer than it was. So some ten of 300 lists change
    with each, and never as many as twenty; where the number of articles itself was in every weight, nearly all did."""
    rng = random.Random(7)
    made = [dossier(f"a{n:03}", text) for n, text in enumerate(accounts(310, rng))]
    told = [links_in(archive_of(made[:size])) for size in range(300, 311)]
    assert sum(map(len, told[0].values())) > 300
    changes = [sum(before[id] != after[id] for id in before) for before, after in pairwise(told)]
    assert max(changes) < 20
    assert sum(changes) < 10 * len(changes)


@pytest.mark.parametrize(("before", "after", "counts"), [(500, 501, True), (501, 500, True), (510, 511, False)])
def test_a_word_that_too_many_articles_have_now_or_no_more_makes_all_that_have_it_be_linked_again(
    before: int, after: int, counts: bool
) -> None:
    """Of 2,600 articles 500 may have a word that says something (a fifth, 500 at most)."""

    def texts(having: int) -> list[Terms]:
        words = [[f"own{n}", *(["shared"] if n < having else [])] for n in range(2600)]
        return [Terms("en", _rows(words)) for words in words]

    old, now = texts(before), texts(after)
    likenesses = Likenesses(replace(archive_of(()), order=tuple(map(str, range(2600)))))
    for number, keys in enumerate(now):
        likenesses.add(number, keys)
    (changed,) = (n for n in range(2600) if old[n] != now[n])
    affected = set(likenesses.affected({changed: (old[changed], now[changed])}))
    assert affected >= set(range(min(before, after))) if counts else not affected - {changed}


def _rows(words: Iterable[str]) -> bytes:
    numbers = sorted(number_of(word, "en") for word in words)
    return np.array([(number, ONE // 2) for number in numbers], TERM).tobytes()


@pytest.mark.parametrize(
    ("before", "others"),
    [
        (
            70,
            False,
        ),  # of 70 and of 71, fourteen may have a word that says anything: a fifth; both are doubled seven times
        (69, True),  # of 69 thirteen may
        (64, True),  # 65 are doubled once more than 64
    ],
)
def test_a_new_article_reaches_others_only_where_other_words_are_rare(before: int, others: bool) -> None:
    every = list(archive_in_which(before + 1, {}, 10, 0).dossiers.values())
    archive, old = archive_of(every), archive_of(every[:-1])
    affected = linking(archive).affected({every[-1].id: None}, inputs(SIMILAR, old))
    assert affected == (set(archive.order) if others else {every[-1].id})


def of_outlets(size: int, rng: random.Random) -> Iterator[Dossier]:
    """Articles that tell of things (`accounts`), half of them of three outlets, each with words of its own that it has
    in many of them."""
    for number, (title, words, language) in enumerate(accounts(size, rng)):
        outlet = rng.choice(["gazette", "herald", "times", "unknown", "unknown", "unknown"])
        habits = [f"{outlet}{n}" for n in range(12) if outlet != "unknown" and rng.random() < n / 12]
        yield dossier(f"a{number:03}", (title, " ".join([words, *habits]), language), "", outlet)


@pytest.mark.parametrize("seed", range(2))
def test_an_article_that_comes_changes_links_of_those_alone_that_are_linked_again(seed: int) -> None:
    made = list(of_outlets(112, random.Random(seed)))
    archives = [archive_of(made[:size]) for size in range(92, 113)]
    told = [links_in(archive) for archive in archives]
    for (old, before), (new, after) in pairwise(zip(archives, told, strict=True)):
        affected = linking(new).affected({new.order[-1]: None}, inputs(SIMILAR, old))
        assert {id for id in new.order if before.get(id) != after[id]} <= affected
        # where five more have come, one article more may have a word that says anything, a fifth of all
        assert len(affected) < len(new.order) / 2 or len(new.order) % 5 == 0


@pytest.mark.parametrize("seed", range(2))
def test_an_article_of_another_outlet_or_other_words_changes_links_of_those_alone_that_are_linked_again(
    seed: int,
) -> None:
    rng = random.Random(seed)
    made = list(of_outlets(100, rng))
    before = links_in(archive_of(made))
    changes = 0
    for one in of_outlets(12, rng):
        at = rng.randrange(len(made))
        old, made[at] = made[at], dossier(made[at].id, text_of(rng.choice((one, made[at]))), "", one.record.outlet)
        archive = archive_of(made)
        after = links_in(archive)
        affected = linking(archive).affected({old.id: old.link_keys}, inputs(SIMILAR, archive))
        differing = {id for id in archive.order if before[id] != after[id]}
        assert differing <= affected
        before, changes = after, changes + len(differing)
    assert changes


def text_of(one: Dossier) -> Text:
    words = "\n".join(paragraph.text for paragraph in one.body.paragraphs)
    return one.record.title, words, one.record.language


def test_where_an_outlet_grows_its_articles_are_linked_again_for_habits_that_are_none_any_more() -> None:
    """Eight of 32 articles are a quarter, two doublings; eight of 33 three, and not eight times what the archive has."""
    old = with_habit(255, 32, 8, 0, "gazette")
    new = archive_of([*old.dossiers.values(), dossier("b", ("It", " ".join(own(255, 64)), "en"), "", "gazette")])
    assert [links_in(archive)["a0000"][0].weight for archive in (old, new)] == [0.72, pytest.approx(1.33, abs=0.01)]
    assert {"a0000", "a0001"} <= linking(new).affected({"b": None}, inputs(SIMILAR, old))


@pytest.mark.parametrize(
    ("its", "others"),
    [
        (7, False),  # eight are doubled three times, as seven are
        (32, True),  # of 33 another share is a habit than of 32, which are doubled five times
        (40, False),
    ],
)
def test_an_article_whose_words_nobody_has_reaches_its_outlets_others_only_where_habits_change(
    its: int, others: bool
) -> None:
    old = with_habit(70, its, 0, 0, "gazette")
    new = archive_of([*old.dossiers.values(), dossier("b", ("It", " ".join(own(70, 64)), "en"), "", "gazette")])
    gazettes = {id for id, one in new.dossiers.items() if one.record.outlet == "gazette"}
    assert linking(new).affected({"b": None}, inputs(SIMILAR, old)) == (gazettes if others else {"b"})


@pytest.mark.parametrize("at_once", [1, 2, 3, 100])
def test_words_are_looked_up_alike_in_one_part_and_in_many(at_once: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clippings.links.similar.postings._AT_ONCE", at_once)
    every = np.array([7, 3, 7, 9, 1, 3, 7, 1 << 31, (1 << 31) + 1, 1 << 31], np.uint32)
    wanted = np.array([3, 7, 8], np.uint32)
    assert [found.tolist() for found in every_word(every, wanted, 1, 9)] == [[3, 7], [2, 3], [1, 5, 0, 2, 6]]
    assert [found.tolist() for found in every_word(every, wanted, 1, 2)] == [[3], [2], [1, 5]]
    of_all = [[3, 7, 1 << 31], [2, 3, 2], [1, 5, 0, 2, 6, 7, 9]]
    assert [found.tolist() for found in every_word(every, None, 2, 9)] == of_all
    assert [found.tolist() for found in every_word(every[:0], None, 1, 9)] == [[], [], []]
