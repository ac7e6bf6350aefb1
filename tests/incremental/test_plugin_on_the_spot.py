"""A plugin made on the spot shows any field of anything on pages of its own, and is never stale."""

import os
import re
from pathlib import Path

import pytest

from conftest import PROJECT
from incremental.compare import HOSTED, assert_same, built, files_in, from_nothing
from incremental.editor import Editor, environment
from incremental.plugins import Plugin

EDITS = int(os.environ.get("EDITS", "40"))
SEEDS = (1, 2)
TEXT = (PROJECT / "tests/incremental/spot.py").read_text("utf-8")
TEMPLATE = '{% extends "base.html" %}{% block content %}<p>{{ view }}</p>{% include "spot/part.txt" %}{% endblock %}'


@pytest.mark.parametrize("seed", SEEDS)
def test_what_a_plugin_shows_of_anything_is_never_stale(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor, plugin = Editor(tmp_path, seed, articles=6), Plugin(tmp_path, monkeypatch)
    part = editor.theme.folder / "templates/spot/part.txt"
    part.parent.mkdir()
    (part.parent.parent / "spot.html").write_text(TEMPLATE, "utf-8")
    for number in range(EDITS // 4):
        done = editor.edit()
        if number % 5 == 0:
            done += ", another plugin"
            plugin.write(re.sub("^SEED = 0$", f"SEED = {seed * 1000 + number}", TEXT, flags=re.MULTILINE))
        if number % 7 == 0:
            done += ", its template"
            part.write_text(f"<p>{number}</p>", "utf-8")
        hosted = editor.rng.choice(["", "", HOSTED])
        output = tmp_path / (hosted[:4] or "local")
        settings = editor.settings | plugin.settings(without=["quotations"])
        before = files_in(output)
        with environment(editor.environment):
            made = built(editor.content.folder, output, hosted, **settings, JOBS=editor.rng.choice([1, 2]))
            wanted = from_nothing(editor.content.folder, tmp_path, hosted, **settings)
        assert_same(made, wanted, before, f"seed {seed}, after edit {number}: {done}; into {output.name}")
