"""Where the time of a build goes: ``python benchmarks/profiling.py [folder] [lines]``, by default of this project.

One process, for a profile does not follow workers; as much is done as `make html` would do, so delete `.cache/` to see
a cold build.
"""

import cProfile
import pstats
import sys
from pathlib import Path

from clippings.pelican.run import build


def main(folder: Path, lines: int) -> None:
    watching = cProfile.Profile()
    watching.runcall(build, folder / "content", folder / "output", JOBS=1)
    pstats.Stats(watching).sort_stats("cumulative").print_stats(lines)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."), int(sys.argv[2]) if len(sys.argv) > 2 else 60)
