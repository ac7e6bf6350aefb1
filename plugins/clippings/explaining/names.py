"""What `clippings explain` says of names: whom they mean, how that was decided, and who else could be meant."""

import re
from collections.abc import Iterator

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.entity import HOW_WORDS, Mention, OpenName
from clippings.model.problem import CommandErrors, Problem
from clippings.reading.names.matcher import matcher_of

_AROUND = 40


def names_in_paragraph(dossier: Dossier, part: str, archive: Archive) -> Iterator[str]:
    """The names in a paragraph (``p-3``), in their order. CommandErrors where there is no such one."""
    paragraphs = dossier.body.paragraphs
    number = int(found[1]) if (found := re.fullmatch(r"p-(\d{1,6})", part)) else 0
    if not 1 <= number <= len(paragraphs):
        why = "is no paragraph of this article"
        try_ = f"it has {len(paragraphs)}: write {dossier.id}#p-1"
        raise CommandErrors([Problem("clippings explain", 0, "", f"#{part}", why, try_)])
    yield f"{dossier.id}  ¶{number}"
    mentions = [one for one in dossier.mentions if one.paragraph == number - 1]
    still_open = [one for one in dossier.open_names if one.paragraph == number - 1]
    others = _Others(archive)
    told = [(one.start, tuple(others.told(one))) for one in mentions]
    told += [(name.start, tuple(_left_open(name))) for name in still_open]
    yield from (line for _, lines in sorted(told) for line in lines)
    if not (mentions or still_open):
        yield "  has no name of the register"


def mentions_of(reference: str, dossier: Dossier, archive: Archive) -> Iterator[str]:
    """Every place at which an article names someone, and every one at which it may."""
    kind, _, id = reference.partition("/")
    yield f"{dossier.id}  {reference}"
    mentions = [one for one in dossier.mentions if (one.kind, one.entity) == (kind, id)]
    still_open = [one for one in dossier.open_names if reference in one.bearers]
    others = _Others(archive)
    for one in mentions:
        text = dossier.body.paragraphs[one.paragraph].text
        around = " ".join(text[max(0, one.start - _AROUND) : one.end + _AROUND].split())
        yield f"  ¶{one.paragraph + 1}  … {around} …"
        yield from others.told(one)
    for name in still_open:
        yield f"  ¶{name.paragraph + 1}  … {name.around} …"
        yield from _left_open(name)
    if not (mentions or still_open):
        yield "  is not named in it"


class _Others:
    """Who else has a name, by the register."""

    def __init__(self, archive: Archive) -> None:
        self.matcher = matcher_of(archive)

    def told(self, mention: Mention) -> Iterator[str]:
        """Whom a name means, how that was decided, and who else has it."""
        how = HOW_WORDS[mention.how] or "the name, as the register has it"
        yield f"  “{mention.text}” is {mention.kind}/{mention.entity}: {how} ({mention.how})"
        bearers = {f"{one.kind}/{one.id}" for one in self.matcher.bearers_of(mention.text)}
        if others := sorted(bearers - {f"{mention.kind}/{mention.entity}"}):
            yield f"      not {', '.join(others)}"


def _left_open(name: OpenName) -> Iterator[str]:
    """A name that may mean several, or one of whom nothing tells that it is meant."""
    if len(name.bearers) == 1:
        yield f"  “{name.text}” stays open: {name.bearers[0]} has this name, and nothing here tells that it is meant"
        return
    yield f"  “{name.text}” stays open: it may be {', '.join(name.bearers)}, and nothing tells which"
