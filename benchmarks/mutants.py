"""Which wrong changes of the code the tests notice: ``python benchmarks/mutants.py [mutants a room] [room …]``.

For each room, cosmic-ray draws changes such as ``<`` for ``<=``, at places that a seed chooses, makes one at a time in
a copy of the project, and runs the tests that should notice. A change that they do not notice is a survivor: it changes
nothing that anybody could see, or a case is missing in a table of tests/cases. Two rooms are worked on at a time.
"""

import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from math import ceil
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from cosmic_ray.commands import execute, init
from cosmic_ray.config import ConfigDict
from cosmic_ray.work_db import use_db
from cosmic_ray.work_item import MutationSpec, TestOutcome, WorkItem

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = Path("plugins/clippings")
SEED = int(os.environ.get("SEED", "12"))
"""Chooses the places; another one tries changes that nobody has looked at yet."""
LEFT_OUT = {".git", ".venv", ".cache", ".mypy_cache", ".ruff_cache", "node_modules", "output", "dist"}
SAME = ("Eq_Is", "NotEq_IsNot", "Is_Eq", "IsNot_NotEq")
"""Comparisons changed so that only how Python stores equal values could tell: numbers below 257 and words that stand
in the code are one object each, and nothing but None equals None. Ruff tells of ``is`` beside such a value (F632)."""
IDLE = ("strict=", "flush=", "maxsize=")
"""Named arguments whose value changes nothing that is made: of ``zip``, of ``print`` and of a cache."""
PYTEST = "-m pytest -x -q -p no:cacheprovider -n0"


# What is changed, below plugins/clippings, and the tests that should notice, below tests
ROOMS = {
    "model": (
        "model/*.py",
        "unit/test_model.py unit/test_markup.py unit/test_dates.py unit/test_fields.py meaning/test_passages.py "
        "meaning/test_evidence.py meaning/test_withholding.py meaning/test_slips.py meaning/test_mentions.py "
        "meaning/test_label_times.py meaning/test_outlet_*.py meaning/test_full_article.py meaning/test_archive.py",
    ),
    "dates": ("reading/edtf/*.py", "unit/test_dates.py meaning/test_dates_shown.py unit/test_edtf_productions.py"),
    "reading": (
        "reading/*.py reading/schema/*.py",
        "unit/test_fields.py unit/test_anchoring.py unit/test_names.py meaning/test_passages.py meaning/test_texts.py "
        "unit/test_reading_parts.py unit/test_scalars.py meaning/test_slips.py meaning/test_mentions.py "
        "unit/test_dates.py unit/test_markup.py meaning/test_full_article.py meaning/test_marks.py "
        "meaning/test_claims.py meaning/test_old_addresses.py unit/test_still_open.py unit/test_sentences.py",
    ),
    "markup": (
        "reading/markup/*.py",
        "meaning/test_texts.py unit/test_markup.py meaning/test_slips.py meaning/test_marks.py",
    ),
    "folding": (
        "reading/folding/*.py",
        "unit/test_folding.py unit/test_names.py meaning/test_passages.py meaning/test_mentions.py unit/test_words.py",
    ),
    "links": (
        "links/*.py links/reuse/*.py links/similar/*.py links/quoting/*.py links/copies/*.py records/shared.py",
        "unit/test_link_parts.py unit/test_words.py unit/test_similar_texts.py unit/test_shared_passages.py "
        "meaning/test_link_reasons.py "
        "meaning/test_link_edits.py meaning/test_copies.py meaning/test_utterances.py meaning/test_shared_marks.py "
        "meaning/test_slips_between.py meaning/test_explain.py unit/test_links.py",  # the last takes longest
    ),
    "outlets": ("outlets/*.py", "meaning/test_label_times.py meaning/test_outlet_*.py meaning/test_claims.py"),
    "quotations": ("quotations/*.py", "unit/test_names.py meaning/test_quotations.py"),
    "describe": (
        "describe/*.py",
        "meaning/test_descriptions.py meaning/test_full_article.py meaning/test_foreign_readers.py "
        "meaning/test_quotations.py meaning/test_exports.py",
    ),
    "importing": (
        "importing/*.py",
        "meaning/test_import_told.py meaning/test_import.py meaning/test_import_into.py unit/test_importing.py",
    ),
    "custody": (
        "importing/custody/*.py importing/journal/*.py review/*.py",
        "meaning/test_originals.py meaning/test_review.py meaning/test_dry_run.py soak/test_killed_imports.py",
    ),
    "publishing": (
        "build/stages/publish.py records/withholding.py reading/rights/*.py output/feed.py",
        "meaning/test_withholding.py meaning/test_withheld_words.py meaning/test_withheld.py meaning/test_exports.py "
        "meaning/test_versions.py unit/test_files.py test_public.py",
    ),
    "files": (
        "files.py output/hosting.py output/offline.py build/stages/copies.py pelican/copied.py",
        "unit/test_files.py meaning/test_kept.py meaning/test_withheld.py test_public.py",
    ),
    "names": (
        "reading/names/*.py reading/names/beside/*.py reading/names/spellings/*.py",
        "unit/test_names.py meaning/test_mentions.py meaning/test_company.py",
    ),
    "entities": (
        "entities/*.py entities/maps/*.py view/network/*.py",
        "unit/test_maps.py meaning/test_maps_shown.py meaning/test_networks.py meaning/test_entity_pages.py "
        "meaning/test_company.py",
    ),
    "slips": (
        "reading/slips/*.py",
        "meaning/test_slips.py unit/test_slip_words.py meaning/test_slips_between.py",
    ),
    "versions": ("reading/versions/*.py records/versions/*.py", "unit/test_differing.py meaning/test_versions.py"),
    "accounts": (
        "reading/figures/*.py events/accounts/*.py events/comparing/*.py events/stories/*.py",
        "unit/test_story_groups.py meaning/test_figures.py meaning/test_compared.py meaning/test_event_page.py "
        "meaning/test_stories.py",
    ),
    "claims": (
        "claiming/*.py reconciling/*.py",
        "unit/test_reconciling.py meaning/test_claims.py meaning/test_claims_imported.py meaning/test_reconcile.py",
    ),
    "pages": (
        "importing/pages/*.py importing/pages/dates/*.py",
        "meaning/test_saved_pages.py meaning/test_import.py",
    ),
    "view": (
        "view/*.py view/lists/*.py view/claims/*.py",
        "unit/test_dates.py unit/test_paging.py unit/test_periods.py unit/test_timeline_axis.py "
        "meaning/test_reading.py meaning/test_article_lists.py meaning/test_dates_shown.py meaning/test_label_times.py",
    ),
    "search": ("search/fields.py search/documents.py", "test_public.py meaning/test_finding.py meaning/test_hits.py"),
}


@dataclass(frozen=True)
class Tried:
    """How many changes were tried, which took so long that nothing is known of them, which survived, or why none was
    tried."""

    room: str
    tried: int = 0
    late: tuple[str, ...] = ()
    survivors: tuple[str, ...] = ()
    failure: str = ""


def left_out(folder: str, _: list[str]) -> set[str]:
    """What is not copied of a folder of the project: what is made or brought."""
    return LEFT_OUT if Path(folder) == PROJECT else set()


def declared(source: str) -> Iterator[range]:
    """The lines of annotations, decorators and type aliases, which say what things are and do nothing."""
    for node in ast.walk(ast.parse(source)):
        parts = [getattr(node, "annotation", None), getattr(node, "returns", None)]
        parts += getattr(node, "decorator_list", [])
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.BinOp) and isinstance(node.value.op, ast.BitOr):
            parts.append(node.value)
        yield from (range(part.lineno, part.end_lineno + 1) for part in parts if part)


def is_unseen(change: MutationSpec, lines: list[str]) -> bool:
    """Whether a change of these lines is of a kind that nobody can see."""
    line, column = change.start_pos
    return change.operator_name.rpartition("Operator_")[2] in SAME or lines[line - 1][:column].endswith(IDLE)


def sample(items: tuple[WorkItem, ...], count: int) -> list[WorkItem]:
    """So many changes, one a place, the same in every run; none where something is only declared, and none that nobody
    can see."""
    texts = {path: path.read_text("utf-8") for path in {item.mutations[0].module_path for item in items}}
    idle = {(path, line) for path, text in texts.items() for lines in declared(text) for line in lines}
    places: dict[tuple[str, tuple[int, int]], list[WorkItem]] = {}
    for item in items:
        change = item.mutations[0]
        is_idle = (change.module_path, change.start_pos[0]) in idle
        if not is_idle and not is_unseen(change, texts[change.module_path].splitlines()):
            places.setdefault((str(change.module_path), change.start_pos), []).append(item)
    draw = random.Random(SEED)
    return [draw.choice(places[place]) for place in draw.sample(sorted(places), min(count, len(places)))]


def processor_time() -> float:
    """Seconds that the processor has worked for the programs that this one ran."""
    spent = getrusage(RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def changed(diff: str) -> str:
    """The changed lines of a unified diff, on one line: ``if a < b:  →  if a <= b:``."""
    lines = [line for line in diff.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")]
    return "  →  ".join(" ".join(line[1:].strip() for line in lines if line[0] == sign) for sign in "-+")


def try_room(name: str, count: int) -> Tried:
    """Changes a copy of the project in so many places, one at a time, and runs the room's tests on each."""
    modules, tests = (paths.split() for paths in ROOMS[name])
    with tempfile.TemporaryDirectory(prefix=f"mutants-{name}-") as folder:
        copy = shutil.copytree(PROJECT, Path(folder, "project"), ignore=left_out)
        os.chdir(copy)
        os.environ |= {"PYTHONPATH": str(copy / "plugins"), "TMPDIR": folder}
        paths = (str(path) for pattern in tests for path in sorted(Path("tests").glob(pattern)))
        command = " ".join((sys.executable, PYTEST, *paths))
        start, used = time.monotonic(), processor_time()
        unchanged = subprocess.run(command.split(), text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if unchanged.returncode:
            failed = [line for line in unchanged.stdout.splitlines() if line.startswith(("FAILED", "ERROR "))]
            return Tried(name, failure=f"tests fail without a change: {failed or unchanged.stdout}")
        used, taken = processor_time() - used, time.monotonic() - start
        # what never ends is known by the processor's time, which does not grow where others work on the machine, too
        limited = f"sh -c 'ulimit -t {ceil(10 + 3 * used)}; exec {command}'"
        settings = {"test-command": limited, "timeout": 60 + 10 * taken}
        with use_db(Path(folder, "session.sqlite")) as session:
            init(sorted(path for pattern in modules for path in PACKAGE.glob(pattern)), session, {})
            drawn = sample(session.work_items, count)
            session.clear()
            session.add_work_items(drawn)
            execute(session, ConfigDict(settings, distributor={"name": "local"}))
            done = [(item.mutations[0], result) for item, result in session.completed_work_items]
        told = {
            f"{change.module_path}:{change.start_pos[0]}  {changed(result.diff)}": result for change, result in done
        }
        survivors = sorted(one for one, result in told.items() if result.test_outcome == TestOutcome.SURVIVED)
        late = sorted(one for one, result in told.items() if result.output == "timeout")
        return Tried(name, len(done), tuple(late), tuple(survivors))


def main(count: int, names: list[str]) -> None:
    print(f"{'room':12}{'tried':>6}{'noticed':>9}{'share':>7}  survivors", flush=True)
    with ProcessPoolExecutor(2, max_tasks_per_child=1) as processes:
        for tried in processes.map(partial(try_room, count=count), names):
            noticed = tried.tried - len(tried.survivors) - len(tried.late)
            share = f"{noticed / tried.tried:.0%}" if tried.tried else "–"
            late = f"{len(tried.late)} took too long to tell" if tried.late else ""
            print(f"{tried.room:12}{tried.tried:>6}{noticed:>9}{share:>7}  {tried.failure or late}", flush=True)
            print("".join(f"    {survivor}\n" for survivor in tried.survivors), end="", flush=True)
            print("".join(f"  too long: {one}\n" for one in tried.late), end="", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20, sys.argv[2:] or list(ROOMS))
