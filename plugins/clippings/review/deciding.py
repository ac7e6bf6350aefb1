"""A decision about an open field, as changes in its article's front matter."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from clippings.changing.setting import rewritten
from clippings.editing.changes import Change, Insert, Put, Refused, Remove
from clippings.editing.file import digest_of
from clippings.editing.together import rewrite_all
from clippings.importing.article_file import slug
from clippings.importing.authority_lookup import AuthorityLookup
from clippings.model.outlet import names_of
from clippings.model.problem import CommandErrors, ContentErrors, Problem
from clippings.new.references import unknown_ids
from clippings.reading.folding.forms import fold
from clippings.reading.schema.article_shape import ArticleShape
from clippings.reading.schema.shared import EvidenceShape
from clippings.review.question import COMMAND, Question, Reading, as_candidate

_FIELDS, _EVIDENCE = tuple(ArticleShape.model_fields), tuple(EvidenceShape.model_fields)


def decide(question: Question, reading: Reading, ground: str, content: Path) -> str:
    """Write a decision into the article, and someone whom the register has not got yet into that; what is told of it:
    ``content/articles/talks-end.md:7 · date · 2016-02-03``.

    ContentErrors where the value is none of that field; CommandErrors where the file is not as it was when the question
    was put.
    """
    lookup = AuthorityLookup.of(content, content)
    value = _value(question.field, reading.value, lookup)
    if question.field == "outlet" and (wrong := tuple(unknown_ids({"outlet": value}, content, COMMAND))):
        raise ContentErrors(wrong)
    rewrites = rewritten(tuple(changes(question, reading, value, ground)), [question.path], COMMAND)
    if digest_of(question.path) != question.was:
        raise _refused(question, "has been changed since it was read", "look at it, and give the command again")
    lookup.save()
    try:
        rewrite_all(rewrites)
    except Refused as wrong:
        raise _refused(question, str(wrong), "give the command again") from wrong
    line = next((line for one in rewrites for line in one.lines), 1)
    return f"{question.path}:{line} · {question.field} · {reading.value}"


def changes(question: Question, reading: Reading, value: Any, ground: str) -> Iterator[Change]:
    """What a decision changes: the value, and its ground in place of the rule's. What the field was before stays as a
    candidate; what an editor has written beside it is not touched."""
    now, there = question.now, question.evidence
    if now is None or not reading.is_now:
        yield Put((question.field,), value, _FIELDS)
    kept = reading.how if reading.how in ("printed", "supplied") else "inferred"
    how = "inferred" if kept == "supplied" and not (reading.is_now and there.get("source")) else kept
    because = "; ".join(filter(None, (reading.because, ground)))
    wanted = {"how": how, "quote": reading.quote, "because": because}
    way = ("evidence", question.field)
    if not there:
        yield Put(way, {name: said for name, said in wanted.items() if said}, _FIELDS)
        return
    for name, said in wanted.items():
        if said and there.get(name) != said:
            yield Put((*way, name), said, _EVIDENCE)
    gone = ("rule",) if reading.is_now else ("rule", "source", *(() if reading.quote else ("quote",)))
    yield from (Remove((*way, name)) for name in gone if name in there)
    if now and not reading.is_now:
        yield Insert((*way, "candidates"), as_candidate(now))


def _value(field: str, said: str, lookup: AuthorityLookup) -> Any:
    """A value as the front matter has it: people and the outlet by their ids."""
    if field == "authors":
        names = filter(None, (name.strip() for name in said.split(";")))
        return [name if name in lookup.entities else lookup.person(name, slug(name)) for name in names]
    if field == "outlet" and said not in lookup.outlets:
        known = {fold(name): id for id, one in lookup.outlets.items() for name in (*names_of(one), *one.domains)}
        return known.get(fold(said), said)
    return said


def _refused(question: Question, why: str, try_: str) -> CommandErrors:
    return CommandErrors([Problem(str(question.path), 0, question.field, "", why, try_)])
