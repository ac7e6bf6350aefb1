"""All outputs of a build in groups, with what each was made from."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from clippings.host.desk import Desk
from clippings.host.doors import Write
from clippings.model.digest import digest
from clippings.model.dossier import Archive, Dossier
from clippings.model.link import Linked
from clippings.model.page import Group, Output
from clippings.model.record import Record
from clippings.reading.fields import ROWS

NOWHERE = Linked((), b"")


def lists_of(desk: Desk, archive: Archive) -> list[Group]:
    """Outputs that any change may touch, the longest work first. None needs to know of links."""
    if desk.only:
        return []
    return [
        Group(f"pages {number} of {plugin_of(door)}", {"": b""}, partial(pages_of, door.pages, archive))
        for number, door in reversed(list(enumerate(desk.door(Write))))  # search comes last, and takes longest
        if door.pages
    ]


def groups_of(desk: Desk, archive: Archive) -> list[Group]:
    """All other outputs, the longest work first."""
    doors = desk.door(Write)
    articles = articles_group(desk, archive, [door.article for door in doors if door.article])
    groups = [group for door in doors if door.groups and not desk.only for group in door.groups(archive)]
    return [based(group, archive) for group in (*groups, articles)]


def based(group: Group, archive: Archive) -> Group:
    """The group, each unit also made from what the public may know of: any page may refer to what is withdrawn."""
    units = {name: own and digest(archive.general, own) for name, own in group.units.items()}
    return replace(group, units=units)


def plugin_of(door: Write) -> str:
    """The name of the plugin a door belongs to."""
    return getattr(door.pages, "__module__", "").removeprefix("clippings.").partition(".")[0]


def pages_of(pages: Any, archive: Archive, _: Sequence[str]) -> Iterator[tuple[str, Output]]:
    yield from (("", output) for output in pages(archive))


def articles_group(desk: Desk, archive: Archive, doors: Sequence[Any]) -> Group:
    """The pages and files of each article. They show its neighbours in time, what it is linked with, and why."""

    def make(ids: Sequence[str]) -> Iterator[tuple[str, Output]]:
        for id in ids:
            dossier = desk.finished(archive.dossiers[id], archive)
            for article in doors:
                yield from ((id, output) for output in article(dossier, archive))

    asked = questions_on(archive)
    return Group("articles", {id: shown_in(d, asked.get(id, ()), archive) for id, d in archive.dossiers.items()}, make)


def questions_on(archive: Archive) -> Mapping[str, list[str]]:
    """Article → references to the questions on which it has a position."""
    found: dict[str, list[str]] = defaultdict(list)
    for question in archive.questions.values():
        for position in question.positions:
            found[position.article].append(f"question/{question.id}")
    return found


def shown_in(dossier: Dossier, questions: Iterable[str], archive: Archive) -> bytes:
    """A digest of everything an article's own pages are made from."""
    number = archive.numbers[dossier.id]
    others = [*archive.order[max(0, number - 1) : number], *archive.order[number + 1 : number + 2]]
    linked = archive.linked.get(dossier.id, NOWHERE)
    others += linked.to
    references = [*questions, *_shown(dossier.record)]
    references += [see for placed in dossier.annotations for see in placed.annotation.see]
    return digest(
        archive.digests[dossier.id], str(number), *map(archive.digests.__getitem__, others),
        *map(archive.made_from, references), linked.why,
    )  # fmt: skip


def _shown(record: Record) -> Iterator[str]:
    """References to what the rows of an article's record name."""
    return (f"{field.of}/{id}" for field in ROWS if field.of for id in getattr(record, field.name))


def general_digest(desk: Desk, settings: Any) -> bytes:
    """A digest of what every page is made from: the program, the authorities, the theme."""
    folders = [*settings.get("THEME_TEMPLATES_OVERRIDES", ()), str(Path(settings["THEME"]) / "templates")]
    files = sorted(path for folder in folders for path in Path(folder).rglob("*.html"))
    return digest(
        desk.digests.general, settings["ARTICLE_SAVE_AS"], str(len(desk.door(Write))),
        os.environ.get("SEARCH_EXPORT", ""),
        *(part for path in files for part in (str(path), path.read_bytes())),
    )  # fmt: skip
