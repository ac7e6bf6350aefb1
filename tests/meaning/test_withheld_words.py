"""No eight words in a row of a withheld text are in any file of what is handed on, but those that editors quote; and what
is made of a text does not depend on the order of its words. What is shown instead is there."""

import base64
import binascii
import gzip
import json
import random
import re
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest
from publishing import SITE, clippings, hosted, local, project, table, zipped
from words import chunk, strings, text_of

FILES: dict[str, str] = table("withheld-texts.files.yaml")
IN_A_ROW = 8
UNSPACED = "\u0e00-\u0eff\u0f00-\u0fff\u4e00-\u9fff"
WORD = re.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])[^\W_])+")
"""A word; in scripts without spaces, a character."""
WITHHELD = {name: text.split("---\n", 2)[2] for name, text in FILES.items() if "publish: false" in text}
QUOTED = (
    "with a lantern in her hand", "then tell the council what they found", "it was quane who had the gates shut", "老人独",
    "the agency reports that a commission of seven engineers from three countries will look at every wall and every lock "
    "of the port within the",
    "in the evening bo tarn stood on the steps of the customs house of varnholm and waited for a ship that everybody but "
    "he knew would",
    "when the last lamp had gone out along the northern shore nine old women carried their baskets up past the chapel and "
    "sold whatever herring they",
    "beyond the second lock the pilots of the northern channel kept a small brass bell which they rang three times "
    "whenever a vessel came in",
)  # fmt: skip
"""What notes and positions quote: at most 25 words each, of the Chinese text its rights allow three."""
SHOWN = FILES["articles/shown.md"]


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def in_a_row(some: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(some[at : at + IN_A_ROW]) for at in range(len(some) - IN_A_ROW + 1)}


def secret() -> set[tuple[str, ...]]:
    """Every eight words in a row of every withheld text that stand neither in a quotation nor in a published text."""
    found = {row for text in WITHHELD.values() for row in in_a_row(words(text))}
    for open_ in (*QUOTED, SHOWN):
        found -= in_a_row(words(open_))
    return found


def unpacked(raw: bytes) -> Iterator[str]:
    """A file's bytes as text, and what comes out where they, or a long string in them, are packed."""
    yield raw.decode("utf-8", "replace")
    for unpack in (gzip.decompress, zlib.decompress, lambda data: zlib.decompress(data, -15)):
        for data in (raw, *(found for one in re.findall(rb"[A-Za-z0-9+/_-]{24,}={0,2}", raw) for found in based(one))):
            try:
                yield unpack(data).decode("utf-8", "replace")
            except (OSError, zlib.error, EOFError):
                continue
    for one in re.findall(rb"[A-Za-z0-9+/_-]{24,}={0,2}", raw):
        yield from (data.decode("utf-8", "replace") for data in based(one))


def based(text: bytes) -> Iterator[bytes]:
    for decode in (base64.b64decode, base64.urlsafe_b64decode):
        try:
            yield decode(text + b"=" * (-len(text) % 4))
        except (binascii.Error, ValueError):
            continue


def seen(path: Path) -> Iterator[str]:
    """All that a file can be read as: with its tags, without, its escapes undone, unpacked."""
    text = text_of(path)
    yield text
    yield re.sub(r"<[^>]*>", " ", text)
    yield re.sub(r"<[^>]*>", "", text)
    yield from unpacked(path.read_bytes())


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    folder = project(tmp_path_factory.mktemp("words"), FILES)
    return {"hosted": hosted(folder), "zip": zipped(folder), "local": local(folder)}


def leaked(output: Path) -> dict[str, tuple[str, ...]]:
    """File → eight words in a row that it should not have."""
    never = secret()
    found = {}
    for path in sorted(path for path in output.rglob("*") if path.is_file()):
        if rows := {row for text in seen(path) for row in in_a_row(words(text))} & never:
            found[path.relative_to(output).as_posix()] = min(rows)
    return found


@pytest.mark.parametrize("build", ["hosted", "zip"])
def test_no_eight_words_in_a_row_leave(build: str, outputs: Mapping[str, Path]) -> None:
    assert leaked(outputs[build]) == {}


def test_a_local_build_has_the_words_so_that_the_test_above_can_fail(outputs: Mapping[str, Path]) -> None:
    found = leaked(outputs["local"])
    for path in ("articles/first.html", "data/articles/second.json", "people/ada-quane.html", "data/archive.json", "index.html",
                 "events/harbour-closed.html", "questions/who-closed-it.html", "articles/fourth-zh.html",
                 "versions/first/1.html", "versions/shown/1.html", "bell.html"):  # fmt: skip
        assert path in found


def shuffled(text: str) -> str:
    """A file whose text has the same words in another order, each paragraph's among themselves."""
    _, head, body = text.split("---\n", 2)
    mixed = random.Random(1)
    paragraphs = [paragraph.split() for paragraph in body.strip().split("\n\n")]
    for paragraph in paragraphs:
        mixed.shuffle(paragraph)
    return f"---\n{head}---\n" + "\n\n".join(" ".join(paragraph) for paragraph in paragraphs) + "\n"


ORDERED = {
    "archive.yaml": "name: Order\n",
    "authority/people.yaml": "quane: {name: Quane}\ntarn: {name: Tarn}\nolm: {name: Olm}\n",
    "articles/one.md": "---\ntitle: One\nrights: {publish: false, search: index-only}\n---\n"
    "Tarn saw the brown heron stand on one leg by the silent mill while Quane and Olm rowed past it without a word.\n\n"
    "Later the miller told his daughter that herons bring neither luck nor rain to anybody whatever Tarn may say.\n",
    "articles/two.md": "---\ntitle: Two\nrights: {publish: false, search: index-only}\nlanguage: fr\n---\n"
    "Le vieux pêcheur réparait ses filets près du feu pendant que les enfants dormaient déjà dans la chambre voisine.\n",
}


def test_nothing_that_leaves_depends_on_the_order_of_the_words(tmp_path: Path) -> None:
    """So nobody can find out their order, from the index or anything else."""
    mixed = {name: shuffled(text) if name.startswith("articles/") else text for name, text in ORDERED.items()}
    assert all(mixed[name] != text for name, text in ORDERED.items() if name.startswith("articles/"))
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
    one, other = hosted(project(tmp_path / "one", ORDERED)), hosted(project(tmp_path / "other", mixed))
    files = sorted(path.relative_to(one) for path in one.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(other) for path in other.rglob("*") if path.is_file())
    differ = [str(path) for path in files if (one / path).read_bytes() != (other / path).read_bytes()]
    assert [path for path in differ if path != "data/report.json"] == []
    terms = {word for path in (one / "search").glob("terms-*.js") for word in strings(chunk(path.read_text("utf-8")))}
    assert {"heron", "miller", "pecheur"} <= terms


def page(output: Path, path: str) -> str:
    """A page as its reader sees it, without tags."""
    return " ".join(re.sub(r"<[^>]*>", " ", (output / path).read_text("utf-8")).split())


def data(output: Path, id: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((output / f"data/articles/{id}.json").read_text("utf-8"))
    return found


def test_facts_of_a_withheld_text_are_data(outputs: Mapping[str, Path]) -> None:
    first = data(outputs["hosted"], "first")
    assert "paragraphs" not in first
    assert first["mentions"] == first["quotations"] == []
    assert first["named"] == [
        {"entity": "ada-quane", "kind": "person", "count": 3},
        {"entity": "varnholm", "kind": "place", "count": 1},
    ]
    assert first["speakers"] == [{"speaker": "ada-quane", "count": 1}]
    reasons = {reason["kind"]: reason["because"] for link in first["links"] for reason in link["reasons"]}
    (second,) = (link for link in first["links"] if link["to"] == "second")
    assert {reason["because"] for reason in second["reasons"]} >= {
        "36 words in a row are the same", "both quote the same 20 words", "both tell of: The harbour is closed",
    }  # fmt: skip
    assert "replies-to" in reasons
    (n1,) = (note for note in first["annotations"] if note["id"] == "n1")
    assert n1["target"]["exact"] == "with a lantern in her hand"
    assert n1["target"]["paragraph"] == 0
    (n2,) = (note for note in first["annotations"] if note["id"] == "n2")
    assert n2["target"] == {"paragraph": 3, "start": 0, "end": 0, "exact": ""}
    (chinese,) = data(outputs["hosted"], "fourth-zh")["annotations"]
    assert chinese["target"]["exact"] == "老人独"


def test_a_page_says_what_is_withheld_and_why_and_what_is_shown_instead(outputs: Mapping[str, Path]) -> None:
    shown = page(outputs["hosted"], "articles/first.html")
    assert "Full text, not published here" in shown
    assert "0 paragraphs" not in shown
    assert "The text of this article is not published here: © Gazette. Shown instead: whom and what it names" in shown
    assert "at most 25 words where a note or a position quotes it" in shown
    assert "Ada Quane 3×" in shown
    assert "Quoted in it Ada Quane 1×" in shown
    assert "with a lantern in her hand" in shown
    assert "it was Quane who had the gates shut" in shown
    assert "whole article" not in shown
    assert "36 words in a row are the same" in shown
    second = page(outputs["hosted"], "articles/second.html")
    assert "Its editors have not cleared it for publication." in second
    assert "Search finds it by its words, without showing them." in second


def test_notes_stand_at_their_passages_in_their_order(outputs: Mapping[str, Path]) -> None:
    html = (outputs["hosted"] / "articles/first.html").read_text("utf-8")
    places = [
        html.index(one) for one in ('id="p-1"', 'id="note-n1"', 'id="p-3"', 'id="p-4"', 'id="note-n2"', 'id="note-n3"')
    ]
    assert places == sorted(places)
    assert 'id="p-2"' not in html
    assert 'id="p-3" data-number="3"' in html
    assert 'id="passage-n1">with a lantern in her hand' in html


def test_other_pages_tell_of_a_withheld_text_in_numbers(outputs: Mapping[str, Path]) -> None:
    person = page(outputs["hosted"], "people/ada-quane.html")
    assert "3×, in a text that is not published here" in person
    assert "Also in texts that are not published here: The harbour in the morning 1×" in person
    event = page(outputs["hosted"], "events/harbour-closed.html")
    assert "Its text is not published here. It names Ada Quane 3× , Varnholm 1× ." in event
    question = page(outputs["hosted"], "questions/who-closed-it.html")
    assert "… it was Quane who had the gates shut …" in question
    assert "The harbour in the evening , ¶1" in question


def test_the_summary_counts_what_is_withheld(tmp_path: Path) -> None:
    more = {
        "articles/gone.md": "---\ntitle: Gone\nstatus: withdrawn\nwithdrawn: {on: 2021-05, because: كان مختلقا}\n---\nX.\n",
        "articles/mute.md": "---\ntitle: Mute\nrights: {publish: false, derive: none}\n---\nX.\n",
        "articles/later.md": "---\ntitle: Later\nstatus: draft\n---\nX.\n",
        "images/nobody.png": "picture",
    }
    folder = project(tmp_path, FILES | more)
    said = "not published: 9 texts (facts are shown of 8), 1 draft, 2 withdrawn articles, 1 picture that nothing published shows"
    assert said in clippings(folder, "build", "--output", "out", "--hosted", SITE)
    assert said in clippings(folder, "build", "--output", "out", "--hosted", SITE), "of a build with nothing to do, too"
    assert said in clippings(folder, "offline")
    assert "not published: " not in clippings(folder, "build", "--output", "here")
    counts = json.loads((folder / "out/data/report.json").read_text("utf-8"))["counts"]
    assert (counts["withheld_texts"], counts["withdrawn"], counts["drafts"]) == (9, 2, 0)
    assert '<bdi lang="und-Arab" dir="rtl">كان مختلقا</bdi>' in (folder / "out/articles/gone.html").read_text("utf-8")
    gone = page(folder / "out", "articles/gone.html")
    assert "What stood at this address has been withdrawn. When May 2021 Because كان مختلقا ." in gone


def test_a_quotation_that_is_too_long_is_told(outputs: Mapping[str, Path], tmp_path: Path) -> None:
    folder = project(tmp_path, FILES)
    told = clippings(folder, "check")
    assert (
        "annotations/fourth-zh.yaml:3 · n1: on · “老人独自站在旧码头上望着停泊的船只” · quotes 17 words of a text that is not published"
        in told
    )
    assert "quote fewer words, or write rights: {quote: …} in the article" in told
    assert "annotations/first.yaml:8 · n4: body · “" in told
    assert "repeats 33 words in a row of a text that is not published" in told
    assert "questions/who-closed-it.md:6 · the second position: answer" in told
    assert told.count("of a text that is not published") == 6
    said = (outputs["hosted"] / "articles/first.html").read_text("utf-8")
    assert "of the port within the </em>…, <strong>which</strong> had to wait." in said


def test_what_is_cut_follows_the_texts_of_others(outputs: Mapping[str, Path], tmp_path: Path) -> None:
    """A note on a published article is cut once another text, which is withheld, has its words."""
    other = FILES["articles/long.md"].replace("carried their baskets up past", "left their baskets there beside")
    folder = project(tmp_path, FILES | {"articles/long.md": other})
    told = "sold whatever herring they had left to a tall stranger"
    note = "past the chapel and sold whatever herring they had left"
    assert note in page(hosted(folder), "articles/shown.html")
    (folder / "content/articles/long.md").write_text(FILES["articles/long.md"], "utf-8")
    again = hosted(folder)
    assert told not in page(again, "articles/shown.html")
    files = sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    differ = [str(path) for path in files if (again / path).read_bytes() != (outputs["hosted"] / path).read_bytes()]
    assert [path for path in differ if path != "data/report.json"] == []
