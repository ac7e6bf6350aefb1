"""After a change, an article that nobody edited says what is true now of its links (cases/links-after-a-change.yaml)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from clippings.pelican.run import build
from conftest import PROJECT

CASES = yaml.load((PROJECT / "tests/cases/links-after-a-change.yaml").read_text("utf-8"), yaml.CBaseLoader)
PEOPLE = {"people": {"ann": "Ann Able", "ben": "Ben Bold", "cleo": "Cleo Cold"}}


def files(said: dict[str, Any]) -> Iterator[tuple[str, str | None]]:
    """The files that a case writes short; None for one that is to go."""
    for id, article in said.get("articles", {}).items():
        head = {"title": f"On {id}", **article}
        text = head.pop("text", "Nothing else.")
        yield f"articles/{id}.md", document(head, text)
    for id, title in said.get("events", {}).items():
        yield f"events/{id}.md", document({"title": title, "date": "2016-02-03"}, "They met.")
    for id, asked in said.get("questions", {}).items():
        yield f"questions/{id}.md", None if asked == "null" else question(asked)
    for id, notes in said.get("notes", {}).items():
        yield f"annotations/{id}.yaml", yaml.dump([note(n, *one.split()) for n, one in enumerate(notes)])
    if people := said.get("people"):
        yield "authority/people.yaml", yaml.dump({id: {"name": name} for id, name in people.items()})


def document(head: dict[str, Any], text: str) -> str:
    return f"---\n{yaml.dump(head, allow_unicode=True)}---\n{text}\n"


def question(asked: dict[str, dict[str, str]]) -> str:
    ((words, answers),) = asked.items()
    positions = [{"article": id, "answer": said, "on": {"paragraph": 1}} for id, said in answers.items()]
    return document({"question": words, "positions": positions}, "Text.")


def note(number: int, kind: str, article: str) -> dict[str, Any]:
    see = [f"article/{article}"]
    return {"id": f"n{number}", "kind": kind, "body": "See it.", "made": "2016-02-03", "see": see}


def write(content: Path, said: dict[str, Any]) -> None:
    for name, text in files(said):
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink() if text is None else path.write_text(text, "utf-8")


def told(output: Path) -> tuple[float, list[tuple[str, str]]] | None:
    """What article a says of its link with b; None where it has none."""
    links = json.loads((output / "data/articles/a.json").read_text("utf-8"))["links"]
    found = {link["to"]: (link["weight"], [(why["kind"], why["because"]) for why in link["reasons"]]) for link in links}
    return found.get("b")


def wanted(said: Any) -> tuple[float, list[tuple[str, str]]] | None:
    if said == "none":
        return None
    every = {kind: [words] if isinstance(words, str) else words for kind, words in said["because"].items()}
    return float(said["weight"]), [(kind, words) for kind, some in every.items() for words in some]


def sentences(said: Any) -> list[str]:
    found = wanted(said)
    return [words for _, words in found[1]] if found else []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["change"])
def test_a_link_says_what_is_true_after_a_change(case: dict[str, Any], tmp_path: Path) -> None:
    content, output = tmp_path / "content", tmp_path / "output"
    write(content, PEOPLE | case["files"])
    build(content, output)
    assert told(output) == wanted(case["before"])
    write(content, case["edit"])
    build(content, output)
    assert told(output) == wanted(case["after"])
    page = (output / "articles/a.html").read_text("utf-8")
    kept = sentences(case["after"])
    gone = [words for words in sentences(case["before"]) if not any(words in longer for longer in kept)]
    assert [words for words in kept + gone if words in page] == kept
