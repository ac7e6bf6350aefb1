"""The command `clippings explain`."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from clippings.explaining.grounds import claims_of, field_of
from clippings.explaining.names import mentions_of, names_in_paragraph
from clippings.links.keys import inputs
from clippings.links.linking import MOST_LINKS, MOST_OF_AN_OUTLET, Considered, Linking
from clippings.links.reasons import REASONS
from clippings.model.archive import Archive
from clippings.model.entity import FOLDERS
from clippings.model.outlet import Outlet
from clippings.model.problem import CommandErrors, Problem
from clippings.reading.schema.suggestion import suggestion
from clippings.view.card import Card

_EXAMPLES = """examples:
  clippings explain talks-end                      what it is linked with, and what came near
  clippings explain talks-end delegation-leaves    why these two are linked, or why not
  clippings explain article/talks-end#p-3          whom its third paragraph names, and how that was decided
  clippings explain talks-end person/john-doe      where it names him, and how that was decided
  clippings explain article/talks-end#date         how its date is known, and what else was considered
  clippings explain outlet/gazette#label           who says what of the outlet, and on what ground
"""
_MOST_REJECTED = 8
"""Articles that came near and are told."""


def add_explain(commands: Any, filled: Callable[..., tuple[Path, str]], examined: Callable[[Path], Archive]) -> None:
    """Add `explain` to the console program's commands. ``filled`` tells where the content folder is, ``examined`` gives
    its archive."""
    top = commands.add_parser(
        "explain", help="why articles are linked, whom names mean, and how facts and labels are known",
        epilog=_EXAMPLES, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    top.add_argument(
        "article",
        help="its id, or its file; with #p-3 the names in its third paragraph, with #date how its date is known; or an "
        "outlet: outlet/gazette#label",
    )
    top.add_argument("other", nargs="?", default="", help="a second article, or somebody: person/john-doe")
    top.add_argument("--content", type=Path, help="the content folder (that of this archive)")
    top.set_defaults(run=run_explain, filled=filled, examined=examined)


def run_explain(options: argparse.Namespace) -> int:
    """Say why an article is linked with others, and why not with more."""
    content, _ = options.filled(options.content, False)
    archive = options.examined(content)
    said, _, arrow = options.article.replace("->", "→").partition("→")
    said, _, part = said.partition("#")
    if said.startswith("outlet/"):
        lines = claims_of(_outlet(said.removeprefix("outlet/"), archive), part, archive)
    else:
        lines = _explained(_article(said.removeprefix("article/"), archive), part, options.other or arrow, archive)
    print(*lines, sep="\n")
    return 0


def _explained(id: str, part: str, other: str, archive: Archive) -> Iterator[str]:
    """What is said of an article: of one of its paragraphs or fields, of whom it names, or of the articles it is linked
    with."""
    if part:
        of_part = names_in_paragraph if part.startswith("p-") else field_of
        return of_part(archive.dossiers[id], part, archive)
    if other.partition("/")[0] in FOLDERS:
        return mentions_of(other, archive.dossiers[id], archive)
    return _of_two(id, _article(other.removeprefix("article/"), archive), archive) if other else _of_one(id, archive)


def _of_one(id: str, archive: Archive) -> Iterator[str]:
    """What one article is linked with, and what came near."""
    considered = _considered([id], archive)(id)
    yield _title(archive.cards[id])
    linked = [one for one in considered if one.place]
    yield "is linked with" if linked else "is linked with no other"
    for one in linked:
        yield from _reasons(one, archive)
    rejected = [one for one in considered if not one.place]
    if rejected:
        yield "is not linked with"
    for one in rejected[:_MOST_REJECTED]:
        yield from _reasons(one, archive)
        yield f"         {_why_not(one, considered, archive)}"
    if len(rejected) > _MOST_REJECTED:
        yield f"  and {len(rejected) - _MOST_REJECTED:,} more, with which it has less in common"


def _of_two(id: str, other: str, archive: Archive) -> Iterator[str]:
    """Why two articles are linked, or why not, from the side of each."""
    considered = _considered([id, other], archive)
    for one, to in ((id, other), (other, id)):
        every = considered(one)
        found = next((each for each in every if each.to == to), None)
        yield _title(archive.cards[one])
        if found is None:
            yield f"has nothing in common with {to} that counts"
            continue
        yield f"is linked with, in place {found.place}" if found.place else "is not linked with"
        yield from _reasons(found, archive)
        if not found.place:
            yield f"         {_why_not(found, every, archive)}"


def _considered(ids: Sequence[str], archive: Archive) -> Callable[[str], list[Considered]]:
    every = (dossier.link_keys for dossier in archive.dossiers.values())
    linking = Linking(REASONS, archive, every, inputs(REASONS, archive))
    linking.linker(ids)
    return linking.considered


def _reasons(one: Considered, archive: Archive) -> Iterator[str]:
    """A line of the other article, and one of each reason with what it weighs."""
    yield f"  {one.link.weight:5.2f}  {_title(archive.cards[one.to])}"
    yield from (f"         {reason.weight:5.2f}  {reason.because} ({reason.kind})" for reason in one.link.reasons)


def _why_not(one: Considered, considered: Sequence[Considered], archive: Archive) -> str:
    """Why an article with which another has something in common is not linked."""
    if one.forbidden:
        return f"the editors forbid it: {one.forbidden}"
    if not one.links_alone:
        return "none of this makes a link by itself"
    linked = [each for each in considered if each.place]
    outlet = archive.cards[one.to].outlet
    of_outlet = sum(archive.cards[each.to].outlet == outlet for each in linked)
    if of_outlet >= MOST_OF_AN_OUTLET and len(linked) < MOST_LINKS:
        return f"{of_outlet} articles of the same outlet weigh as much or more"
    return f"{len(linked)} others weigh as much or more"


def _title(card: Card) -> str:
    return f"{card.id}  {card.title} · {card.strip.outlet}, {card.strip.date.words}"


def _article(said: str, archive: Archive) -> str:
    """The id of the article that an editor names. CommandErrors where there is none."""
    if (id := said) in archive.dossiers or (id := Path(said).stem) in archive.dossiers:
        return id
    try_ = suggestion(Path(said).stem, archive.dossiers, "give the id of an article, which is the name of its file")
    raise CommandErrors([Problem("clippings explain", 0, "", said, "is the id of no article", try_)])


def _outlet(said: str, archive: Archive) -> Outlet:
    """The outlet that an editor names. CommandErrors where there is none."""
    if said in archive.outlets:
        return archive.outlets[said]
    try_ = suggestion(said, archive.outlets, "give the id of an outlet in authority/outlets.yaml")
    raise CommandErrors([Problem("clippings explain", 0, "", said, "is the id of no outlet", try_)])
