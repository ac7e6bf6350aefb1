"""What an outlet says more than the others: its key words.

A word is ranked by log-likelihood, which compares how often it stands in the articles of one outlet and in those of all
others of the language, by how much is to be expected from the number of words (Dunning, “Accurate Methods for the
Statistics of Surprise and Coincidence”, Computational Linguistics 19(1), 1993, https://aclanthology.org/J93-1003/; as
Rayson and Garside, “Comparing Corpora using Frequency Profiling”, 2000, https://aclanthology.org/W00-0901/, have it).
That says nothing of dispersion: a word that fills one article is none of the outlet's own (Gries, “Dispersions and
adjusted frequencies in corpora”, International Journal of Corpus Linguistics 13(4), 2008,
https://doi.org/10.1075/ijcl.13.4.02gri). So a tenth of its articles must have it, and five at least.

These are counts of words, and no judgement on anybody.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from clippings.model.archive import Archive
from clippings.search.words.spoken import COUNT, LEAST, SHARE, Counts, Group, Spoken, spoken

INDEX = "key words"
"""The name of the index of key words."""
_MOST = 20
"""Key words of an outlet."""
_LEAST_ARTICLES = 5
_SIGNIFICANT = 15.13
"""The log-likelihood that a difference by chance reaches once in ten thousand cases (p < 0.0001)."""
_PER = 100_000
_Numbers = NDArray[np.float64]


class KeyWord(NamedTuple):
    """A word that an outlet says more than the others."""

    word: str
    """The word, as it is mostly printed."""
    uses: int
    """How often it stands in the outlet's own words."""
    articles: int
    """In how many of its articles."""
    rate: int
    """How often in a hundred thousand words."""
    others: int
    """How often in a hundred thousand words of the others."""
    likelihood: int
    """Its log-likelihood."""


class KeyWords(NamedTuple):
    """The key words of an outlet."""

    articles: int
    """How many articles were counted."""
    language: str
    """Their language, a primary tag of BCP 47."""
    words: tuple[KeyWord, ...]
    """The words, the most telling first."""


def log_likelihood(count: _Numbers, others: _Numbers, size: int, size_of_others: int) -> _Numbers:
    """How telling it is that a word stands ``count`` times among so many words, and ``others`` times among the others;
    0 where it is no more frequent than among the others.

    Of 60 in 10,000 words and 10 in 10,000 others, ``log_likelihood([60.], [10.], 10_000, 10_000)``, it is 39.6.
    """
    expected = size * (count + others) / (size + size_of_others)
    expected_of_others = size_of_others * (count + others) / (size + size_of_others)
    with np.errstate(divide="ignore", invalid="ignore"):
        parts = [
            np.where(seen > 0, seen * np.log(seen / wanted), 0.0)
            for seen, wanted in ((count, expected), (others, expected_of_others))
        ]
    return np.where(count > expected, 2 * (parts[0] + parts[1]), 0.0)


def key_words(archive: Archive) -> Mapping[str, KeyWords]:
    """For `clippings.hooks.Index`: id of each outlet that has enough articles → its key words, in the language of most
    of them."""
    said = spoken(archive)
    found: dict[str, KeyWords] = {}
    for language in sorted({language for _, language in said}):
        for id, words in _of_language(language, said):
            if id not in found or found[id].articles < words.articles:
                found[id] = words
    return found


def _of_language(language: str, said: Mapping[Group, Spoken]) -> Iterator[tuple[str, KeyWords]]:
    own = {id: one for (id, its), one in said.items() if its == language}
    articles = sum(one.articles for one in own.values())
    compared = {id: one for id, one in own.items() if one.articles >= LEAST and articles - one.articles >= LEAST}
    often = {id: one.rows[_is_often(one)] for id, one in compared.items()}
    words = np.unique(np.concatenate([np.empty(0, COUNT), *often.values()])["word"])
    totals, size = _counted(words, own.values())
    for id, one in compared.items():
        mine = often[id]
        others = totals[np.searchsorted(words, mine["word"])] - mine["count"]
        if keys := tuple(_key_words(one, mine, others, size)):
            yield id, KeyWords(one.articles, language, keys)


def _is_often(one: Spoken) -> NDArray[np.bool_]:
    """Of each of an outlet's words, whether enough of its articles have it."""
    found: NDArray[np.bool_] = one.rows["articles"] >= max(_LEAST_ARTICLES, SHARE * one.articles)
    return found


def _counted(words: NDArray[np.uint32], every: Iterable[Spoken]) -> tuple[_Numbers, int]:
    """How often all outlets together say each of some words, by ascending word, and any word."""
    totals, size = np.zeros(len(words)), 0
    for one in every:
        rows = one.rows
        size += int(rows["count"].sum())
        if len(rows):
            places = np.minimum(np.searchsorted(rows["word"], words), len(rows) - 1)
            totals += np.where(rows["word"][places] == words, rows["count"][places], 0)
    return totals, size


def _key_words(one: Spoken, mine: Counts, others: _Numbers, size: int) -> Iterator[KeyWord]:
    own_size = int(one.rows["count"].sum())
    likelihood = log_likelihood(mine["count"].astype(float), others, own_size, size - own_size)
    places = np.flatnonzero(likelihood >= _SIGNIFICANT)
    told = [place for place in places.tolist() if int(mine["word"][place]) in one.forms]
    told.sort(key=lambda place: (-round(float(likelihood[place])), one.forms[int(mine["word"][place])]))
    for place in told[:_MOST]:
        word, count, articles = mine[place].tolist()
        rate, of_others = _PER * count / own_size, _PER * float(others[place]) / (size - own_size)
        yield KeyWord(one.forms[word], count, articles, round(rate), round(of_others), round(float(likelihood[place])))
