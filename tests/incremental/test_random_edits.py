"""A build on top of the last one gives the bytes of a build from nothing, whatever was changed in between."""

import os
from pathlib import Path

import pytest

from incremental.compare import HOSTED, assert_same, built, files_in, from_nothing
from incremental.editor import Editor, environment

EDITS = int(os.environ.get("EDITS", "24"))
"""How many in all; `make soak` makes a thousand."""
SEEDS = (20, 21)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_build_on_top_of_the_last_is_a_build_from_nothing(seed: int, tmp_path: Path) -> None:
    """Two outputs, local and hosted, take turns at random, so that one lags edits behind the other."""
    editor = Editor(tmp_path, seed)
    refused = 0
    edits = EDITS // len(SEEDS)
    for number in range(edits):
        done = editor.edit()
        hosted = editor.rng.choice(["", "", HOSTED])
        output = tmp_path / editor.rng.choice([hosted[:4] or "local"] * 5 + ["local"])
        said = f"seed {seed}, after edit {number}: {done}; into {output.name} {hosted}"
        with environment(editor.environment):
            before = files_in(output)
            made = built(editor.content.folder, output, hosted, **editor.settings, JOBS=editor.rng.choice([1, 2]))
            wanted = from_nothing(editor.content.folder, tmp_path, hosted, **editor.settings)
        assert_same(made, wanted, before, said)
        refused += bool(wanted.refused)
    assert refused <= 2 + edits // 4, "most edits must leave an archive that can be built"
