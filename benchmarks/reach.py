"""What Clippings means to reach, and what it reaches: ``python benchmarks/reach.py [articles] [times] [--short]``.

One run measures it all, each beside what it is compared with: the peers, one process, the preview, an archive so many
``times`` as large (10), and the set-up in a clone with an empty home. Half an hour, and some 20 GB of disk while it
lasts; with ``--short`` without the peers that no row is compared with, a quarter of an hour.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from building import PEERS, PROJECT, PYTHON, Peer, archive, cold, folder_of, measure, measure_all, run, table
from preview import previewed
from preview import table as preview_table

OURS, HUGO = PEERS[:2]
ROUNDS = 1
GB = 1000**3 / 2**20
"""A gigabyte in MiB."""
SAME = (PYTHON, "-m", "clippings", "build")


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


def built(name: str, place: Path, articles: int, *more: str) -> Peer:
    """Clippings with other options, or of another size."""
    peer = Peer(name, archive, ((*SAME, *more),), OURS.article)
    peer.seconds["cold"].append(run(peer, folder_of(peer, place, articles)))
    return peer


def row(what: str, sign: str, wanted: float, measured: float, unit: str = "") -> None:
    reached = measured <= wanted if sign == "≤" else measured >= wanted
    print(f"| {what} | {sign} {wanted:g}{unit} | {measured:,.2f}{unit} | {'yes' if reached else '**no**'} |")


def measure_peers(place: Path, articles: int, short: bool) -> None:
    """The peers' table; cold builds of the two that are compared are measured twice, each first once."""
    if short:
        measure(OURS, folder_of(OURS, place, articles))
        again = (HUGO, HUGO, OURS)
    else:
        measure_all(place, articles, ROUNDS)
        again = (HUGO, OURS)
    for peer in again:
        peer.seconds["cold"].append(run(peer, folder_of(peer, place, articles)))
    if not short:
        table(articles, ROUNDS)
    print(f"\nCold builds, the mean of two: {OURS.name} {cold(OURS):.1f} s, {HUGO.name} {cold(HUGO):.1f} s", flush=True)


def main(articles: int, times: int, short: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        ready = set_up(place)
        measure_peers(place, articles, short)
        one = built("one process", place, articles, "--jobs", "1")
        two = built("two processes", place, articles, "--jobs", "2")
        two.seconds["cold"] += OURS.seconds["cold"] if os.cpu_count() == 2 else []
        first, shown, whole = previewed(articles, place)
        print()
        preview_table(articles, first, shown, whole)
        large = built("large", place, articles * times)
        changed, same = (statistics.median(OURS.seconds[kind]) for kind in ("one article changed", "nothing changed"))
        print(f"\n{articles * times:,} articles: {cold(large):.0f} s, {large.peak:,.0f} MiB")
        print(f"{articles:,} by one process: {cold(one):.1f} s, by two: {cold(two):.1f} s\n")
        print("| | reach | measured | reached |\n|---|---|---|---|")
        row("cold build : Hugo + Pagefind", "≤", 1, cold(OURS) / cold(HUGO))
        row("one article changed", "≤", 3, changed, " s")
        row("nothing changed", "≤", 2, same, " s")
        row("preview: saved to shown", "≤", 0.5, statistics.median(shown), " s")
        row("preview: first page of a cold archive", "≤", 5, first, " s")
        row(f"{articles * times:,} articles : {articles:,}", "≤", 1.2 * times, cold(large) / cold(OURS))
        row(f"{articles * times:,} articles, memory", "≤", 3, large.peak / GB, " GB")
        row(f"{articles:,} articles, memory", "≤", 700, OURS.peak, " MiB")
        row("one process : two", "≥", 1.7, cold(one) / cold(two))
        row("set-up from nothing", "≤", 60, ready, " s")


if __name__ == "__main__":
    counts = [int(word) for word in sys.argv[1:] if word.isdigit()]
    main(*(counts + [10_000, 10][len(counts) :]), "--short" in sys.argv)
