"""Word use as data beside the pages, for other programs."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from clippings.model.entity import Subject
from clippings.search.words.counted import Placed
from clippings.search.words.keyness import KeyWords


def subject_json(subject: Subject, uses: Sequence[Placed]) -> str:
    """A subject with the uses of its terms, by article; of a text that is not shown how many of each term."""
    articles = [_article(list(some)) for _, some in groupby(uses, lambda one: one.card.id)]
    terms = [{"term": term.text, "language": term.language} for term in subject.terms]
    return _json({"id": subject.id, "name": subject.words, "terms": terms, "articles": articles})


def key_words_json(found: Mapping[str, KeyWords]) -> str:
    """The key words of all outlets."""
    return _json({
        "outlets": [
            {"id": id, "articles": its.articles, "language": its.language, "words": [w._asdict() for w in its.words]}
            for id, its in found.items()
        ]
    })  # fmt: skip


def _article(uses: Sequence[Placed]) -> dict[str, Any]:
    card = uses[0].card
    about = {"id": card.id, "outlet": card.outlet, "date": card.date.text if card.date else None}
    if not uses[0].use.words:
        return about | {"counts": dict(Counter(str(one.use.term) for one in uses))}
    return about | {
        "uses": [
            {"term": use.term, "paragraph": use.paragraph, "text": use.words, "quoted": use.quoted}
            for use in (one.use for one in uses)
        ]
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False) + "\n"
