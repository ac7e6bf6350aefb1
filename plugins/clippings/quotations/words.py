"""The words by which speakers are known in a language, from ``words.json``, where each language names its sources.

The file has a list for each field of `Words` that is not made from others. Words that belong together are joined by
``_`` (according_to); ``pronouns`` has the forms of *he*, a stroke and those of *she*; ``offices`` has pairs.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from clippings.reading.folding.forms import fold, lower

_UNKNOWN = "en"
"""The language of which an article in a language without a list is read."""
_FOLDED = ("ar",)
"""Languages whose vowel points and forms of letters are often left out."""
_AND = ("و", "ف")
"""*And* and *so*, which grow together with the Arabic word after them."""
_Phrases = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Words:
    """The words of one language, each in the form that `form` gives."""

    language: str
    """The language’s code, such as ``en``."""
    verbs: frozenset[str]
    """Verbs of speech, in all forms."""
    doubtful: frozenset[str]
    """Those of them that are nouns, too."""
    others: frozenset[str]
    """Pronouns that name nobody: they, it."""
    between: frozenset[str]
    """Helping verbs and adverbs between a subject and its verb."""
    prepositions: frozenset[str]
    """Words after which a name is no subject."""
    owning: frozenset[str]
    """Prepositions that go on with a noun: of."""
    breaks: frozenset[str]
    """Words that begin another clause."""
    relatives: frozenset[str]
    """Who, which."""
    articles: frozenset[str]
    """The."""
    determiners: frozenset[str]
    """A, his, several."""
    titles: frozenset[str]
    """What stands before a name and is a part of it."""
    roles: frozenset[str]
    """Nouns that a name stands before: campaign."""
    joining: frozenset[str]
    """And."""
    alike: frozenset[str]
    """As, in *as Orlova put it*."""
    small: frozenset[str]
    """Words that titles of books write small."""
    works: frozenset[str]
    """What has a title: book, film; and titled."""
    phrases: _Phrases
    """The verbs that are several words: put it."""
    sources: _Phrases
    """What stands before a speaker without a verb: according to."""
    first: frozenset[str]
    """The first words of `phrases` and `sources`."""
    genders: tuple[frozenset[str], frozenset[str]]
    """Forms of *he*, and of *she*."""
    pronouns: frozenset[str]
    """*He* and *she* as subjects."""
    offices: dict[str, str]
    """Title → its abbreviation."""
    ends: frozenset[str]
    """Words before which a noun phrase has ended: prepositions, and what begins another clause."""
    stops: frozenset[str]
    """These, and all that is no noun, name or verb."""
    idle: frozenset[str]
    """Words beside a quotation that tell nothing of it: *And then:*."""

    def form(self, word: str) -> str:
        """A word as the lists have it: ``Said`` is ``said``."""
        if self.language not in _FOLDED:
            return lower(word)
        form = fold(word)
        rest = form[1:] if form[:1] in _AND else ""
        return rest if rest in self.verbs or rest in self.first else form

    def is_small(self, form: str) -> bool:
        """Whether a word is one that may begin a sentence with a capital, and is no name."""
        return form in self.stops or form in self.others or form in self.verbs


@lru_cache(maxsize=1 << 14)
def known(text: str, language: str) -> tuple[str, bool]:
    """The form of a word as it stands in a text, and whether it `is_small`; remembered, for most words come again."""
    words = words_of(language)
    form = words.form(text.rstrip(".")).removeprefix("-t").removeprefix("-")
    return form, words.is_small(form)


@lru_cache
def words_of(language: str) -> Words:
    """The words of a language tag such as ``en-GB``."""
    table = _table()
    code = language.partition("-")[0].lower()
    code = code if code in table else _UNKNOWN
    form = fold if code in _FOLDED else lower
    lists = {name: [form(word) for word in words.split()] for name, words in table[code].items() if name != "source"}
    he, _, she = " ".join(lists.pop("pronouns")).partition(" / ")
    offices = dict(pair.split("=") for pair in lists.pop("offices"))
    phrases, sources = _phrases(word for word in lists["verbs"] if "_" in word), _phrases(lists.pop("sources"))
    groups = {name: frozenset(words) for name, words in lists.items()}
    pronouns = frozenset((he.split()[0], she.split()[0]))
    ends = groups["prepositions"] | groups["breaks"] | groups["relatives"]
    return Words(
        code, **groups, phrases=phrases, sources=sources, first=frozenset(one[0] for one in phrases + sources),
        genders=(frozenset(he.split()), frozenset(she.split())), pronouns=pronouns, offices=offices, ends=ends,
        stops=ends.union(pronouns, *(groups[name] for name in ("between", "articles", "determiners"))),
        idle=groups["between"] | groups["joining"] | groups["alike"],
    )  # fmt: skip


def _phrases(words: Iterable[str]) -> _Phrases:
    return tuple(tuple(word.split("_")) for word in words)


@lru_cache
def _table() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files("clippings.quotations").joinpath("words.json").read_text("utf-8"))
    return found
