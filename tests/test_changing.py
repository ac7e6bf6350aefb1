"""An id renamed in every place that names it, and fields of many articles set at once: all of it, or nothing."""

import os
from pathlib import Path

import pytest

from clippings.cli import main

FILES = {
    "archive.yaml": "name: Talks\nintroduction: Read [her](person/edith-marlow) first.\n",
    "authority/people.yaml": """# who is who
edith-marlow:
  name: Edith Marlow   # not edith-marlow
edith-marlow-stone: {name: Edith Marlow Stone}
""",
    "authority/organisations.yaml": "marlow-fund: {name: The Marlow Fund}\n",
    "authority/labels.yaml": "weekly: {definition: Once a week.}\n",
    "authority/outlets.yaml": """the-gazette:
  name: The Gazette
  labels:
    - label: weekly
      because: it says so
      source: {title: weekly}
      disputed:
        - {by: edith-marlow, because: it is not, source: {title: A letter}}
""",
    "articles/2016/talks-end.md": """---
title: Talks end
outlet: the-gazette
authors:
  - 'edith-marlow'
  - edith-marlow-stone
language: en
rights: {publish: no}
events: [talks]
evidence:
  authors: {how: supplied, source: {title: edith-marlow}, candidates: [{value: edith-marlow, how: extracted}]}
---
By edith-marlow, of whom [this](person/edith-marlow "edith-marlow") and [that](../people/edith-marlow.html#works) tell,
and <a href="person/edith-marlow-stone">another</a>. See [1].

[1]: person/edith-marlow
""",
    "articles/reply.md": """---
title: A reply
replies_to: talks-end
links: {pin: [talks-end]}
language: en
---
An answer to [it](article/talks-end#p-1).
""",
    "annotations/talks-end.yaml": """- id: n1
  kind: context
  body: |
    See [her](person/edith-marlow),
    who wrote it.
  by: [edith-marlow]
  see: ["person/edith-marlow", article/reply]
""",
    "private/annotations/talks-end.yaml": "- {id: n2, kind: context, body: Mine., see: article/talks-end#note-n1}\n",
    "quotations.yaml": "- same:\n    - {article: talks-end, on: {exact: of whom}}\n    - {article: reply, on: {paragraph: 1}}\n",
    "stories.yaml": "- {together: [talks-end, reply], because: talks-end}\n",
    "versions/talks-end/1.md": "---\ntitle: Talks end at last\n---\nThey ended.\n",
    "events/talks.md": "---\ntitle: Talks\npeople: [edith-marlow]\n---\n",
    "questions/who.md": """---
question: Who ended them?
events: talks
positions:
  - {article: talks-end, paragraph: 1, answer: edith-marlow}
---
""",
}  # fmt: skip


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive in which one person is named in every way there is."""
    for name, text in FILES.items():
        file = tmp_path / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def texts(content: Path) -> dict[str, str]:
    """Every file of an archive with its text."""
    return {
        path.relative_to(content).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(content.rglob("*"))
        if path.is_file()
    }


def changed(content: Path) -> dict[str, list[tuple[int, str]]]:
    """Each line that is not as it was, with its number."""
    return {
        name: lines
        for name, text in texts(content).items()
        if (
            lines := [
                (at, new)
                for at, (new, old) in enumerate(zip(text.splitlines(), FILES[name].splitlines(), strict=True), 1)
                if new != old
            ]
        )
    }


def test_a_person_is_renamed_in_every_place_and_nowhere_else(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rename", "person", "edith-marlow", "e-marlow"]) == 0
    assert changed(content) == {
        "archive.yaml": [(2, "introduction: Read [her](person/e-marlow) first.")],
        "authority/people.yaml": [(2, "e-marlow:")],
        "articles/2016/talks-end.md": [
            (5, "  - 'e-marlow'"),
            (11, "  authors: {how: supplied, source: {title: edith-marlow}, candidates: [{value: e-marlow, how: extracted}]}"),
            (13, 'By edith-marlow, of whom [this](person/e-marlow "edith-marlow") and [that](../people/e-marlow.html#works) tell,'),
            (16, "[1]: person/e-marlow"),
        ],
        "annotations/talks-end.yaml": [
            (4, "    See [her](person/e-marlow),"), (6, "  by: [e-marlow]"), (7, '  see: ["person/e-marlow", article/reply]'),
        ],
        "events/talks.md": [(3, "people: [e-marlow]")],
    }  # fmt: skip
    told = capsys.readouterr().out.splitlines()
    here = os.path.relpath(content)
    assert f"{here}/articles/2016/talks-end.md:13" in told
    assert [line for line in told if line.startswith(here)] == [
        f"{here}/{name}:{at}"
        for name in ("archive.yaml", "articles/2016/talks-end.md", "annotations/talks-end.yaml", "authority/people.yaml", "events/talks.md")
        for at, _ in changed(content)[name]
    ]  # fmt: skip
    assert told[-1].startswith("Its page is people/e-marlow.html now")
    assert main(["check"]) == 0


def test_an_article_takes_its_notes_along(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rename", "article", "talks-end", "2016-talks-end"]) == 0
    now = texts(content)
    for folder in ("articles/2016/{}.md", "versions/{}/1.md", "annotations/{}.yaml", "private/annotations/{}.yaml"):
        assert folder.format("talks-end") not in now
        assert folder.format("2016-talks-end") in now
    assert "replies_to: 2016-talks-end\n" in now["articles/reply.md"]
    assert "links: {pin: [2016-talks-end]}\n" in now["articles/reply.md"]
    assert "{article: 2016-talks-end, on: {exact: of whom}}" in now["quotations.yaml"]
    assert now["stories.yaml"] == "- {together: [2016-talks-end, reply], because: talks-end}\n"
    assert "(article/2016-talks-end#p-1)" in now["articles/reply.md"]
    assert "see: article/2016-talks-end#note-n1}" in now["private/annotations/2016-talks-end.yaml"]
    assert "{article: 2016-talks-end, paragraph: 1, answer: edith-marlow}" in now["questions/who.md"]
    assert (
        "content/articles/2016/talks-end.md is content/articles/2016/2016-talks-end.md now" in capsys.readouterr().out
    )
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("outlet the-gazette gazette", {"authority/outlets.yaml": [1], "articles/2016/talks-end.md": [3]}),
        ("label weekly once-a-week", {"authority/labels.yaml": [1], "authority/outlets.yaml": [4]}),
    ],
)
def test_other_ids(words: str, lines: dict[str, list[int]], content: Path) -> None:
    assert main(["rename", *words.split()]) == 0
    assert {name: [at for at, _ in found] for name, found in changed(content).items()} == lines
    assert main(["check"]) == 0


def test_an_event_is_its_file(content: Path) -> None:
    assert main(["rename", "event", "talks", "the-talks"]) == 0
    now = texts(content)
    assert "events/the-talks.md" in now
    assert "events/talks.md" not in now
    assert "events: [the-talks]\n" in now["articles/2016/talks-end.md"]
    assert "events: the-talks\n" in now["questions/who.md"]
    assert main(["check"]) == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("person edith-marlow edith-marlow-stone", "“edith-marlow-stone” · is the id of another person already · give another id"),
        ("person edith-marlow marlow-fund", "“marlow-fund” · is an id in authority/organisations.yaml already · give another id"),
        ("person edith-marlo e-marlow", "“edith-marlo” · is no person of this archive · did you mean edith-marlow?"),
        ("person edith-marlow Marlow", "“Marlow” · is not an id · use lower-case letters, digits and hyphens, such as marlow"),
        ("person edith-marlow edith-marlow", "“edith-marlow” · is its id already"),
        ("article talks-end reply", "“reply” · is the id of another article already"),
        ("outlet the-gazette unknown", "“unknown” · is kept for no outlet at all"),
    ],
)  # fmt: skip
def test_what_cannot_be_renamed_is_told_and_nothing_is_changed(
    words: str, told: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rename", *words.split()]) == 2
    assert told in capsys.readouterr().err
    assert texts(content) == FILES


@pytest.mark.parametrize(("name", "text"), [
    ("annotations/reply.yaml", "- id: n1\n  by: [edith-marlow\n"),
    ("articles/third.md", "no front matter of edith-marlow\n"),
])  # fmt: skip
def test_a_file_that_cannot_be_read_stops_a_renaming_before_it_begins(
    name: str, text: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (content / name).write_text(text, "utf-8")
    assert main(["rename", "person", "edith-marlow", "e-marlow"]) == 2
    assert f"content/{name}" in capsys.readouterr().err
    assert texts(content) == FILES | {name: text}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_a_disk_that_refuses_one_file_has_all_of_them_as_they_were(content: Path) -> None:
    (content / "events").chmod(0o500)
    try:
        assert main(["rename", "person", "edith-marlow", "e-marlow"]) == 1
        assert texts(content) == FILES
    finally:
        (content / "events").chmod(0o700)


def test_a_place_that_is_taken_meanwhile_puts_all_files_back(content: Path) -> None:
    """A folder of the new name is in the way of the last file, when others are written already."""
    (content / "private/annotations/2016-talks-end.yaml").mkdir()
    assert main(["rename", "article", "talks-end", "2016-talks-end"]) == 2
    assert texts(content) == FILES


def test_fields_of_many_articles_are_set_at_once(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command = ["set", "rights.publish=yes", "rights.statement=By leave", "content/articles"]
    assert main(command) == 0
    assert changed_heads(content) == {
        "articles/2016/talks-end.md": ["rights: {statement: By leave, publish: yes}"],
        "articles/reply.md": ["rights:", "  statement: By leave", "  publish: yes"],
    }
    told = capsys.readouterr().out
    assert "content/articles/2016/talks-end.md:8\n" in told
    assert told.endswith("2 of 2 articles changed\n")
    assert main(command) == 0
    assert capsys.readouterr().out == "0 of 2 articles changed; 2 had it already\n"
    assert main(["check"]) == 0


def changed_heads(content: Path) -> dict[str, list[str]]:
    """The lines that files have and had not."""
    now = texts(content)
    return {
        name: new
        for name, text in FILES.items()
        if (new := [line for line in now[name].splitlines() if line not in text.splitlines()])
    }


@pytest.mark.parametrize(
    "named",
    ["reply", "reply.md", "content/articles/reply.md", "articles/rep*", "rep*", "reply content/articles/reply.md"],
)
def test_articles_are_named_as_an_editor_would(named: str, content: Path) -> None:
    assert main(["set", "rights.publish=no", *named.split()]) == 0
    assert list(changed_heads(content)) == ["articles/reply.md"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["publish=yes", "reply"], 1, "publish · is no field of an article · did you mean rights.publish?"),
        (["langauge=en", "reply"], 1, "langauge · is no field of an article · did you mean language?"),
        (["rights.publish=perhaps", "content/articles"], 1, "“perhaps” · is neither yes nor no"),
        (["date=yesterday", "reply"], 1, "clippings set · date · “yesterday” · “yesterday” is not a date"),
        (["outlet=gazette", "reply"], 1, "“gazette” · is no outlet of this archive · did you mean the-gazette?"),
        (["rights.publish=yes", "replies"], 2, "“replies” · names no article of this archive · did you mean reply?"),
        (["rights.publish=yes"], 2, "names no article"),
        (["reply"], 2, "sets no field"),
    ],
)  # fmt: skip
def test_what_cannot_be_set_is_told_and_nothing_is_changed(
    words: list[str], code: int, told: str, content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["set", *words]) == code
    assert told in capsys.readouterr().err
    assert texts(content) == FILES


def test_one_article_with_an_error_leaves_all_of_them_as_they_are(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = {"articles/wrong.md": "---\ntitle: Wrong\ndate: yesterday\n---\nText.\n"}
    (content / "articles/wrong.md").write_text(wrong["articles/wrong.md"], "utf-8")
    assert main(["set", "rights.publish=yes", "content/articles"]) == 1
    assert "content/articles/wrong.md:3 · date · “yesterday”" in capsys.readouterr().err
    assert texts(content) == FILES | wrong
