"""What an import does to the content folder it goes into: what is there stays, what is used is copied, the rest is said."""

from hashlib import sha256
from pathlib import Path
from unicodedata import normalize

import pytest

from clippings.importing.run import import_texts
from conftest import PROJECT
from meaning.importing import AUTHORITY, TABLE, entries, imported, report
from meaning.machinery import build, filled

TEXT = "Talks end without a result\n\nBy {}\n\nThe envoys left the town in the evening.\n"


@pytest.fixture
def into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A content folder that knows the table's outlets and people, and no other beside it."""
    monkeypatch.chdir(tmp_path)
    return filled(tmp_path / "into", AUTHORITY)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the reports of imports."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.relative_to(folder).parts[0].startswith("import-report")
    }


# Never overwriting


def test_importing_again_adds_nothing_and_leaves_what_an_editor_changed(into: Path) -> None:
    imported(into, {"a.txt": TEXT.format("John Doe")})
    path = into / "articles/talks-end-without-a-result.md"
    path.write_text(
        path.read_text("utf-8").replace("publish: 'false'", "publish: 'true'").replace("envoys", "guests"), "utf-8"
    )
    before = contents(into)
    code, rows = imported(into, {})
    assert (code, rows["a.txt"].row["status"], rows["a.txt"].row["of"]) == (0, "duplicate", path.stem)
    assert contents(into) == before


def test_the_report_of_each_import_is_kept_and_the_newest_has_its_name(into: Path) -> None:
    imported(into, {"a.txt": TEXT.format("John Doe")})
    first = (into / "import-report.json").read_bytes()
    imported(into, {})
    second = (into / "import-report.json").read_bytes()
    imported(into, {})
    assert report(into)["counts"] == {"duplicate": 1}
    assert (into / "import-reports/1.json").read_bytes() == first
    assert (into / "import-reports/2.json").read_bytes() == second != first


def test_what_an_import_leaves_out_of_a_text_is_told_with_its_number(
    into: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = TEXT.format("John Doe") + "\nShare this article\n\nRead more:\n\nAll rights reserved.\n"
    imported(into, {"a.txt": text, "b.txt": "Rain\n\nIt has rained for three days in the hills.\n"})
    told = [line.strip() for line in capsys.readouterr().out.splitlines() if "left out" in line]
    assert told == [
        "left out: 3 lines, such as “Share this article” and “Read more:” · import-report.json has all of it"
    ]


def test_an_article_is_known_again_under_another_name(into: Path) -> None:
    imported(into, {"a.txt": TEXT.format("John Doe")})
    (into / "articles/talks-end-without-a-result.md").rename(into / "articles/renamed.md")
    before = contents(into)
    _, rows = imported(into, {})
    assert (rows["a.txt"].row["of"], rows["a.txt"].row["path"]) == ("renamed", "articles/renamed.md")
    assert contents(into) == before


def test_an_article_is_known_again_in_another_folder(into: Path) -> None:
    imported(into, {"a.txt": TEXT.format("John Doe")})
    (into / "articles/2016").mkdir()
    (into / "articles/talks-end-without-a-result.md").rename(into / "articles/2016/renamed.md")
    _, rows = imported(into, {})
    assert rows["a.txt"].row["path"] == "articles/2016/renamed.md"


def test_an_id_that_is_taken_is_counted_up(into: Path) -> None:
    mine = "---\ntitle: Talks end without a result\n---\nMy own words about something else.\n"
    filled(into, {"articles/sub/talks-end-without-a-result.md": mine})
    _, rows = imported(into, {f"{n}.txt": f"Talks end without a result\n\nText number {n * 111}.\n" for n in range(3)})
    assert [found.row["id"] for found in rows.values()] == [f"talks-end-without-a-result-{n}" for n in (2, 3, 4)]
    assert (into / "articles/sub/talks-end-without-a-result.md").read_text("utf-8") == mine


def test_a_text_that_an_editor_has_typed_already_is_told(into: Path) -> None:
    words = " ".join(f"word{n}" for n in range(60))
    filled(into, {"articles/typed.md": f"---\ntitle: Typed\n---\n{words}\n"})
    before = contents(into)
    _, rows = imported(into, {"a.txt": f"A title\n\n{words}\n", "b.txt": f"Typed\n\n{words}\n"})
    assert (rows["a.txt"].row["status"], rows["a.txt"].row["of"]) == ("near-duplicate", "typed")
    assert (rows["b.txt"].row["status"], rows["b.txt"].row["of"]) == ("duplicate", "typed")
    assert {name: text for name, text in contents(into).items() if name in before} == before


@pytest.mark.parametrize(("changed", "status"), [(10, "near-duplicate"), (20, "imported")])
def test_eight_of_a_hundred_letters_may_differ(changed: int, status: str, into: Path) -> None:
    """Of 200 words of six letters, so many at the end are others, without a letter in common."""
    words = [f"{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]}{'abcdefghij'[n // 100]}abc" for n in range(200)]
    other = [*words[: 200 - changed], *(f"{'uvwxyz'[n % 6]}{'uvwxyz'[n // 6]}uvwx" for n in range(changed))]
    _, rows = imported(into, {"a.txt": f"A title\n\n{' '.join(words)}\n", "b.txt": f"Z\n\n{' '.join(other)}\n"})
    assert rows["b.txt"].row["status"] == status


# Nothing of it leaves before an editor says so


def test_an_imported_text_is_in_no_hosted_build(into: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imported(into, {"a.txt": "Talks end without a result\n\nThe envoys left with UNCLEARED words.\n"})
    monkeypatch.chdir(PROJECT)
    output = build(into, into.parent / "output", hosted="https://archive.example").output
    assert (output / "articles/talks-end-without-a-result.html").exists()
    assert [p for p in output.rglob("*") if p.is_file() and b"uncleared" in p.read_bytes().lower()] == []


# Who is who


def test_authors_are_known_by_their_names_and_the_unknown_become_stubs(into: Path) -> None:
    before = (into / "authority/people.yaml").read_text("utf-8")
    _, rows = imported(into, {"a.txt": TEXT.format("Jane Q. Roe, Ян Роу and John O’Doe")})
    assert rows["a.txt"].head["authors"] == ["jane-roe", "jane-roe", "john-odoe"]
    after = (into / "authority/people.yaml").read_text("utf-8")
    assert after.startswith(before)
    assert entries(into / "authority/people.yaml") == {
        **TABLE["people"],
        "john-odoe": {"name": "John O’Doe", "state": "extracted"},
    }


def test_authors_are_known_however_their_names_are_set_and_with_accents_left_out(into: Path) -> None:
    names = ("Jose\u0301 Nu\u0301n\u0303ez\u2011Roe", "Jose Nunez-Roe", "Jane\u00a0Roe")
    files = {f"{n}.txt": f"Talk {n}\n\nBy {name}\n\nNumber {n} left.\n" for n, name in enumerate(names)}
    _, rows = imported(into, files)
    assert [rows[name].head["authors"] for name in files] == [["jose"], ["jose"], ["jane-roe"]]
    assert entries(into / "authority/people.yaml") == TABLE["people"]


def test_an_outlet_is_known_by_its_signature_however_it_is_set(into: Path) -> None:
    text = TEXT.format("John Doe") + "\nTo con\u00adtact\u00a0the Gazette\u200b, write to us.\n"
    _, rows = imported(into, {"a.txt": text})
    assert rows["a.txt"].row["fields"]["outlet"]["value"] == "gazette"
    assert rows["a.txt"].row["cut"] == ["To contact\u00a0the Gazette\u200b, write to us."]


def test_a_text_that_is_only_set_in_another_way_is_there_already(into: Path) -> None:
    words = "La negociaci\u00f3n de José “Pepe” Núñez terminó sin resultado, dijo el señor Peña. " * 9
    _, rows = imported(into, {"a.txt": f"Uno\n\n{words}\n", "b.txt": f"Dos\n\n{normalize('NFD', words)}\n"})
    assert [rows[name].row["status"] for name in ("a.txt", "b.txt")] == ["imported", "near-duplicate"]


FILES = {
    "content/authority/outlets.yaml": "gazette:\n  name: The Gazette\n  signatures: [To contact the Gazette]\n"
    "  description: none of its own is kept here\n  labels:\n"
    "  - {label: weekly, because: it says so, source: {title: Its first page}}\npost: {name: Lowtown Post}\n",
    "content/authority/labels.yaml": "weekly: {definition: printed once a week}\ndaily: {definition: printed every day}\n",
    "content/authority/people.yaml": "jane-roe: {name: Jane Roe, aliases: [Jane Q. Roe], wikidata: Q1, description: writes for us}\nmary-major: {name: Mary Major}\nann-other: {name: Ann Other}\n",
    "content/authority/places.yaml": "lowtown: {name: Lowtown}\nhightown: {name: Hightown}\n",
    "content/authority/organisations.yaml": "council: {name: The Council}\n",
    "into/authority/people.yaml": "mary-major: {name: Mary Major, aliases: [Mary M. Major]}",
}


def test_entries_that_are_used_are_copied_from_the_project_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(filled(tmp_path, FILES))
    into = tmp_path / "into"
    text = TEXT.format("Jane Roe and Mary M. Major").replace("the town", "Lowtown for the Lowtown Post with Mary Major")
    _, rows = imported(into, {"a.txt": f"{text}\nTo contact the Gazette, write to us.\n"})
    assert rows["a.txt"].head["authors"] == ["jane-roe", "mary-major"]
    brought = {"state": "brought-along"}  # what one archive says of them stays there: descriptions and labels
    assert entries(into / "authority/outlets.yaml") == {
        "gazette": {"name": "The Gazette", "signatures": ["To contact the Gazette"], **brought},
        "post": {"name": "Lowtown Post", **brought},
    }
    assert entries(into / "authority/places.yaml") == {"lowtown": {"name": "Lowtown", **brought}}
    assert entries(into / "authority/people.yaml") == {
        "mary-major": {"name": "Mary Major", "aliases": ["Mary M. Major"]},
        "jane-roe": {"name": "Jane Roe", "aliases": ["Jane Q. Roe"], "wikidata": "Q1", **brought},
    }
    assert not [name for name in ("labels", "organisations") if (into / f"authority/{name}.yaml").exists()]
    assert (
        (into / "authority/places.yaml").read_text("utf-8").startswith("# yaml-language-server: $schema=../../output/")
    )
    monkeypatch.chdir(PROJECT)
    assert build(into, tmp_path / "output").articles == 1


# What is refused


def test_a_path_that_is_not_there_is_a_slip(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert import_texts(into.parent / "none", into, None) == 2
    assert "none is not there" in capsys.readouterr().err
    assert not (into / "import-report.json").exists()


def test_an_outlet_that_nobody_knows_is_a_slip(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (into.parent / "a.txt").write_text(TEXT, "utf-8")
    assert import_texts(into.parent / "a.txt", into, "gazete") == 2
    assert "gazete is not an outlet in authority/outlets.yaml" in capsys.readouterr().err
    assert not (into / "articles").exists()


@pytest.mark.parametrize(("length", "status"), [(250, "imported"), (251, "failed")])
def test_a_first_line_as_long_as_a_paragraph_is_no_title(length: int, status: str, into: Path) -> None:
    _, rows = imported(into, {"a.txt": f"{'x' * length}\n\nThe envoys left.\n"})
    assert rows["a.txt"].row["status"] == status
    if status == "failed":
        assert [p["why"] for p in rows["a.txt"].row["problems"]] == ["the first line is as long as a paragraph"]


# Bytes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_texts_in_every_form_of_unicode_are_read(encoding: str, into: Path) -> None:
    _, rows = imported(into, {"a.txt": "Gespräche enden\n\nDie Gesandten fuhren nach Łódź.\n".encode(encoding)})
    assert rows["a.txt"].row["fields"]["title"]["value"] == "Gespräche enden"
    assert rows["a.txt"].body == "Die Gesandten fuhren nach Łódź.\n"
    assert "title: Gespräche enden\n" in (into / rows["a.txt"].row["path"]).read_text("utf-8")


@pytest.mark.parametrize(
    ("encoding", "name", "text"),
    [
        ("cp1252", "Windows-1252", "Gespräche enden\n\nDie Gesandten fuhren heim.\n"),
        ("cp1252", "Windows-1252", "Talks end\n\nThe envoys – “for good”, said one – left the café on Wednesday. It’s over.\n"),
        ("cp1252", "Windows-1252", "The café is shut\n\nThe port’s spokesman, Émile Durand, denied on Friday that the naïve plan had failed.\n"),
        ("mac_roman", "MacRoman", "Les négociations s’achèvent\n\nLes émissaires ont quitté la ville mercredi, et le café a fermé.\n"),
        ("mac_roman", "MacRoman", "Gespräche enden ohne Ergebnis\n\nDie Unterhändler verließen am Mittwoch die Stadt, es ist vorüber.\n"),
        ("cp850", "DOS 850", "Las conversaciones acaban\n\nLos enviados dejaron la ciudad el miércoles por la mañana. ¿Y ahora?\n"),
        ("cp1250", "Windows-1250", "Rozmowy zakończone\n\nWysłannicy opuścili miasto w środę. Nikt nie wie, co będzie później.\n"),
        ("cp1251", "Windows-1251", "Переговоры\n\nПосланники уехали.\n"),
        ("koi8-r", "KOI8-R", "Переговоры закончились\n\nПосланники покинули город в среду вечером.\n"),
        ("cp866", "DOS 866", "Переговоры закончились\n\nПосланники покинули город в среду вечером.\n"),
        ("cp1253", "Windows-1253", "Οι συνομιλίες έληξαν\n\nΟι απεσταλμένοι έφυγαν από την πόλη την Τετάρτη.\n"),
        ("cp1254", "Windows-1254", "Görüşmeler bitti\n\nElçiler çarşamba günü şehirden ayrıldı. Yeni bir tarih açıklanmadı.\n"),
        ("cp1256", "Windows-1256", "انتهت المحادثات\n\nغادر المبعوثون المدينة يوم الأربعاء ولم يحددوا موعدا جديدا.\n"),
        ("shift_jis", "Shift-JIS", "会談は終わる\n\n特使たちは水曜日に町を去った。新しい日程は示されなかった。\n"),
        ("euc_jp", "EUC-JP", "会談は終わる\n\n特使たちは水曜日に町を去った。新しい日程は示されなかった。\n"),
        ("iso2022_jp", "ISO-2022-JP", "会談は終わる\n\n特使たちは水曜日に町を去った。新しい日程は示されなかった。\n"),
        ("gb18030", "GB 18030", "会谈无果而终\n\n特使们周三离开了该镇，没有提出新的日期。\n"),
        ("utf-16-le", "UTF-16, little-endian", "Gespräche enden\n\nDie Gesandten fuhren heim.\n"),
        ("utf-16-be", "UTF-16, big-endian", "Talks end\n\nThe envoys left the town.\n"),
    ],
)  # fmt: skip
def test_texts_in_other_encodings_are_read_and_told(encoding: str, name: str, text: str, into: Path) -> None:
    """Each is written by the codec of that name in Python's library, and named as the Encoding Standard or its maker
    does."""
    _, rows = imported(into, {"a.txt": text.encode(encoding)})
    row = rows["a.txt"].row
    assert row["status"] == "imported"
    assert row["fields"]["title"]["value"] == text.split("\n")[0]
    assert rows["a.txt"].body == text.split("\n\n")[1]
    assert (row["fields"]["encoding"]["value"], row["fields"]["encoding"]["how"]) == (name, "extracted")
    told = next(problem for problem in row["problems"] if problem["where"] == "encoding")
    assert told["why"].startswith(f"it is in another encoding than UTF-8, and was read as {name}")


def test_how_sure_an_encoding_is_is_told(into: Path) -> None:
    """One letter can be read in several ways, a whole text in one."""
    long = "Переговоры закончились\n\nПосланники покинули город в среду вечером.\n".encode("koi8-r")
    short = "Gespräche enden\n\nDie Gesandten fuhren heim.\n".encode("cp1252")
    _, rows = imported(into, {"long.txt": long, "short.txt": short})
    told = {name: found.row["problems"][0]["why"] for name, found in rows.items()}
    assert told["long.txt"].endswith(
        "KOI8-R (“Переговоры”, “закончились”, “Посланники”); no other encoding fits as well"
    )
    assert "; it could also be DOS 850 (“Gesprõche”)" in told["short.txt"]
    assert "DOS 850" in [one["value"] for one in rows["short.txt"].row["fields"]["encoding"]["candidates"]]


def test_the_words_that_are_shown_are_those_that_another_encoding_reads_otherwise(into: Path) -> None:
    """É, é and Ö are the same in Windows-1252 and Windows-1250; ï is ď there."""
    text = "The café is shut\n\nÉmile Öberg wrote that the naïve plan had failed, and that the café was to stay shut.\n"
    _, rows = imported(into, {"a.txt": text.encode("cp1252")})
    told = rows["a.txt"].row["problems"][0]["why"]
    assert "was read as Windows-1252 (“naïve”); it could also be " in told
    assert "Windows-1250 (“naďve”)" in told


@pytest.mark.parametrize(
    "raw",
    [b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Length 3>>stream\n\x01\x02\x88\n", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\xff", bytes(range(256))],
)  # fmt: skip
def test_pictures_and_the_like_are_no_text_in_any_encoding(raw: bytes, into: Path) -> None:
    _, rows = imported(into, {"a.txt": raw})
    assert rows["a.txt"].row["status"] == "failed"
    assert rows["a.txt"].row["problems"][0]["try"].startswith("save it as UTF-8")


def test_what_is_no_text_is_told_with_a_way_out(into: Path) -> None:
    code, rows = imported(into, {"a.txt": b"A title\n\n\xff\xfe\xfd\n", "b.txt": b"A title\n\n\x00\n"})
    assert code == 1
    assert {name: (found.row["status"], found.row["problems"]) for name, found in rows.items()} == {
        "a.txt": ("failed", [{"where": "file", "why": "is not UTF-8 text", "try": "save it as UTF-8; a picture or PDF does not belong here"}]),
        "b.txt": ("failed", [{"where": "file", "why": "is a binary file, not text", "try": "remove it from this folder"}]),
    }  # fmt: skip


def test_the_console_has_a_line_a_file_and_what_deserves_a_look(into: Path, capsys: pytest.CaptureFixture[str]) -> None:
    imported(
        into,
        {
            "a.txt": b"Talks end\n\n\xff\xfe\xfd\n",
            "b.txt": "Talks end\n\n4 February 2016\n\nThe envoys left the town.\n",
        },
    )
    assert [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()] == [
        "failed a.txt → –",
        "look: file · is not UTF-8 text · save it as UTF-8; a picture or PDF does not belong here",
        "imported b.txt → 2016-02-04-talks-end (title, date, language)",
        "1 of 2 files imported; 1 could not be read.",
        "open: outlet of 1",
        f"{into / 'import-report.json'} says how each field is known. Then: clippings build --content {into}",
    ]


def test_a_single_file_is_imported_by_its_name(into: Path) -> None:
    path = into.parent / "a.txt"
    path.write_text(TEXT.format("John Doe"), "utf-8")
    assert import_texts(path, into, None) == 0
    assert [row["source"] for row in report(into)["inputs"]] == ["a.txt"]
    (head,) = [p.read_text("utf-8") for p in into.glob("articles/*.md")]
    assert sha256(path.read_bytes()).hexdigest() in head


def test_an_archive_that_knows_nobody_yet_is_the_normal_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    code, rows = imported(tmp_path / "into", {"a.txt": "Talks end\n\nThe envoys left.\n"})
    assert (code, rows["a.txt"].row["status"]) == (0, "imported")
