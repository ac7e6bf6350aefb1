"""What a plugin of somebody else may do, and a shipped one does not do: it is never shown stale either."""

import json
import re
from pathlib import Path

import pytest

from incremental.archive import archive
from incremental.compare import built, same_as_from_nothing
from incremental.plugins import HOOKS, Plugin
from incremental.theme import Theme

LAZY = (
    HOOKS
    + """
class View:
    '''Reads the archive while a template shows it; links only once an article is called so.'''
    def __init__(self, archive):
        self.archive = archive
    def __iter__(self):
        for id in self.archive.order if "linked" in self.archive.dossiers["a"].record.title else ():
            yield f"{id}: {', '.join(link.to for link in self.archive.links[id])}"

def make(_, archive):
    yield Page("linked.html", "linked.html", View(archive))
    yield DataFile("linked.txt", make=lambda: "\\n".join(View(archive)))

def patient(_, archive):
    '''Shows what it can.'''
    try:
        lines = list(View(archive))
    except LookupError:
        lines = ["nothing"]
    yield DataFile("patient.txt", "\\n".join(lines))

def register():
    use(Pages("linked", make), Pages("patient", patient))
"""
)


@pytest.mark.parametrize("jobs", [1, 2])
def test_links_may_be_read_while_a_page_is_rendered(jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With two processes such a page is begun before links are found."""
    content, theme, plugin = archive(tmp_path), Theme(tmp_path), Plugin(tmp_path, monkeypatch)
    (theme.folder / "templates/linked.html").write_text("{% for line in view %}{{ line }}\n{% endfor %}", "utf-8")
    plugin.write(LAZY)
    for title, links in (("Alone", ""), ("Now linked", "a: b, c"), ("Alone again", "")):
        (content / "articles/a.md").write_text(
            f"---\ntitle: {title}\ndate: 2016-02-03\nevents: [talks]\n---\nKerry came.\n\nHe left.\n", "utf-8"
        )
        settings = plugin.settings() | {"THEME": str(theme.folder), "JOBS": jobs}
        made = same_as_from_nothing(content, tmp_path, **settings)
        for name in ("linked.html", "linked.txt", "patient.txt"):
            assert [line for line in made.files[name].decode().splitlines() if line[0] == "a"] == [links][: bool(links)]


EXAMINED = (
    HOOKS
    + """
def all_of_it(archive):
    return archive

def examine(dossier, archive):
    said = [f"{e.name} {e.description}" for e in archive.entities.values()]
    said += [f"{o.name} {o.description}" for o in archive.outlets.values()]
    return Result({"all": "\\n".join(said), "own": archive.site.name + " ".join(n.text for n in archive.notes.get(dossier.id, ()))})

def make(id, archive):
    rows = archive.dossiers[id].rows
    yield DataFile(f"examined/{id}.txt", rows["all"] + rows["own"])

def register():
    use(Examine("rows", examine, all_of_it), Pages("examined", make, each_article))
"""
)


def test_an_examination_may_read_every_entry_of_the_authorities(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The article names nobody, so no shipped examination has anything to do with these entries."""
    content = archive(tmp_path, {"articles/a.md": "---\ntitle: One\n---\nA text.\n"})
    plugin = Plugin(tmp_path, monkeypatch)
    plugin.write(EXAMINED)
    for people, outlets in (
        ("{p: {name: P}}", "{}"),
        ("{p: {name: P, description: Q}}", "{}"),
        ("{}", "{o: {name: O}}"),
    ):
        archive(tmp_path, {"authority/people.yaml": people, "authority/outlets.yaml": outlets})
        made = same_as_from_nothing(content, tmp_path, **plugin.settings(without=["describe"]))
        wanted = {"{}": "O None"}.get(people, "P Q" if "Q" in people else "P None")
        assert made.files["examined/a.txt"].decode().startswith(wanted)


FORBIDDEN = {
    "another article": 'archive.dossiers["b"]',
    "the article in its first form": "archive.dossiers[dossier.id]",
    "whether there is an article": '"b" in archive.dossiers',
    "how many articles there are": "len(archive.dossiers)",
    "which articles there are": "list(archive.dossiers)",
    "every article": "[d.id for d in archive.dossiers.values()]",
    "an article that may be there": 'archive.dossiers.get("zzz")',
    "the order": "archive.order[0]",
    "the length of the order": "len(archive.order)",
    "the order as a list": "list(archive.order)",
    "a number": "archive.numbers.get(dossier.id)",
    "a card": "archive.cards.get(dossier.id)",
    "links": "archive.links.get(dossier.id)",
    "what is linked": "archive.linked.get(dossier.id)",
    "an index": 'archive.indexes.get("accounts")',
    "an inverted facet": 'archive.inverted.get("sayings")',
    "a digest": "archive.digests.get(dossier.id)",
    "an event": 'archive.events.get("talks")',
    "whether there are events": "bool(archive.events)",
    "every question": "dict(archive.questions)",
    "a page of prose": 'archive.pages["about"]',
    "notes on another article": 'archive.notes.get("b" if dossier.id == "a" else "a")',
    "which articles have notes": "list(archive.notes)",
    "how many articles have notes": "len(archive.notes)",
    "every note": "dict(archive.notes)",
    "a finished article": 'archive.finished("a")',
}
READS = (
    HOOKS
    + """
READS = {reads!r}

def read(dossier, archive):
    'What each reading gives, or how it is refused.'
    for name, source in READS.items():
        try:
            yield name, f"had {{eval(source)!r}}"
        except LookupError as refused:
            yield name, f"{{type(refused).__name__}}: {{refused}}"

def context(archive):
    return archive, dict(read(type("Nobody", (), dict(id="a")), archive))

def examine(dossier, both):
    archive, before = both
    own = archive.notes.get(dossier.id, ())
    same = own == (archive.notes[dossier.id] if dossier.id in archive.notes else ())
    found = dict(read(dossier, archive))
    return Result(dict(found=json.dumps(found), before=json.dumps(before), own=f"{{len(own)}} {{same}}"))

def make(id, archive):
    for name, text in archive.dossiers[id].rows.items():
        yield DataFile(f"{{name}}/{{id}}.json", text)

def register():
    use(Examine("rows", examine, context), Pages("reads", make, each_article))
"""
)


def test_an_examination_is_refused_what_it_may_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write("import json\n" + READS.format(reads=FORBIDDEN))
    files = built(content, tmp_path / "output", **plugin.settings(without=["describe"])).files
    for article in "abcd":
        for when in ("found", "before"):
            told = json.loads(files[f"{when}/{article}.json"])
            assert told.keys() == FORBIDDEN.keys()
            had = {name: how for name, how in told.items() if not re.fullmatch("LookupError: .*: use Relate", how)}
            assert had == {}, (article, when)
        assert files[f"own/{article}.json"].decode() == ("1 True" if article == "a" else "0 True")


MAIN = (
    HOOKS
    + """
from functools import partial
from spot_words import words
from {package}.more import more

def make(said, _, archive):
    yield DataFile("said.txt", said + words() + more())

def register():
    use(Pages("said", partial(make, "{said}")))
"""
)


def test_a_plugin_that_is_edited_has_its_pages_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In its own module, in one beside it, or in one of its package's; whatever its functions are wrapped in."""
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    for said, words, more in (("a", "b", "c"), ("A", "b", "c"), ("A", "B", "c"), ("A", "B", "C")):
        plugin.write(MAIN.format(said=said, package=plugin.name), f"{plugin.name}/__init__.py")
        plugin.write(f"def words(): return {words!r}\n", "spot_words.py")
        plugin.write(f"def more(): return {more!r}\n", f"{plugin.name}/more.py")
        assert (
            same_as_from_nothing(content, tmp_path, **plugin.settings()).files["said.txt"].decode()
            == said + words + more
        )


def test_what_was_made_before_a_plugin_was_loaded_anew_does_not_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A preview goes on with the plugin as it was when it began, whatever stands in the file by now."""
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    text = HOOKS + "def make(_, archive): yield DataFile('said.txt', {!r})\ndef register(): use(Pages('said', make))\n"
    plugin.write(text.format("old"))
    assert built(content, tmp_path / "output", **plugin.settings()).files["said.txt"] == b"old"
    (plugin.folder / "spot.py").write_text(text.format("new"), "utf-8")
    archive(tmp_path, {"archive.yaml": "name: Another\n"})
    assert built(content, tmp_path / "output", **plugin.settings()).files["said.txt"] == b"old"
    plugin.forget()
    assert same_as_from_nothing(content, tmp_path, **plugin.settings()).files["said.txt"] == b"new"
