"""What the articles of an outlet say together: how often each word, in how many articles, and how it is printed. Kept
from build to build, and counted again for an outlet only that has another article, or one that is no more as it was."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.pickling import PickledByArguments
from clippings.reading.folding.forms import fold
from clippings.search.words.uses import PRINTED
from clippings.search.words.vocabulary import ROW, WORD, number_of

COUNT = np.dtype([("word", "<u4"), ("count", "<u4"), ("articles", "<u4")])
"""A word, how often it stands in the articles of an outlet, and in how many of them."""
Counts = NDArray[np.void]
"""`COUNT`s, by ascending word."""
SHARE = 0.1
"""Of an outlet's articles how many must have a word that is said to be its own."""
LEAST = 12
"""Articles that an outlet must have, and all others of its language together."""
_SAMPLE = 40
"""Articles of an outlet that are looked through for how its words are printed, and for what it repeats."""
_BESIDE, _REPEATED, _MOSTLY = 4, 3, 1 / 3
"""Words to either side that are the same in so many articles of the sample where an outlet repeats a line; the share of
a word's uses that may stand in such lines."""
_NAME = "spoken"
Group = tuple[str, str]
"""An outlet's id, and the primary language of its articles."""


@dataclass(frozen=True, slots=True)
class Spoken(PickledByArguments):
    """What an outlet's articles in one language say."""

    made_from: bytes
    """A digest of what the articles were made from."""
    articles: int
    """How many there are."""
    counts: bytes
    """Their words, as `Counts`."""
    sampled: bytes
    """A digest of what ``forms`` were made from."""
    forms: Mapping[int, str]
    """Those words that a tenth of them have, as they are mostly printed, but what stands in lines that the outlet
    repeats. Empty where it has few articles."""

    @property
    def rows(self) -> Counts:
        """The words."""
        return np.frombuffer(self.counts, COUNT)


def spoken(archive: Archive) -> Mapping[Group, Spoken]:
    """What each outlet says, in each language in which there is enough to compare."""
    groups: dict[Group, list[str]] = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        if dossier.outlet.is_known and dossier.record.text in PRINTED and not dossier.withheld:
            groups[dossier.outlet.id, dossier.record.primary_language].append(id)
    groups = {group: ids for group, ids in groups.items() if _is_comparable(group, groups)}
    memory = archive.memory
    before: Sequence[Group] = memory.recall(_NAME) or ()
    known: Mapping[Group, Spoken] = {group: memory.recall(_kept(group)) for group in before if group in groups}
    found = {group: _spoken(ids, known.get(group), archive) for group, ids in groups.items()}
    for group in found.keys() - {group for group, one in known.items() if found[group] is one}:
        memory.remember(_kept(group), found[group])  # each by itself: together they are large
    if tuple(found) != before:
        memory.forget(_kept(group) for group in before if group not in found)
        memory.remember(_NAME, tuple(found))
    return found


def _kept(group: Group) -> str:
    """The name under which a group is remembered."""
    return f"{_NAME} {' '.join(group)}"


def _is_comparable(group: Group, groups: Mapping[Group, Sequence[str]]) -> bool:
    """Whether any outlet of a language has enough articles, and its others have."""
    sizes = [len(ids) for (_, language), ids in groups.items() if language == group[1]]
    return any(size >= LEAST and sum(sizes) - size >= LEAST for size in sizes)


def _spoken(ids: Sequence[str], before: Spoken | None, archive: Archive) -> Spoken:
    key = _digest(archive.digests[id] for id in ids)
    if before and before.made_from == key:
        return before
    dossiers = [archive.dossiers[id] for id in ids]
    rows = np.concatenate(
        [np.frombuffer(bytes(one), ROW) for one in archive.memory.each(d.vocabulary for d in dossiers)]
    )
    words, which = np.unique(rows["word"], return_inverse=True)
    counts = np.empty(len(words), COUNT)
    counts["word"] = words
    counts["count"] = np.bincount(which, rows["count"], len(words))
    counts["articles"] = np.bincount(which, minlength=len(words))
    common = counts["word"][counts["articles"] >= SHARE * len(ids)] if len(ids) >= LEAST else words[:0]
    sample = dossiers[:: -(-len(dossiers) // _SAMPLE)] if len(common) else []
    sampled = _digest((common.tobytes(), *(archive.digests[dossier.id] for dossier in sample)))
    if before and before.sampled == sampled:
        forms = before.forms
    else:
        forms = dict(sorted(_forms(sample, set(common.tolist())).items()))
    return Spoken(key, len(ids), counts.tobytes(), sampled, forms)


def _digest(parts: Iterable[bytes]) -> bytes:
    return blake2b(b"".join(parts), digest_size=16).digest()


def _forms(sample: Iterable[Dossier], common: set[int]) -> dict[int, str]:
    """How some words are mostly printed in some articles; without those that mostly stand in repeated lines."""
    printed: dict[int, Counter[str]] = defaultdict(Counter)
    lines: dict[int, Counter[tuple[str, ...]]] = defaultdict(Counter)
    known: dict[str, tuple[str, int]] = {}
    for dossier in sample:
        seen: set[tuple[int, tuple[str, ...]]] = set()
        for paragraph in dossier.body.paragraphs:
            words = WORD.findall(paragraph.text.replace("’", "'"))
            for word in words:
                if word not in known:
                    known[word] = (plain := fold(word).removesuffix("'s")), number_of(plain)
            folded = [known[word][0] for word in words]
            for at, word in enumerate(words):
                if (number := known[word][1]) in common:
                    printed[number][words[at].removesuffix("'s")] += 1
                    seen.add((number, tuple(folded[max(0, at - _BESIDE) : at + _BESIDE + 1])))
        for number, line in seen:
            lines[number][line] += 1
    return {number: _most(forms) for number, forms in printed.items() if not _is_repeated(lines[number])}


def _most(forms: Counter[str]) -> str:
    return min(forms, key=lambda form: (-forms[form], form))


def _is_repeated(lines: Counter[tuple[str, ...]]) -> bool:
    """Whether many of the lines in which a word stands are the same in several articles."""
    return sum(count for count in lines.values() if count >= _REPEATED) > _MOSTLY * lines.total()
