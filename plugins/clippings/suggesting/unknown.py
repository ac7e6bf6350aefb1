"""Names that texts have and no register has, found by their capitals, with no model.

A name is a run of words with capitals. What texts also write small, such as a title or the first word of a sentence, is
no part of one; a surname alone counts for the full name of its text. So *President Donald Trump* is *Donald Trump*.
Scripts without capitals have none of this, and in German, which writes all nouns with them, only names of two words.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from clippings.reading.names.beside.places import BEFORE_PLACES
from clippings.reading.names.beside.titles import titles
from clippings.reading.names.common_words import stop_words
from clippings.reading.sentences import sentence_ends
from clippings.suggesting.kinds import Seen, calendar_words, kind_of
from clippings.wording.clipping import clipped

_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*[^\W_'’-])?")
_PARTICLES = frozenset("al bin d da das de del della den der di do dos du el ibn la le of the und van von y zu".split())
"""Small words that stand between the words of a name."""
_NOUNS_WITH_CAPITALS = frozenset(("de", "lb"))
_Word = re.Match[str]
_OWN = re.compile(r"['’]s$")
_MOST_WORDS, _SHORTEST, _LONGEST_ACRONYM, _SYLLABLE = 6, 3, 5, 4
"""Words that a name has at most, letters at least; letters of one in capitals alone at most; of *Jae-in* behind the
hyphen."""
_NOW_AND_THEN = 0.1
"""How often a name may be written small, as in an address."""
_AROUND = 40
"""Characters on each side of a name that are shown."""


class Text(NamedTuple):
    """One article's text, as names are looked for in it."""

    id: str
    """The article's id."""
    language: str
    """The first part of its language's tag, such as ``en``."""
    outlet: str
    """Its outlet's name."""
    paragraphs: Sequence[str]
    """The words of each paragraph."""
    known: Mapping[int, Sequence[tuple[int, int]]]
    """Number of a paragraph → where names of the register stand in it."""


class Suggestion(NamedTuple):
    """A name that no register has."""

    name: str
    """The name as it is printed most."""
    kind: str
    """What it seems to be: ``person``, ``organisation`` or ``place``; empty where nothing tells."""
    mentions: int
    """How often it stands there, surnames alone included."""
    articles: tuple[str, ...]
    """The ids of the articles that have it, in their order."""
    outlets: int
    """By how many outlets they are."""
    context: str
    """The words around it where it stands first."""


class _Run(NamedTuple):
    """A name where it stands."""

    words: tuple[str, ...]
    """Its words."""
    paragraph: int
    """The number of the paragraph, from 0."""
    start: int
    """Where it begins: a code point."""
    end: int
    """Where it ends, exclusive."""
    begins: bool
    """Whether its first word may have its capital from where it stands."""


def unknown_names(texts: Iterable[Text], least: int = 2) -> list[Suggestion]:
    """The names that at least so many articles have, those of most articles first."""
    texts = list(texts)
    common = _common_words(texts)
    seen: dict[str, list[tuple[Text, _Run]]] = defaultdict(list)
    for text in texts:
        for name, runs in _named(text, common.get(text.language, frozenset())).items():
            seen[name] += ((text, run) for run in runs)
    found = [_suggestion(name, places) for name, places in seen.items()]
    wanted = [one for one in found if len(one.articles) >= least and (one.kind or " " in one.name)]
    return ranked(wanted)


def ranked(names: Iterable[Suggestion]) -> list[Suggestion]:
    """Names by how many articles have them, those of most first."""
    return sorted(names, key=lambda one: (-len(one.articles), -one.mentions, one.name))


def _common_words(texts: Iterable[Text]) -> Mapping[str, Set[str]]:
    """Language → the words that its texts write small more than once in ten times, and stop words that they write small
    at all."""
    small: dict[str, Counter[str]] = defaultdict(Counter)
    capital: dict[str, Counter[str]] = defaultdict(Counter)
    for text in texts:
        for paragraph in text.paragraphs:
            for word in _WORD.findall(paragraph):
                (small if word[0].islower() else capital)[text.language][word.lower()] += 1
    return {
        language: {word for word, count in counts.items() if count > _NOW_AND_THEN * capital[language][word]}
        | (stop_words(language) & counts.keys())
        for language, counts in small.items()
    }


def _named(text: Text, common: Set[str]) -> Mapping[str, list[_Run]]:
    """The names of a text, and where each stands."""
    runs = [run for number in range(len(text.paragraphs)) for run in _runs(text, number, common)]
    full = {run.words[-1]: run.words for run in reversed(runs) if len(run.words) > 1}  # the first of them counts
    found: dict[str, list[_Run]] = defaultdict(list)
    for run in runs:
        words = full.get(run.words[0], run.words) if len(run.words) == 1 else run.words
        if len(words) > 1 or not (run.begins or text.language in _NOUNS_WITH_CAPITALS):
            found[" ".join(words)].append(run)
    return found


def _runs(text: Text, number: int, common: Set[str]) -> Iterator[_Run]:
    """The names in a paragraph: runs of words with capitals, without what is no part of a name at their ends."""
    paragraph, known = text.paragraphs[number], text.known.get(number, ())
    begins = {end for _, end in sentence_ends(paragraph)}
    titled = titles(text.language) | calendar_words(text.language)
    for capitals in _capitals(paragraph):
        run = _name_in(capitals, common, titled)
        if not run:
            continue
        start, end = run[0].start(), run[-1].end()
        if not any(start < until and since < end for since, until in known):
            words = tuple(_OWN.sub("", word[0]) for word in run)
            yield _Run(words, number, start, end, run[0] is capitals[0] and _begins(run[0], begins, paragraph))


def _name_in(run: Sequence[_Word], common: Set[str], titled: Set[str]) -> Sequence[_Word]:
    """The words of a run that can be a name; empty where none can: behind its last title, between common words."""
    ends = [at for at, word in enumerate(run) if word[0].lower().rstrip(".") in titled]
    run = run[ends[-1] + 1 :] if ends and ends[-1] + 1 < len(run) else run[: ends[0]] if ends else run
    while run and _is_common(run[0], common) and not (len(run) > 1 and run[0][0].lower() in BEFORE_PLACES):
        run = run[1:]
    while run and (run[-1][0] in _PARTICLES or _is_compound(run[-1])):
        run = run[:-1]
    words = [word[0] for word in run]
    shouted = all(map(str.isupper, words)) and (len(words) > 1 or len("".join(words)) > _LONGEST_ACRONYM)
    return () if shouted or len(words) > _MOST_WORDS or len("".join(words)) < _SHORTEST else run


def _is_common(word: _Word, common: Set[str]) -> bool:
    """Whether a name does not begin with a word: one that is written small, a particle, *I’m*. An initial may."""
    said = word[0]
    if len(said) == 1 and word.string.startswith(".", word.end()):
        return False
    return _OWN.sub("", said).lower() in common or said in _PARTICLES or said[:2] in ("I'", "I’") or _is_compound(word)


def _is_compound(word: _Word) -> bool:
    """Whether a word is no name for what stands at its hyphen: *D-Calif*, *Texas-based*; *Jae-in* is one."""
    first, _, last = word[0].partition("-")
    return bool(last) and (len(first) == 1 or (last.islower() and len(last) > _SYLLABLE))


def _capitals(paragraph: str) -> Iterator[list[_Word]]:
    """Words in a row that begin with capitals, with particles between them."""
    run: list[_Word] = []
    for word in _WORD.finditer(paragraph):
        joined = bool(run) and _joins(paragraph[run[-1].end() : word.start()], run[-1][0])
        ends = bool(run) and run[-1][0].endswith(("'s", "’s"))
        if not joined or ends:
            if run:
                yield run
            run = []
        if word[0][0].isupper() or (run and word[0] in _PARTICLES):
            run.append(word)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _joins(between: str, before: str) -> bool:
    return between in (" ", "\u00a0") or (len(before) == 1 and between in (". ", ".\u00a0"))


def _begins(word: _Word, begins: set[int], paragraph: str) -> bool:
    """Whether a word may have its capital from where it stands: at the beginning of a sentence or quotation."""
    before = paragraph[: word.start()].rstrip(" \u00a0")
    return not before or word.start() in begins or before[-1] in ".!?:;“”\"‘’'«»„([—–-•|"


def _suggestion(name: str, places: Sequence[tuple[Text, _Run]]) -> Suggestion:
    seen = [Seen(one.paragraphs[at.paragraph], at.start, at.end, one.language) for one, at in places]
    return suggestion_of(name, kind_of(name, seen), [(text, at.paragraph, at.start, at.end) for text, at in places])


def suggestion_of(name: str, kind: str, places: Sequence[tuple[Text, int, int, int]]) -> Suggestion:
    """A name with where texts have it, at least one: each place as text, paragraph, start and end."""
    text, number, start, end = places[0]
    paragraph = text.paragraphs[number]
    before = paragraph[max(0, start - _AROUND) : start]
    around = f"… {before.partition(' ')[2]}" if start > _AROUND else before
    context = around + clipped(paragraph[start:], end - start + _AROUND)
    articles = tuple(dict.fromkeys(one.id for one, *_ in places))
    return Suggestion(
        name, kind, len(places), articles, len({one.outlet for one, *_ in places}), " ".join(context.split())
    )
