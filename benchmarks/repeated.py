"""Links for text reuse that rest on more than what an outlet repeats: ``python benchmarks/repeated.py OUTPUT``.

OUTPUT is a built archive; its texts and links are read from data/articles. Eight words in a row that both articles of a
link have are repeated where another article of one of the two outlets has them, too, that shares less than 15 % of the
shorter one's runs of eight words with either. A link rests on more where any of its runs is not repeated. What counts
as repeating is a judgement, so that two figures are printed: repeated in one other article (an outlet's background, or
words that it quotes again, count as well), and in two.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

RUN, UNLIKE = 8, 0.15
Run = tuple[str, ...]


class Article(NamedTuple):
    """What is compared of an article."""

    outlet: str
    """The id of its outlet."""
    runs: frozenset[Run]
    """Every eight words in a row."""
    reused: tuple[str, ...]
    """The ids of the articles that it is linked with for text reuse."""


def article(value: Mapping[str, Any]) -> Article:
    """An article as its JSON has it (`clippings.describe`)."""
    words = re.findall(r"[^\W_]+", " ".join(value["paragraphs"]).lower())
    runs = frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
    reused = (link["to"] for link in value["links"] if any(why["kind"] == "text-reuse" for why in link["reasons"]))
    return Article((value["outlet"] or {}).get("id", ""), runs, tuple(reused))


def repeated(run: Run, pair: Sequence[str], articles: Mapping[str, Article], having: Mapping[Run, set[str]]) -> int:
    """How many other articles of the two outlets have a run, those left out that are like one of the two."""
    outlets = {articles[id].outlet for id in pair}
    others = (articles[id] for id in having[run].difference(pair))
    return sum(one.outlet in outlets and all(_unlike(one, articles[id]) for id in pair) for one in others)


def _unlike(one: Article, other: Article) -> bool:
    return len(one.runs & other.runs) < UNLIKE * max(1, min(len(one.runs), len(other.runs)))


def main(output: Path) -> None:
    files = sorted((output / "data/articles").glob("*.json"))
    articles = {value["id"]: article(value) for value in map(json.loads, map(Path.read_text, files))}
    having: dict[Run, set[str]] = defaultdict(set)
    for id, one in articles.items():
        for run in one.runs:
            having[run].add(id)
    links = [(id, to) for id, one in articles.items() for to in one.reused]
    least = [
        min(
            (repeated(run, link, articles, having) for run in articles[link[0]].runs & articles[link[1]].runs),
            default=9,
        )
        for link in links
    ]
    print(f"{len(articles)} articles, {len(links)} links for text reuse")
    for others in (1, 2):
        resting = sum(one < others for one in least)
        print(f"rest on more than is repeated in {others} other: {resting / max(1, len(links)):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
