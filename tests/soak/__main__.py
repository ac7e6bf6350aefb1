"""A large folder imported, and imported again with kills at random: ``python -m soak [files] [kills] [seed]``.

Of the files 5 % are damaged or mean harm. Told are time and memory (the largest sum over the program and its workers,
seen every 20 ms), what is not right, and what differs after the kills from the undisturbed import: nothing may.
"""

import os
import subprocess
import sys
from pathlib import Path
from random import Random
from shutil import rmtree
from tempfile import mkdtemp
from time import monotonic, sleep

from soak.checked import held, wrong
from soak.mixed_folder import mixed_folder

PROJECT = Path(__file__).parents[2]


def started(source: Path, into: Path) -> "subprocess.Popen[bytes]":
    """An import, in a session of its own."""
    paths = {"PYTHONPATH": str(PROJECT / "plugins"), "SOURCE_DATE_EPOCH": "1800000000"}
    return subprocess.Popen(
        [sys.executable, "-m", "clippings", "import", str(source), "--into", str(into), "--yes"],
        cwd=into.parent, env=os.environ | paths, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def processes(session: int) -> list[int]:
    """Those of a session, by Linux' /proc."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            said = path.read_text().rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(said[3]) == session and said[0] != "Z":
            found.append(int(path.parent.name))
    return found


def memory(session: int, field: str = "Pss") -> int:
    """What the processes of a session need, in bytes: pages that they share are counted once (Pss), or each time."""
    total = 0
    for process in processes(session):
        try:
            lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(line.split()[1]) * 1024 for line in lines if line.startswith(f"{field}:"))
    return total


def undisturbed(source: Path, into: Path) -> tuple[float, int, int]:
    """Seconds, and the largest memory with shared pages once and each time."""
    began, once, each = monotonic(), 0, 0
    running = started(source, into)
    while running.poll() is None:
        once, each = max(once, memory(running.pid)), max(each, memory(running.pid, "Rss"))
        sleep(0.02)
    return monotonic() - began, once, each


def killed(source: Path, into: Path, kills: int, seconds: float, rng: Random) -> tuple[int, int]:
    """Kill an import so often, then let it come to its end: how many kills found it at work, and how many processes
    were left behind for more than two seconds."""
    hits = left = 0
    for _ in range(kills):
        running = started(source, into)
        sleep(rng.uniform(0, 2.5 + 2 * seconds / max(kills, 1)))
        hits += running.poll() is None
        running.kill()
        running.wait()
        until = monotonic() + 2
        while processes(running.pid) and monotonic() < until:
            sleep(0.05)
        left += len(processes(running.pid))
    started(source, into).wait()
    return hits, left


if __name__ == "__main__":
    files, kills, seed = (int(given) for given in [*sys.argv[1:], *("2000", "50", "16")[len(sys.argv) - 1 :]])
    place = Path(mkdtemp(prefix="soak-"))
    made = mixed_folder(place / "source", files * 95 // 100, files * 5 // 100, seed)
    seconds, once, each = undisturbed(place / "source", place / "whole")
    print(f"{len(made):,} files in {seconds:.0f} s: {len(made) / seconds:.0f} a second", flush=True)
    print(f"memory of all processes at most {once / 1e6:,.0f} MB (shared pages each time: {each / 1e6:,.0f} MB)")
    faults = list(wrong(made, place / "whole"))
    print(*(faults or ["each file came to what is right"]), sep="\n", flush=True)
    hits, left = killed(place / "source", place / "killed", kills, seconds, Random(seed))
    whole, other = held(place / "whole"), held(place / "killed")
    differ = sorted(name for name in whole.keys() | other.keys() if whole.get(name) != other.get(name))
    print(f"{hits} of {kills} kills found it at work; {left} processes were left behind; {len(differ)} files differ")
    print(*differ[:20], sep="\n")
    rmtree(place)
    sys.exit(bool(faults or differ or left))
