"""A page is made again when what it read of the archive changed, however it read it, and is left alone otherwise."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from clippings.build.cache.reads import numbers
from incremental.archive import FILES, archive
from incremental.compare import assert_same, built, from_nothing
from incremental.plugins import HOOKS, Plugin

WAYS = {
    "an event": 'archive.events["talks"].title',
    "an event that may be there": 'archive.events.get("talks").title',
    "an event that is not there": 'archive.events.get("trial")',
    "an event that is not there, if need be another": 'archive.events.get("trial", archive.site.name)',
    "whether an event is there": '"trial" in archive.events',
    "an event that fails": 'missing(lambda: archive.events["trial"])',
    "how many events": "len(archive.events)",
    "which events": "sorted(archive.events)",
    "each event": "[id for id in archive.events]",  # a list asks for the length, too
    "the first event": "next(iter(archive.events))",
    "the events' keys": "archive.events.keys() & {'talks', 'trial'}",
    "every event": "[event.title for event in archive.events.values()]",
    "every event with its id": "[(id, event.title) for id, event in archive.events.items()]",
    "events compared": "archive.events == {}",
    "an article": 'archive.dossiers["c"].body.paragraphs[0].text',
    "an article's events": 'archive.finished("c").record.events',
    "the order": "archive.order[0]",
    "the end of the order": "archive.order[-1:]",
    "how many articles": "len(archive.order)",
    "whether an article stands in the order": '"c" in archive.order',
    "a number": 'archive.numbers["a"]',
    "a card": 'archive.cards["c"].title',
    "links": '[(link.to, link.reasons[0].because) for link in archive.links["a"]]',
    "what is linked": 'archive.linked["a"].to',
    "how much is linked": "len(archive.links)",
    "an index": 'archive.indexes["accounts"]["talks"]',
    "nothing in an index": 'archive.indexes["accounts"].get("trial")',
    "an index's keys": 'sorted(archive.indexes["accounts"])',
    "a whole index": 'dict(archive.indexes["accounts"])',
    "no index": 'archive.indexes.get("nothing")',
    "what names a person": '[id for id, _ in archive.inverted["appearances"]["lavrov"]]',
    "what names nobody": 'archive.inverted["appearances"].get("rubio")',
    "whom anything names": 'sorted(archive.inverted["appearances"])',
    "a person": 'archive.entities["lavrov"].description',
    "an outlet": 'archive.outlets["post"].description',
    "a term": 'archive.labels["local"].definition',
    "a question": 'archive.questions["who"].question',
    "a note": 'archive.notes["a"][0].text',
    "no note": 'archive.notes.get("b")',
    "a page": 'archive.pages["about"].title',
    "the site": "archive.site.name",
    "nothing": '""',
}
TEXT = (
    HOOKS
    + """
WAYS = {ways!r}
MADE = []

def missing(read):
    try:
        return read()
    except KeyError:
        return "missing"

def make(way, archive):
    MADE.append(way)
    yield DataFile(f"ways/{{way}}.txt", str(eval(WAYS[way], globals() | dict(archive=archive))))

def general(_, archive):
    yield DataFile("general.txt", archive.general.hex())

def register():
    use(Pages("ways", make, lambda _: WAYS), Pages("general", general))
"""
)
ARTICLE_C = {"an article", "an article's events"}
EVENTS = {"every event", "every event with its id", "events compared"}
WHICH_EVENTS = {"how many events", "which events", "each event", "the first event", "the events' keys"}
TRIAL = {
    "an event that is not there", "an event that is not there, if need be another", "whether an event is there",
    "an event that fails",
}  # fmt: skip
TALKS = {"an event", "an event that may be there"}
ORDER = {"the order", "the end of the order", "how many articles", "whether an article stands in the order"}
LINKS_OF_A = {"links", "what is linked"}
EDITS: list[tuple[str, Mapping[str, str | None], set[str]]] = [
    ("nothing", {}, set()),
    ("an event's prose", {"events/talks.md": "---\ntitle: The talks\ndate: 2016-02-03\npeople: [kerry]\n---\nNo.\n"}, TALKS | EVENTS),
    ("another event's title", {"events/court.md": "---\ntitle: A court\ndate: 2015-11-12\n---\nIt sat.\n"}, EVENTS),
    ("an event comes", {"events/trial.md": "---\ntitle: The trial\n---\nIt began.\n"}, EVENTS | WHICH_EVENTS | TRIAL),
    ("an event changes", {"events/trial.md": "---\ntitle: The trial\n---\nIt ended.\n"}, EVENTS | TRIAL),
    ("an event goes", {"events/trial.md": None}, EVENTS | WHICH_EVENTS | TRIAL),
    ("an article's text", {"articles/c.md": FILES["articles/c.md"].replace("Snow", "Rain")}, ARTICLE_C),
    ("an article's title", {"articles/c.md": FILES["articles/c.md"].replace("Winter", "Spring")}, ARTICLE_C | {"a card"}),
    ("another's text", {"articles/d.md": "---\ntitle: Bread\n---\nNobody asked.\n"}, set()),
    ("a name in a text", {"articles/d.md": "---\ntitle: Bread\n---\nLavrov asked.\n"}, {"what names a person"}),
    (
        "an article tells of an event",
        {"articles/d.md": "---\ntitle: Bread\nevents: [talks]\n---\nLavrov asked.\n"},
        {"an index", "a whole index"} | LINKS_OF_A,
    ),
    (
        "an article comes",
        {"articles/e.md": "---\ntitle: First\ndate: 2001\n---\nBread.\n"},
        {*ORDER, "a number", "how much is linked"},
    ),
    ("an article goes", {"articles/e.md": None}, {*ORDER, "a number", "how much is linked"}),
    ("a person's description", {"authority/people.yaml": FILES["authority/people.yaml"].replace("A min", "The min")}, {"a person"} | ARTICLE_C),
    ("an outlet's", {"authority/outlets.yaml": FILES["authority/outlets.yaml"].replace("{name: Post}", "{name: Post, description: Daily.}")}, {"an outlet"}),
    ("a term's definition", {"authority/labels.yaml": "local: {definition: Of a village.}\n"}, {"a term", "a card"} | ARTICLE_C),
    ("a question", {"questions/who.md": FILES["questions/who.md"].replace("first?", "last?")}, {"a question"} | LINKS_OF_A),
    ("a note", {"annotations/a.yaml": FILES["annotations/a.yaml"].replace("winter", "spring")}, {"a note"}),
    ("another note", {"annotations/b.yaml": "- {id: n1, kind: source, body: One more.}\n"}, {"no note"}),
    ("a page", {"pages/about.md": "---\ntitle: About us\n---\nMade up.\n"}, {"a page"}),
    ("the site", {"archive.yaml": "name: Another archive\n"}, set(WAYS)),
]  # fmt: skip
"""What is changed, one thing after the other, and what is made again for it. An article is what its files say and what
the entries of the authorities say that touch it; what it names, an index asks for by itself."""


def test_a_page_is_made_again_for_what_it_read_and_for_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write(TEXT.format(ways=WAYS))
    made = built(content, tmp_path / "output", **plugin.settings(), JOBS=1)
    assert made.files["general.txt"] == b"", "a digest of everything is no page's to show"
    again = {}
    plugin.taken()
    for said, files, _ in EDITS:
        for name, text in files.items():
            (content / name).unlink() if text is None else (content / name).write_text(text, "utf-8")
        made = built(content, tmp_path / "output", **plugin.settings(), JOBS=1)
        again[said] = plugin.taken()
    assert_same(made, from_nothing(content, tmp_path, **plugin.settings()), {}, "after all of them")
    assert {said: sorted(found) for said, found in again.items()} == {said: sorted(found) for said, _, found in EDITS}


def test_reads_have_numbers_of_their_own_which_are_odd_for_links_alone() -> None:
    """An edit makes the pages again that have the number of what changed, and links are looked for by their oddness."""
    tables = ("cards", "events", "index accounts", "links", "linked", "link-index stories")
    keys = ("*", "#", "", "a", "b", "cards", "events", "links")
    reads = [(table, key) for table in tables for key in keys]
    found = numbers(reads)
    assert len({*found}) == len(reads)
    assert {table for (table, _), number in zip(reads, found, strict=True) if number % 2} == {
        "links",
        "linked",
        "link-index stories",
    }
    assert all(0 <= number < 2**64 for number in found)
