"""How a build grows, phase by phase: ``python benchmarks/growth.py [articles …] [--against <commit>] [--rounds n]``.

Without sizes: 100, 1,000 and 10,000. The table goes to the terminal, and the curve to docs/growth.svg. With
``--against`` every size is built by that commit too, in turns with this one, and the table has the ratio: a regression
is seen so, and not by seconds of another day. Of several rounds medians are told. ``--one-worker`` adds a build by one
process, up to 10,000 articles.
"""

import argparse
import json
import os
import statistics
import subprocess
import tempfile
from pathlib import Path

import corpus
from building import run
from programs import PROJECT, Program, clippings, installed

PHASES = ("read", "examine", "relate", "link", "view, render and write")
RENAMED = {"connect": "link"}
"""What earlier commits call a phase."""
WIDTH, HEIGHT, EDGE = 640, 320, 60
ALONE = "one process"
MOST_ALONE = 10_000


def built(program: Program, source: Path, content: Path) -> dict[str, float]:
    """Seconds of a cold build, of its phases, and of a build after one change; the most memory, in MiB."""
    folder = Path(tempfile.mkdtemp(dir=content.parent))
    subprocess.run(["cp", "-r", str(content), str(folder / "content")], check=True)
    installed(folder, source)
    program.peak = 0.0
    found = {"cold": run(program, folder, source), **phases(folder)}
    found["MiB"] = program.peak
    article = folder / program.article
    article.write_text(article.read_text("utf-8").rstrip() + " One more sentence.\n", "utf-8")
    return found | {"one changed": run(program, folder, source)}


def phases(folder: Path) -> dict[str, float]:
    """The seconds of each phase of the last build, by the names that phases have now."""
    report = json.loads((folder / "output/data/report.json").read_text("utf-8"))
    return {RENAMED.get(phase, phase): seconds for phase, seconds in report["seconds"].items()}


def checked_out(commit: str, place: Path) -> Path:
    """Another commit's program, with the files that the set-up brings."""
    subprocess.run(["git", "worktree", "add", "--detach", "--quiet", str(place), commit], cwd=PROJECT, check=True)
    for name in ("theme/static/js", "theme/static/fonts", "plugins/clippings/search/snowball"):
        subprocess.run(["cp", "-r", f"{PROJECT / name}/.", str(place / name)], check=True)
    return place


def table(found: dict[int, list[dict[str, dict[str, float]]]], names: list[str]) -> None:
    columns = ["cold", *PHASES, "one changed", "MiB"]
    print(f"Seconds, {os.cpu_count()} processors\n")
    print("| articles | | " + " | ".join(columns) + " |")
    print("|---|---|" + "---|" * len(columns))
    for articles, rounds in found.items():
        median = {
            name: {column: statistics.median(one[name].get(column, 0.0) for one in rounds) for column in columns}
            for name in names
            if name in rounds[0]
        }
        for name in median:
            cells = [f"{median[name][column]:,.{0 if column == 'MiB' else 1}f}" for column in columns]
            print(f"| {articles:,} | {name} | " + " | ".join(cells) + " |")
        for other in list(median)[1:]:
            ratios = [ratio(median[names[0]][column], median[other][column]) for column in columns]
            print(f"| {articles:,} | this : {other} | " + " | ".join(ratios) + " |")


def ratio(one: float, other: float) -> str:
    return f"{one / other:.2f}" if other else ""


def curve(points: list[tuple[int, float]]) -> str:
    """Seconds a thousand articles, by the size of the archive: a level line is a build that grows with its archive."""
    most = max(seconds / articles for articles, seconds in points) * 1000
    step = (WIDTH - 2 * EDGE) / max(1, len(points) - 1)
    xs = [EDGE + step * n for n in range(len(points))]
    ys = [HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (seconds / articles * 1000) / most for articles, seconds in points]
    line = " ".join(f"{x:.0f},{y:.0f}" for x, y in zip(xs, ys, strict=True))
    marks = "".join(
        f'<circle cx="{x:.0f}" cy="{y:.0f}" r="4"/>'
        f'<text x="{x:.0f}" y="{y - 12:.0f}">{seconds / articles * 1000:.1f}</text>'
        f'<text x="{x:.0f}" y="{HEIGHT - EDGE + 24}">{articles:,}</text>'
        for x, y, (articles, seconds) in zip(xs, ys, points, strict=True)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'aria-label="Seconds a thousand articles by size of the archive" font-family="sans-serif" font-size="14" '
        f'text-anchor="middle"><rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
        f'<text x="{WIDTH / 2}" y="24">Seconds a thousand articles, cold build</text>'
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 10}">articles</text>'
        f'<path d="M{EDGE} {HEIGHT - EDGE}H{WIDTH - EDGE}" stroke="#888"/>'
        f'<polyline points="{line}" fill="none" stroke="#7d1f17" stroke-width="2"/>{marks}</svg>\n'
    )


def main(sizes: list[int], against: str, rounds: int, one_worker: bool) -> None:
    programs = {"this": (clippings("this"), PROJECT)}
    found: dict[int, list[dict[str, dict[str, float]]]] = {}
    with tempfile.TemporaryDirectory() as place:
        if against:
            programs[against] = (clippings(against), checked_out(against, Path(place) / "other"))
        if one_worker:
            programs[ALONE] = (clippings(ALONE, "--jobs", "1"), PROJECT)
        try:
            for articles in sizes:
                content = Path(place) / str(articles)
                corpus.archive(content, articles)
                some = {n: p for n, p in programs.items() if n != ALONE or articles <= MOST_ALONE}
                found[articles] = [
                    {name: built(program, source, content) for name, (program, source) in some.items()}
                    for _ in range(rounds)
                ]
        finally:
            if against:
                subprocess.run(
                    ["git", "worktree", "remove", "--force", str(Path(place) / "other")], cwd=PROJECT, check=True
                )
    table(found, list(programs))
    if not against and len(found) > 1:
        points = [(articles, every[0]["this"]["cold"]) for articles, every in found.items()]
        (PROJECT / "docs/growth.svg").write_text(curve(points), "utf-8")


if __name__ == "__main__":
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("articles", nargs="*", type=int, default=[100, 1_000, 10_000])
    asked.add_argument("--against", default="", metavar="commit")
    asked.add_argument("--rounds", type=int, default=1)
    asked.add_argument("--one-worker", action="store_true")
    given = asked.parse_args()
    main(given.articles, given.against, given.rounds, given.one_worker)
