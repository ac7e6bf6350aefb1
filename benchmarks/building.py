"""Building beside others: ``python benchmarks/building.py [articles …] [--rounds n] [--short]``.

Archives of every size named, by default of 10,000, built by Clippings, Hugo, Eleventy and plain Pelican (`programs`).
Rounds and programs take turns, so that a busy moment of the machine does not fall on one alone; medians are told.
``--short`` has cold builds of Clippings and of Hugo with Pagefind, and nothing else. Memory is what all processes of a
build have to themselves (proportional set size), sampled; only Linux tells it.
"""

import argparse
import os
import re
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path

from programs import PROJECT, Program, programs

SEVERAL, SECONDS = 5, 20.0
"""How often a warm build is measured, unless it takes so long."""
LOOKING = 50
"""How many times as long as a look at its memory takes a program is left alone."""


def run(program: Program, folder: Path, source: Path = PROJECT) -> float:
    """Seconds for a build in ``folder``; the most memory its processes had at once is noted."""
    environment = {**os.environ, "PYTHONPATH": str(source / "plugins")}
    os.sync()  # or it would wait for the disk to write what the program before it has made
    seconds = 0.0
    for command in program.commands:
        began = time.perf_counter()
        started = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL)
        watching = threading.Thread(target=watch, args=(program, started), daemon=True)
        watching.start()
        if started.wait():
            raise SystemExit(f"{program.name}: {command[0]} ended with {started.returncode}")
        seconds += time.perf_counter() - began
        watching.join()
    return seconds


def watch(program: Program, started: "subprocess.Popen[bytes]") -> None:
    """Look at a program's memory now and then: it stands still meanwhile, the longer the more it has."""
    while started.poll() is None:
        began = time.perf_counter()
        program.peak = max(program.peak, sum(map(own, family(started.pid))))
        time.sleep(max(0.3, LOOKING * (time.perf_counter() - began)))


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:  # it has ended, or this is no Linux
        return []
    return [pid, *(one for child in children for one in family(int(child)))]


def own(pid: int) -> float:
    """MiB of a process, shared memory in proportion."""
    try:
        found = re.search(r"^Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


def folder_of(program: Program, place: Path, articles: int) -> Path:
    """A new folder for a build by ``program``."""
    folder = Path(tempfile.mkdtemp(dir=place))
    program.make(folder, articles)
    return folder


def measure_cold(program: Program, place: Path, articles: int) -> Path:
    """One cold build; the folder it was made in."""
    folder = folder_of(program, place, articles)
    program.seconds["cold"].append(run(program, folder))
    return folder


def measure(program: Program, place: Path, articles: int) -> None:
    """One round: cold, nothing changed, one article changed; what takes but seconds, a few times."""
    folder = measure_cold(program, place, articles)
    article = folder / program.article
    for kind, more in (("nothing changed", ""), ("one article changed", " One more sentence.")):
        found: list[float] = []
        while len(found) < SEVERAL and sum(found) < SECONDS:
            if more:
                article.write_text(f"{article.read_text('utf-8').rstrip()}{more}\n", "utf-8")
            found.append(run(program, folder))
        program.seconds[kind] += found


def median(program: Program, kind: str = "cold") -> float:
    return statistics.median(program.seconds[kind])


def ratio(program: Program, other: Program) -> float:
    """How many times as long as another's a program's cold build takes: the median of the rounds, each by itself."""
    return statistics.median(a / b for a, b in zip(program.seconds["cold"], other.seconds["cold"], strict=True))


def table(articles: int, measured: Sequence[Program]) -> None:
    """Print what was measured of archives of one size, Hugo second."""
    rounds = len(measured[0].seconds["cold"])
    print(f"\n{articles:,} articles of 800 words in the mean, {os.cpu_count()} processors, median of {rounds}\n")
    print("| | cold build, s | of Hugo + Pagefind | nothing changed, s | one article changed, s | peak, MiB |")
    print("|---|---|---|---|---|---|")
    for program in measured:
        warm = (program.seconds.get(kind) for kind in ("nothing changed", "one article changed"))
        cells = [f"{statistics.median(some):.1f}" if some else "" for some in warm]
        print(
            f"| {program.name} | {median(program):.1f} | {ratio(program, measured[1]):.2f} | {' | '.join(cells)} "
            f"| {program.peak:,.0f} |",
            flush=True,
        )


def main(sizes: Sequence[int], rounds: int, short: bool) -> None:
    found = {articles: programs()[: 2 if short else None] for articles in sizes}
    # nothing is deleted meanwhile: a disk is slow to give away what it has just taken back
    with tempfile.TemporaryDirectory() as place:
        for _ in range(rounds):
            for articles, measured in found.items():
                for program in measured:
                    (measure_cold if short else measure)(program, Path(place), articles)
    for articles, measured in found.items():
        table(articles, measured)


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("articles", nargs="*", type=int, default=[10_000])
    asked.add_argument("--rounds", type=int, default=1)
    asked.add_argument("--short", action="store_true")
    given = asked.parse_args()
    main(given.articles, given.rounds, given.short)
