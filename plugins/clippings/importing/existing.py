"""The articles an import finds in its target, and those it adds: which text is there already, which is almost there."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from zlib import crc32

from rapidfuzz import fuzz

from clippings.files import files_below
from clippings.reading import markup
from clippings.reading.folding.forms import fold
from clippings.reading.schema import front_matter

ALMOST_THE_SAME = 92.0
"""Per cent of two texts' characters that agree in order (rapidfuzz's ratio)."""
SKETCH = 32
RUN = 4
LEAST_SHARED = 8


@dataclass
class ExistingArticles:
    """Texts by id, by digest of their source, and by sketch.

    A sketch is the least `SKETCH` hashes of a text's runs of `RUN` words (Broder's bottom-k): only texts that share
    `LEAST_SHARED` of them are compared in full, so that a large import stays linear.
    """

    texts: dict[str, str] = field(default_factory=dict)
    """Article id → its text, folded, without markup."""
    digests: dict[str, str] = field(default_factory=dict)
    """SHA-256 of a source → the article made of it."""
    sketches: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Hash → the articles whose sketch has it."""

    @classmethod
    def of(cls, into: Path, last: Sequence[str] = ()) -> "ExistingArticles":
        """What the target folder holds, whoever wrote it; ``last`` are the ids that come last, in this order."""
        existing = cls()
        turns = {id: turn for turn, id in enumerate(last, 1)}
        paths = files_below(into / "articles", lambda name: name.endswith(".md"))
        for path in sorted(paths, key=lambda path: (turns.get(path.stem, 0), path)):
            document, problems = front_matter.split(path.read_text("utf-8"), str(path))
            original = {} if problems else document.head.value.get("original")
            digest = original.get("sha256") if isinstance(original, dict) else None
            existing.put(path.stem, digest, plain_text(document.body))
        return existing

    def put(self, id: str, digest: str | None, text: str) -> None:
        """Add an article."""
        self.texts[id] = fold(text)
        if digest:
            self.digests.setdefault(digest, id)
        for mark in sketch(text):
            self.sketches[mark].append(id)

    def twin(self, text: str) -> str | None:
        """The id of a text almost the same; None when there is none."""
        folded = fold(text)
        shared = Counter(id for mark in sketch(text) for id in self.sketches.get(mark, ()))
        for id, count in shared.most_common(5):
            if count >= LEAST_SHARED and fuzz.ratio(folded, self.texts[id], score_cutoff=ALMOST_THE_SAME):
                return id
        return None

    def free_id(self, wanted: str) -> str:
        """An id nothing has yet."""
        if wanted not in self.texts:
            return wanted
        return next(id for n in range(2, len(self.texts) + 3) if (id := f"{wanted}-{n}") not in self.texts)


def sketch(text: str) -> list[int]:
    """The sketch of a text."""
    words = fold(text).split()
    runs = {crc32(" ".join(words[at : at + RUN]).encode()) for at in range(max(1, len(words) - RUN + 1))}
    return sorted(runs)[:SKETCH]


def plain_text(body: str) -> str:
    """The words of a Markdown text."""
    return "\n".join(paragraph.text for paragraph in markup.from_markdown(body).paragraphs)
