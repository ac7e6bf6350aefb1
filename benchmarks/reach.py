"""What Clippings means to reach, and what it reaches: ``python benchmarks/reach.py [articles] [times] [--short]``.

One run measures it all, each beside what it is compared with: the other programs, at 1,000, 2,000 and ``articles``
(10,000); one process; the preview; an archive so many ``times`` as large (10); and the set-up in a clone with an empty
home. An hour, and some 25 GB of disk while it lasts; ``--short`` leaves out the programs that no row is compared with.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from building import folder_of, measure, measure_cold, median, ratio, run, table
from preview import previewed
from preview import table as preview_table
from programs import PROJECT, Program, clippings, programs

SMALL = (1_000, 2_000)
ROUNDS = 3
"""How often small archives are built by both; the large one is built twice, each program first once."""
GB = 1000**3 / 2**20
"""A gigabyte in MiB."""
Measured = Sequence[Program]


def set_up(place: Path) -> float:
    """Seconds of ``make html`` in a new clone, with nobody's caches but the package index's."""
    home = place / "home"
    home.mkdir()
    if subprocess.run(["git", "diff", "--quiet", "HEAD"], cwd=PROJECT, check=False).returncode:
        print("The set-up is that of the last commit, not of what was changed since.\n")
    subprocess.run(["git", "clone", "--quiet", str(PROJECT), str(place / "clone")], check=True)
    others = re.compile("PYTHONPATH|VIRTUAL_ENV|MAKE|MFLAGS|CLIPPINGS|.*CACHE|XDG", re.IGNORECASE)
    environment = {name: value for name, value in os.environ.items() if not others.match(name)}
    began = time.perf_counter()
    subprocess.run(
        ["make", "--silent", "html"], cwd=place / "clone", env={**environment, "HOME": str(home)}, check=True,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return time.perf_counter() - began


def row(what: str, sign: str, wanted: float, measured: float, unit: str = "") -> None:
    reached = measured <= wanted if sign == "≤" else measured >= wanted
    print(f"| {what} | {sign} {wanted:g}{unit} | {measured:,.2f}{unit} | {'yes' if reached else '**no**'} |")


def measure_small(place: Path) -> dict[int, Measured]:
    """Cold builds of small archives by the two that are compared, in turns."""
    found: dict[int, Measured] = {articles: programs()[:2] for articles in SMALL}
    for _ in range(ROUNDS):
        for articles, both in found.items():
            for program in both:
                measure_cold(program, place, articles)
    for articles, both in found.items():
        table(articles, both)
    return found


def measure_large(place: Path, articles: int, short: bool) -> Measured:
    """All programs, and cold builds of the two that are compared once more, the other first."""
    measured = programs()[: 2 if short else None]
    ours, hugo = measured[:2]
    for program in measured:
        if program is hugo and short:
            measure_cold(program, place, articles)
        else:
            measure(program, place, articles)
    for program in (hugo, ours):
        measure_cold(program, place, articles)
    for program in measured[2:]:
        program.seconds["cold"] *= 2  # so that rounds are side by side
    table(articles, measured)
    return measured


def measure_largest(place: Path, articles: int) -> Program:
    """One cold build, and one after an article was changed."""
    program = clippings("large")
    folder = measure_cold(program, place, articles)
    article = folder / program.article
    article.write_text(f"{article.read_text('utf-8').rstrip()} One more sentence.\n", "utf-8")
    program.seconds["one article changed"].append(run(program, folder))
    return program


def by_processes(place: Path, articles: int, count: int) -> Program:
    program = clippings(f"{count} processes", "--jobs", str(count))
    program.seconds["cold"].append(run(program, folder_of(program, place, articles)))
    return program


def main(articles: int, times: int, short: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        ready = set_up(place)
        compared = measure_small(place)
        compared[articles] = measure_large(place, articles, short)
        ours = compared[articles][0]
        one, two = by_processes(place, articles, 1), by_processes(place, articles, 2)
        first, shown, whole = previewed(articles, place)
        print()
        preview_table(articles, first, shown, whole)
        large = measure_largest(place, articles * times)
    print(f"\n{articles * times:,} articles: {median(large):.0f} s, {large.peak:,.0f} MiB")
    print(f"{articles:,} by one process: {median(one):.1f} s, by two: {median(two):.1f} s\n")
    print("| | reach | measured | reached |\n|---|---|---|---|")
    for size, both in compared.items():
        row(f"{size:,} articles, cold build : Hugo + Pagefind", "≤", 1, ratio(*both[:2]))
    row(f"{articles:,} articles, one changed", "≤", 3, median(ours, "one article changed"), " s")
    row(f"{articles * times:,} articles, one changed", "≤", 10, median(large, "one article changed"), " s")
    row("nothing changed", "≤", 1, median(ours, "nothing changed"), " s")
    row("preview: saved to shown", "≤", 0.3, statistics.median(shown), " s")
    row("preview: first page of a cold archive", "≤", 5, first, " s")
    row(f"{articles * times:,} articles : {articles:,}", "≤", 1.2 * times, median(large) / median(ours))
    row(f"{articles * times:,} articles, memory", "≤", 3, large.peak / GB, " GB")
    row(f"{articles:,} articles, memory", "≤", 700, ours.peak, " MiB")
    row("one process : two", "≥", 1.7, median(one) / median(two))
    row("set-up from nothing", "≤", 60, ready, " s")


if __name__ == "__main__":
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    size, more = counts + [10_000, 10][len(counts) :]
    main(size, more, "--short" in sys.argv)
