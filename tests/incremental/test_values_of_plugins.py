"""Whatever an index or a facet holds, what shows it is made again when it differs."""

from pathlib import Path

import pytest

from incremental.archive import archive
from incremental.compare import built, same_as_from_nothing
from incremental.plugins import HOOKS, Plugin

INDEX = (
    HOOKS
    + """
from collections import defaultdict, deque
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
import numpy as np

@dataclass(frozen=True)
class Some:
    held: tuple
    @property
    def said(self):
        return f"{{type(self).__name__}} {{self.held}}"

class Other(Some):
    pass

@dataclass(frozen=True)
class Quiet:
    held: object = field(repr=False)
    @property
    def said(self):
        return str(self.held)

class Thing:
    def __init__(self, held):
        self.held = held
    def __repr__(self):
        return "a thing"
    @property
    def said(self):
        return str(self.held)

class Colour(Enum):
    BRIDGE = 1
    GATE = 2
    def __repr__(self):
        return "a colour"

def index(archive):
    word = archive.dossiers["a"].record.title.lower()
    gate = word == "gate"
    long = np.zeros(5000, int)
    long[2500] = gate
    known = globals() | locals()
    return {{name: eval(value, known) for name, (value, _) in HELD.items()}}

def make(name, archive):
    found = archive.indexes["spot"][name]
    yield DataFile(f"shown/{{name}}.txt", str(eval(HELD[name][1], globals() | {{"found": found}})))

def register():
    use(Index("spot", index), Pages("shown", make, lambda archive: HELD))

HELD = {held!r}
"""
)
HELD = {
    "a word": ("word", "found"),
    "a number": ("2.0 if gate else 2", "repr(found)"),
    "a truth": ("gate", "repr(found)"),
    "nothing and not": ("None if gate else ''", "repr(found)"),
    "a tuple of tuples": ("((word,), (1,))", "str(found)"),
    "a list": ("[word]", "found[0]"),
    "a list of values": ("[Quiet(word)]", "found[0].said"),
    "a set": ("{word, 'more'}", "str(sorted(found))"),
    "a mapping": ("{'a': {'b': word}}", "found['a']['b']"),
    "an order of keys": ("dict.fromkeys(('a', 'b') if gate else ('b', 'a'))", "' '.join(found)"),
    "a value": ("Some((word,))", "found.said"),
    "a value of another class": ("(Some if gate else Other)(())", "found.said"),
    "a value that does not tell of itself": ("Quiet(word)", "found.said"),
    "an object that does not tell of itself": ("Thing(word)", "found.said"),
    "a list of objects": ("[Thing(word)]", "found[0].said"),
    "many numbers": ("long", "str(found.sum())"),
    "a date": ("date(2016, 2, 3 + gate)", "str(found)"),
    "one of some": ("Colour[word.upper()]", "found.name"),
    "a queue": ("deque([word])", "found[0]"),
    "a facet of an article": ("archive.dossiers['a'].quotations", "' '.join(q.text for q in found)"),
    "a text of an article": ("archive.dossiers['a'].body", "' '.join(p.text for p in found.paragraphs)"),
}


def test_an_index_may_hold_any_value(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content, plugin = archive(tmp_path, {}), Plugin(tmp_path, monkeypatch)
    plugin.write(INDEX.format(held=HELD))
    shown = []
    for word in ("Bridge", "Gate", "Bridge"):
        archive(
            tmp_path, {"articles/a.md": f"---\ntitle: {word}\n---\n“We shall never leave this {word}”, they said.\n"}
        )
        shown.append(built(content, tmp_path / "output", **plugin.settings()).files)
    stale = [name for name in HELD if shown[0][f"shown/{name}.txt"] == shown[1][f"shown/{name}.txt"]]
    assert stale == []
    assert shown[2] == shown[0]


def test_what_stands_in_an_index_is_what_its_maker_put_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mapping that grows when it is asked would hold what the pages asked for that happened to be made."""
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write(
        HOOKS
        + """
from collections import defaultdict

def index(archive):
    found = defaultdict(list)
    for id, dossier in archive.dossiers.items():
        found[dossier.record.outlet].append(id)
    return found

def asks(id, archive):
    try:
        found = archive.indexes["spot"][id]
    except KeyError:
        found = ["nothing"]
    yield DataFile(f"asks/{id}.txt", " ".join(found))

def lists(_, archive):
    yield DataFile("lists.txt", " ".join(archive.indexes["spot"]))

def register():
    ids = lambda archive: ("gazette", *archive.order)
    use(Index("spot", index), Pages("asks", asks, ids), Pages("spot lists", lists, lambda _: ("all",)))
"""
    )
    for title in ("One", "Another"):
        (content / "articles/d.md").write_text(f"---\ntitle: {title}\n---\nWords.\n", "utf-8")
        made = same_as_from_nothing(content, tmp_path, **plugin.settings())
        assert sorted(made.files["lists.txt"].decode().split()) == ["gazette", "post", "unknown"]
        assert [made.files[f"asks/{id}.txt"] for id in ("gazette", "d")] == [b"c a", b"nothing"]


def test_an_inverted_facet_may_be_related(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the whole archive adds to a facet shows where the facet is asked for by its keys."""
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write(
        HOOKS
        + """
def examine(dossier, _):
    return Result({"alone": dossier.record.title})

def relate(archive):
    event = archive.events["court"].title
    more = {"alone": "not any more", "beside": event} if "Trial" in event else {"beside": event}
    return Result({id: {"sayings": more} for id in archive.dossiers})

def shown(id, archive):
    yield DataFile(f"shown/{id}.txt", str(archive.inverted["sayings"].get(id)))

def every(_, archive):
    yield DataFile("shown/keys.txt", " ".join(sorted(archive.inverted["sayings"])))

def register():
    use(Examine("sayings", examine, inverted=True), Relate(relate), Pages("every", every),
        Pages("shown", shown, lambda archive: ("alone", "beside"), prefetch=("sayings",)))
"""
    )
    for title in ("Court", "Trial", "Sitting"):
        (content / "events/court.md").write_text(f"---\ntitle: {title}\n---\nWords.\n", "utf-8")
        made = same_as_from_nothing(content, tmp_path, **plugin.settings(without=["quotations"]))
        assert f"('d', '{title}')" in made.files["shown/beside.txt"].decode()
        assert ("('d', 'not any more')" in made.files["shown/alone.txt"].decode()) == (title == "Trial")
        assert made.files["shown/keys.txt"] == (b"alone beside" if title == "Trial" else b"beside")


def test_a_page_shows_what_the_whole_archive_says_of_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A related facet follows from other files than its article's: it counts for whoever reads the article."""
    content, plugin = archive(tmp_path), Plugin(tmp_path, monkeypatch)
    plugin.write(
        HOOKS
        + """
def relate(archive):
    first, second = archive.events["court"].title.split()
    facets = {"pictures": (first,), "references": (second,)}
    return Result({id: facets for id in archive.dossiers if id != "a"})

def shown(id, archive):
    dossier = archive.dossiers[id]
    yield DataFile(f"shown/{id}.txt", f"{dossier.pictures} {dossier.references}")

def register():
    use(Relate(relate), Pages("shown", shown, lambda archive: ("a", "d")))
"""
    )
    for title in ("Long court", "Short court", "Short trial"):
        (content / "events/court.md").write_text(f"---\ntitle: {title}\n---\nWords.\n", "utf-8")
        made = same_as_from_nothing(content, tmp_path, **plugin.settings(without=["outlets"]))
        assert made.files["shown/d.txt"].decode() == "('{}',) ('{}',)".format(*title.split())
        assert made.files["shown/a.txt"] == b"() ()"
