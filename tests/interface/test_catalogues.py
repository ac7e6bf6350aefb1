"""Every catalogue has every message of the program, translated, and no page has words that were never asked for."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from conftest import PROJECT

WORDING = PROJECT / "plugins/clippings/wording"
CATALOGUES = sorted(WORDING.glob("*.po"))
PLURALS = {"de": 2, "ar": 6}
"""Language → how many forms its nouns have beside numbers (CLDR, Language Plural Rules)."""
_TAG = re.compile(r"<[^>]*>")
_PLACEHOLDER = re.compile(r"%\(\w+\)s")
_NUMBERS = {"%(num)s", "%(number)s"}
"""Placeholders of a number, which a form for none, one or two may leave out."""


def catalogue(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.stem, abort_invalid=True)


def test_german_and_arabic_are_there() -> None:
    assert {path.stem for path in CATALOGUES} == set(PLURALS)


def test_extraction_finds_no_other_messages(tmp_path: Path) -> None:
    """``make words`` changes nothing: no message of the program is missing, and none is left over."""
    for path in CATALOGUES:
        shutil.copy(path, tmp_path)
    environment = os.environ | {"PYTHON": sys.executable}
    done = subprocess.run(
        ["./setup", "words", str(tmp_path)], cwd=PROJECT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "warning" not in done.stderr, "a message is put together before it is asked for"
    for path in CATALOGUES:
        assert (tmp_path / path.name).read_text("utf-8") == path.read_text("utf-8"), "run make words, and translate"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_message_is_translated(path: Path) -> None:
    found = catalogue(path)
    assert not found.obsolete
    assert found.num_plurals == PLURALS[path.stem]
    for message in found:
        if message.id:
            assert not message.fuzzy, message.id
            assert list(message.check(found)) == [], message.id
            for source, said in pairs(message):
                assert said.strip() or not source.strip(), message.id
                assert sorted(_TAG.findall(source)) == sorted(_TAG.findall(said)), "elements and their links stay"


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_placeholders_agree(path: Path) -> None:
    for message in catalogue(path):
        for source, said in pairs(message) if message.id else ():
            lost = set(_PLACEHOLDER.findall(source)) - set(_PLACEHOLDER.findall(said))
            assert not set(_PLACEHOLDER.findall(said)) - set(_PLACEHOLDER.findall(source)), said
            assert lost <= (set() if isinstance(message.id, str) else _NUMBERS), said


def pairs(message: Message) -> Iterator[tuple[str, str]]:
    if isinstance(message.id, str):
        yield message.id, str(message.string)
    else:
        assert isinstance(message.string, tuple)
        yield from ((message.id[-1], said) for said in message.string)


TEMPLATES = sorted(
    [*(PROJECT / "theme/templates").rglob("*.html"), *(PROJECT / "plugins").rglob("templates/**/*.html")]
)
_ASKED = re.compile(r"{% block kind %}.*?{% endblock %}|{% trans.*?{% endtrans %}|{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)
_SPOKEN = re.compile(r'(?:aria-label|title|placeholder|alt)="([^"]*)"')
_COMMANDS = re.compile(r"<(style|script|code)\b.*?</\1>", re.DOTALL)
_SAID = {"BibTeX", "RIS", "CSL-JSON", "JSON", "nbsp", "amp"}
"""Names of formats, which are the same in every language; characters by name."""
_SYNTAX = re.compile(r"<dt>[^<]*:[^<]*</dt>")
"""What is typed into the search, as in its instructions."""


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(PROJECT).as_posix())
def test_a_template_says_nothing_that_it_does_not_ask_for(path: Path) -> None:
    text = _SYNTAX.sub("", _COMMANDS.sub("", _ASKED.sub("", path.read_text("utf-8"))))
    said = [*_SPOKEN.findall(text), _TAG.sub(" ", text)]
    words = {word for part in said for word in re.findall(r"[^\W\d_][\w-]*", part)}
    assert words <= _SAID
