"""What the page of a withheld text shows in its place: why it is not there, the words that editors quote, and facts."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from clippings.model.annotation import Placed
from clippings.model.archive import Archive
from clippings.model.body import Block, Body, Paragraph, Target
from clippings.model.dossier import Dossier, evolved
from clippings.model.evidence import Rights
from clippings.wording.lists import with_commas
from clippings.wording.messages import gettext, ngettext

_BETWEEN = " … "
"""Stands for the words that are left out."""


@dataclass(frozen=True, slots=True)
class WithheldView:
    """What a page says of a text that it does not show."""

    why: str
    """Why it is not shown, a sentence: “© The Gazette.”"""
    instead: str
    """What is shown in its place, a sentence."""
    search: str
    """What search finds of it, a sentence."""


def withheld_view(dossier: Dossier, archive: Archive) -> WithheldView | None:
    """What is said of a withheld text; None where the text is shown."""
    if not dossier.withheld:
        return None
    rights = dossier.record.rights
    return WithheldView(_why(rights), _instead(dossier, archive), _search(rights))


def _why(rights: Rights) -> str:
    if rights.statement:
        return rights.statement.rstrip(". ") + "."
    if rights.holder:
        return gettext("Its rights are held by %(holder)s.", holder=rights.holder)
    return gettext("Its editors have not cleared it for publication.")


def _instead(dossier: Dossier, archive: Archive) -> str:
    """What is shown in the place of a text: only what there is of it."""
    rights = dossier.record.rights
    if rights.derive == "none":
        return gettext("Its record is shown, and nothing that would have to be worked out from its words.")
    common = any(link.to in archive.cards for link in dossier.links)
    found = {
        gettext("whom and what it names"): bool(dossier.named.entities),
        gettext("whom it quotes"): any(speakers(dossier, archive)),
        gettext("what it has in common with other articles, in numbers"): common,
        _quoted_at_most(rights.quote): any(t.exact for t in _targets(dossier)),
    }
    parts = [words for words, there in found.items() if there]
    if not parts:
        return gettext("Its record is shown.")
    *before, last = parts
    things = gettext("%(things)s, and %(last)s", things=with_commas(before), last=last) if before else last
    return gettext("Shown instead: %(things)s.", things=things)


def _quoted_at_most(words: int) -> str:
    return ngettext(
        "at most %(num)s word where a note or a position quotes it",
        "at most %(num)s words where a note or a position quotes it",
        words,
    )


def _search(rights: Rights) -> str:
    if rights.search == "none":
        return gettext("Search does not find it.")
    if rights.search == "index-only":
        return gettext("Search finds it by its words, without showing them.")
    if rights.derive == "facts":
        return gettext(
            "Search finds it by its title and notes and by the names that stand in it, and not by its other words."
        )
    return gettext("Search finds it by its title and notes, and not by its other words.")


def quoted_text(dossier: Dossier) -> Dossier:
    """A withheld text as far as notes and positions quote it, each passage in the paragraph where it stands.

    Paragraphs of which nothing is quoted are empty: ``… met nobody … went home …`` may be the fourth of five.
    """
    quoted: dict[int, set[tuple[int, int, str]]] = defaultdict(set)
    for target in _targets(dossier):
        quoted[target.paragraph].add((target.start, target.end, target.exact))
    blocks, moved = [], {}
    for number in range(max(quoted, default=-1) + 1):
        text = _BETWEEN.lstrip() if number in quoted else ""
        for start, end, exact in sorted(quoted.get(number, ())):
            moved[number, start, end] = len(text)
            text += f"{exact}{_BETWEEN}" if exact else ""
        frame = (f'<p id="p-{number + 1}" data-number="{number + 1}">', "</p>")
        blocks.append(Block(frame, (Paragraph(text.rstrip()),)))
    notes = tuple(
        Placed(p.annotation, _moved(p.target, moved[p.target.paragraph, p.target.start, p.target.end]), p.state)
        if p.target
        else p
        for p in dossier.annotations
    )
    return evolved(dossier, {"body": Body(tuple(blocks)), "annotations": notes})


def speakers(dossier: Dossier, archive: Archive) -> Iterator[tuple[str, int]]:
    """The ids of those whom a text quotes, and how often, most often first."""
    counts = ((speaker, len(said)) for speaker, said in dossier.sayings.items() if speaker in archive.entities)
    yield from sorted(counts, key=lambda one: (-one[1], one[0]))


def _targets(dossier: Dossier) -> Iterator[Target]:
    yield from (placed.target for placed in dossier.annotations if placed.target)
    yield from dossier.quoted.values()


def _moved(target: Target, start: int) -> Target:
    return Target(target.paragraph, start, start + len(target.exact), target.exact)
