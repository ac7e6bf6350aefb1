"""An index is made again when something that it was made from has changed, however it read it, and is left alone
otherwise."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from incremental.archive import FILES, archive
from incremental.compare import assert_same, built, from_nothing
from incremental.plugins import HOOKS, Plugin

WAYS = {
    "titles": "[dossier.record.title for dossier in archive.dossiers.values()]",
    "title of one": 'archive.dossiers["c"].record.title',
    "dates, of a property": "[str(dossier.date) for dossier in archive.dossiers.values()]",
    "words": "[len(dossier.body.paragraphs[0].text) for dossier in archive.dossiers.values()]",
    "whom they name": "[dossier.named.entities for dossier in archive.dossiers.values()]",
    "outlets": "[dossier.outlet.id for id, dossier in archive.dossiers.items()]",
    "whole articles": 'repr(archive.dossiers["c"])[:30]',
    "whole articles, kept": 'archive.dossiers["c"]',
    "whole articles, compared": 'archive.dossiers["c"] == archive.dossiers["d"]',
    "whole articles, copied": 'replace(archive.dossiers["c"]).id',
    "a field by its name": 'getattr(archive.dossiers["c"], fields(archive.dossiers["c"])[0].name).title',
    "cards": 'archive.cards["c"].title',
    "events": "[event.title for event in archive.events.values()]",
    "an event": 'archive.events["talks"].title',
    "no event": 'archive.events.get("trial") is None',
    "a person": 'archive.entities["lavrov"].description',
    "who is quoted": 'len(archive.inverted["appearances"].get("lavrov", ()))',
    "another index": 'archive.indexes["spot titles"][""]',
    "nothing": '""',
}
TEXT = (
    HOOKS
    + """
from dataclasses import fields, replace
WAYS = {ways!r}
MADE = []

def index(way):
    def make(archive):
        MADE.append(way)
        return {{"": eval(WAYS[way], globals() | dict(archive=archive))}}
    return Index(f"spot {{way}}", make)

def show(way, archive):
    found = archive.indexes[f"spot {{way}}"][""]
    yield DataFile(f"ways/{{way}}.txt", str(getattr(found, "path", found)))

def register():
    use(*map(index, WAYS), Pages("ways", show, lambda _: WAYS))
"""
)
UNKEPT = {"whole articles, kept"}
"""What cannot be kept is made in every build that makes anything."""
WHOLE = {*UNKEPT, "whole articles", "whole articles, compared", "whole articles, copied"}
ANY_RECORD = {"titles", "title of one", "dates, of a property", "a field by its name", "another index", *WHOLE}
ANY_TEXT = {"words", *WHOLE}
EDITS: list[tuple[str, Mapping[str, str | None], set[str]]] = [
    ("nothing", {}, set()),
    ("the words of one", {"articles/c.md": FILES["articles/c.md"].replace("Snow fell", "Rain fell")}, ANY_TEXT),
    (
        "the title of one",
        {"articles/c.md": FILES["articles/c.md"].replace("Winter", "Spring")},
        ANY_RECORD | ANY_TEXT | {"cards"},
    ),
    ("the words of another", {"articles/d.md": "---\ntitle: Bread\n---\nNobody asked.\n"}, ANY_TEXT | {"whom they name"}),
    (
        "a name in a text",
        {"articles/d.md": "---\ntitle: Bread\n---\nLavrov asked.\n"},
        ANY_TEXT | {"whom they name", "who is quoted"},
    ),
    (
        "an outlet of one",
        {"articles/d.md": "---\ntitle: Bread\noutlet: post\n---\nLavrov asked.\n"},
        ANY_RECORD | ANY_TEXT | {"outlets", "cards"},
    ),
    (
        "an event's title",
        {"events/talks.md": FILES["events/talks.md"].replace("The talks", "Talks")},
        {"events", "an event", *UNKEPT},
    ),
    ("an event comes", {"events/trial.md": "---\ntitle: The trial\n---\nIt began.\n"}, {"events", "no event", *UNKEPT}),
    ("an article comes", {"articles/e.md": "---\ntitle: First\ndate: 2001\n---\nBread.\n"}, set(WAYS)),
]  # fmt: skip
"""What is changed, one thing after the other, and the indexes that are made again for it. An index that reads cards
follows from all of them, as one that reads a field follows from that field of all articles."""


def test_an_index_is_made_again_for_what_it_read_and_for_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write(TEXT.format(ways=WAYS))
    built(content, tmp_path / "output", **plugin.settings(), JOBS=1)
    assert plugin.taken() == set(WAYS)
    again = {}
    for said, files, _ in EDITS:
        for name, text in files.items():
            (content / name).unlink() if text is None else (content / name).write_text(text, "utf-8")
        before = built(content, tmp_path / "output", **plugin.settings(), JOBS=1)
        again[said] = plugin.taken()
        made = from_nothing(content, tmp_path, **plugin.settings())
        assert_same(before, made, {}, said)
        plugin.taken()
    assert {said: sorted(found) for said, found in again.items()} == {said: sorted(found) for said, _, found in EDITS}


def test_another_output_is_not_taken_to_be_as_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two outputs of one archive have their indexes in common, and each is brought up to date from where it stood."""
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write(TEXT.format(ways=WAYS))
    built(content, tmp_path / "one", **plugin.settings(), JOBS=1)
    (content / "articles/c.md").write_text(FILES["articles/c.md"].replace("Winter", "Spring"), "utf-8")
    built(content, tmp_path / "other", **plugin.settings(), JOBS=1)
    made = built(content, tmp_path / "one", **plugin.settings(), JOBS=1)
    assert made.files["ways/title of one.txt"] == b"Spring"
    assert_same(made, from_nothing(content, tmp_path, **plugin.settings()), {}, "the first output")


def test_another_plugin_of_the_same_name_makes_its_own_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write(TEXT.format(ways=WAYS))
    built(content, tmp_path / "output", **plugin.settings(), JOBS=1)
    plugin.write(
        TEXT.format(ways=WAYS | {"titles": "[dossier.record.title.upper() for dossier in archive.dossiers.values()]"})
    )
    made = built(content, tmp_path / "output", **plugin.settings(), JOBS=1)
    assert "WINTER" in made.files["ways/titles.txt"].decode()
