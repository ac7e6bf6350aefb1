"""A made-up archive of any size for measuring: ``python benchmarks/corpus.py <folder> <articles> [words]``.

`made` makes it, as rich as real ones; here it is written as the content folder of an archive, 800 words an article in
the mean. The same arguments give the same bytes.
"""

import sys
from itertools import groupby
from pathlib import Path

from made.articles import drafts
from made.files import authority_files, story_files

FOLDERS = ("articles", "annotations", "authority", "events", "questions")


def archive(folder: Path, articles: int, words: int = 800) -> None:
    """Write content/ of an archive of ``articles`` articles of about ``words`` words."""
    for name in FOLDERS:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, text in authority_files(articles):
        (folder / path).write_text(text, "utf-8")
    for _, some in groupby(drafts(articles, words), lambda draft: draft.story.number):
        for path, text in story_files(list(some)):
            (folder / path).write_text(text, "utf-8")


if __name__ == "__main__":
    archive(Path(sys.argv[1]), int(sys.argv[2]), *(int(word) for word in sys.argv[3:4]))
