"""How little is made again for an edit: which units, and which files are other ones then."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from clippings.build.stages.pages import Kind, Maker
from clippings.model.page import Output
from incremental.archive import archive
from incremental.compare import built
from incremental.theme import Theme


@dataclass(frozen=True)
class Edit:
    """A change of some words of a file, the files that show it, and the units that have to be looked at for it.

    More units are made than files differ: a unit that reads an article may read anything of it.
    """

    file: str
    old: str
    new: str
    files: str
    units: str


SEARCH = "search/dictionary.js search/manifest.js search/positions-0.js search/terms-0.js"
EVERY_ARTICLE = "articles/a articles/b articles/c articles/d"
ENTITIES = "entities/geneva entities/kerry entities/lavrov"
LISTS_OF_ENTITIES = "lists-of-entities/organisation lists-of-entities/person lists-of-entities/place"
LISTS_OF_ARTICLES = (
    "lists-by-facet/label/local lists-by-facet/outlet/unknown lists-of-names/author lists-of-names/keyword "
    "lists-of-titles/"
)
EVERY_PAGE = (
    f"annotations/1 {EVERY_ARTICLE} compare/ compared/a--b copies-list/ {ENTITIES} events-list/ events/court events/talks home/ labels/ "
    f"{LISTS_OF_ARTICLES} {LISTS_OF_ENTITIES} lists/ not-found/ outlets-list/ outlets/gazette outlets/post prose/about questions-list/ "
    "questions/who search-page/ stories-list/ subjects/flood terms/local timeline/ utterances-list/ word-use/"
)
PAGES = (
    "404.html about.html annotations/index.html articles/a.html articles/b.html articles/c.html articles/d.html "
    "articles/author/index.html articles/index.html articles/keyword/index.html articles/label/local.html "
    "articles/outlet/unknown.html articles/title/index.html compare.html compare/a--b.html copies/index.html events/court.html events/index.html events/talks.html index.html labels.html labels/local.html "
    "organisations/index.html outlets/gazette.html outlets/index.html outlets/post.html people/index.html "
    "people/kerry.html people/lavrov.html places/geneva.html places/index.html questions/index.html "
    "questions/who.html quotations/index.html search.html stories/index.html timeline.html words/flood.html words/flood/river.by-after.html "
    "words/flood/river.by-before.html words/flood/river.by-date.html words/flood/river.html words/index.html"
)
EDITS = {
    "nothing": Edit("articles/c.md", "Snow", "Snow", "", ""),
    "a word of one article": Edit(
        # its page, its data, what a hit shows of it, and the index; it tells of the court
        "articles/c.md", "Snow fell", "Rain fell",
        f"articles/c.html data/articles/c.json search/document-0.js {SEARCH}",
        "articles/c data/ events/court search/",
    ),
    "an event's title": Edit(
        # the articles that tell of it, whom it names, its question, what lists it or draws it, and the links it makes
        "events/talks.md", "The talks", "The great talks",
        "articles/a.html articles/b.html compare.html compare/a--b.html data/articles/a.json data/articles/b.json "
        "events/index.html "
        "events/talks.html "
        "index.html people/kerry.html questions/who.html search/facet-event.js search/manifest.js search/names-0.js "
        "timeline.html",
        "articles/a articles/b compare/ compared/a--b entities/kerry events-list/ events/talks home/ questions/who search/ "
        "timeline/",
    ),
    "an event's prose": Edit(
        # lists read events whole
        "events/court.md", "It sat.", "It sat long.",
        "events/court.html",
        "articles/c events-list/ events/court home/ timeline/",
    ),
    "a person's description": Edit(
        # the person's page and list; the articles that name or are by the person are examined again
        "authority/people.yaml", "A minister", "The minister",
        "people/index.html people/lavrov.html",
        f"articles/b articles/c compared/a--b data/ entities/lavrov events/court events/talks {LISTS_OF_ENTITIES} "
        "lists-of-names/author questions/who search/",
    ),
    "an outlet's description": Edit(
        # its page, the list of outlets and their data; it published one article, is named in another, and shares an event
        # with an outlet whose page names it
        "authority/outlets.yaml", "post: {name: Post}", "post: {name: Post, description: Daily.}",
        "data/outlets.json outlets/index.html outlets/post.html",
        "articles/b articles/d compared/a--b data/ events/talks home/ lists/ outlets-list/ outlets/gazette outlets/post questions/who "
        "search-page/ search/ timeline/",
    ),
    "a label's definition": Edit(
        # every strip of the outlet that bears it: where its articles are listed, linked or named. The vocabulary is
        # what every examination may read, so every article is examined again
        "authority/labels.yaml", "Of one town", "Of a town",
        "articles/a.html articles/b.html articles/c.html articles/index.html articles/label/local.html "
        "compare.html compare/a--b.html events/court.html events/talks.html index.html labels.html labels/local.html outlets/gazette.html outlets/index.html people/kerry.html people/lavrov.html "
        "places/geneva.html questions/who.html",
        f"annotations/1 {EVERY_ARTICLE} compare/ compared/a--b data/ {ENTITIES} events/court events/talks home/ labels/ "
        "lists-by-facet/label/local lists-of-titles/ lists/ outlets-list/ outlets/gazette questions-list/ questions/who search/ subjects/flood terms/local timeline/",
    ),
    "a note": Edit(
        "annotations/a.yaml", "In winter.", "In spring.",
        "annotations/index.html articles/a.html data/articles/a.annotations.jsonld data/articles/a.json index.html "
        f"search/document-1.js {SEARCH}",
        "annotations/1 articles/a compared/a--b data/ events/talks home/ questions/who search/",
    ),
    "an answer": Edit(
        # two articles are linked for their answers, which now differ as before; the answering outlet's page has it,
        # and that of the event, whose accounts answer differently
        "questions/who.md", "answer: Kerry", "answer: John",
        "events/talks.html outlets/gazette.html questions/who.html",
        "articles/a articles/b compared/a--b events/talks home/ outlets/gazette outlets/post questions-list/ questions/who",
    ),
    "a page of prose": Edit("pages/about.md", "Made up.", "All made up.", "about.html", "prose/about"),
    "the archive's name": Edit(
        "archive.yaml", "A made-up", "Another made-up", f"{PAGES} data/archive.json", f"{EVERY_PAGE} data/ schemas/ search/",
    ),
    "a word of the lexicon": Edit(
        # its subject, the list of its uses, and the list of subjects; two articles have a word of it, and are examined
        # again
        "lexicon.yaml", "tide", "bridge",
        "data/words/flood.json words/flood.html words/flood/bridge.by-after.html words/flood/bridge.by-before.html "
        "words/flood/bridge.by-date.html words/flood/bridge.html words/index.html",
        "annotations/1 articles/a articles/b compared/a--b data/ events/talks home/ questions/who search/ subjects/flood word-use/",
    ),
}  # fmt: skip
TEMPLATES = {
    "events.html": ("events/index.html", "events-list/"),
    "event.html": ("events/court.html events/talks.html", "events/court events/talks"),
    "entity.html": ("people/kerry.html people/lavrov.html places/geneva.html", ENTITIES),
    "macros/picture.html": (
        "index.html outlets/gazette.html timeline.html",
        "home/ outlets/gazette outlets/post timeline/",
    ),
    "partials/names.html": (
        "events/court.html events/talks.html questions/who.html",
        "events/court events/talks questions/who",
    ),
    "base.html": (PAGES, EVERY_PAGE),
}
"""Template → the files that show a change of it, and the units made again for it."""


class Watched:
    """An archive of which is told what each build makes."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.content, self.theme, self.output = archive(folder), Theme(folder), folder / "output"
        self.units: list[str] = []
        outputs = Maker.outputs

        def noted(maker: Maker, kind: Kind, id: str) -> Iterator[Output]:
            self.units.append(kind.unit(id))
            return outputs(maker, kind, id)

        monkeypatch.setattr(Maker, "outputs", noted)
        self.times: dict[str, int] = {}

    def build(self) -> tuple[str, str]:
        """The files that are not as they were, and the units made, as words in order; the report says the same."""
        self.units.clear()
        made = built(self.content, self.output, THEME=str(self.theme.folder), JOBS=1)
        assert not made.refused
        before, self.times = self.times, {path: (self.output / path).stat().st_mtime_ns for path in made.files}
        ours = [path for path in made.files if not path.startswith("theme/")]
        files = [path for path in ours if before.get(path) != self.times[path]]
        report = json.loads((self.output / "data/report.json").read_text("utf-8"))
        assert report["reused"] == len(ours) - len(files)
        assert len(report["files"]) == len(ours)
        return words(files), words([unit.replace(" ", "-") for unit in self.units])


def words(found: list[str]) -> str:
    return " ".join(sorted(found))


def test_an_edit_has_only_that_made_again_which_reads_what_was_edited(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched(tmp_path, monkeypatch)
    assert watched.build()[1] == words(f"{EVERY_PAGE} data/ schemas/ search/".split())
    made = {}
    for said, edit in EDITS.items():
        path = watched.content / edit.file
        text = path.read_text("utf-8")
        assert edit.old in text
        path.write_text(text.replace(edit.old, edit.new), "utf-8")
        made[said] = watched.build()
    assert made == {said: (words(edit.files.split()), words(edit.units.split())) for said, edit in EDITS.items()}


def test_an_edited_template_has_only_its_pages_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watched = Watched(tmp_path, monkeypatch)
    watched.build()
    made = {}
    for template in TEMPLATES:
        watched.theme.edit(template, "edited")
        made[template] = watched.build()
    wanted = {template: (words(files.split()), words(units.split())) for template, (files, units) in TEMPLATES.items()}
    assert made == wanted
