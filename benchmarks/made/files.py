"""The made-up archive's files, as editors and the importer write them."""

import json
from collections.abc import Iterable, Iterator, Sequence
from random import Random

from made import SEED
from made.articles import Draft
from made.notes import Note, Passage, Position, notes_on, positions_of
from made.register import Entity, Outlet, entities, outlets
from made.stories import Story
from made.words import pool

File = tuple[str, str]
"""A path in the content folder, and the text."""
AUTHORITIES = {"person": "people", "organisation": "organisations", "place": "places"}
LABELS = 8


def authority_files(articles: int) -> Iterator[File]:
    """Who is who."""
    known = [*entities(articles), *(writer for outlet in outlets(articles) for writer in outlet.writers)]
    for kind, name in AUTHORITIES.items():
        rows = [_entity(entity) for entity in known if entity.kind == kind]
        extra = ["editors: {name: The editors}\n"] if kind == "person" else []
        yield f"authority/{name}.yaml", "".join([*rows, *extra])
    yield "authority/outlets.yaml", "".join(map(_outlet, outlets(articles)))
    labels = (f"l{n}: {{name: label {n}, definition: Label {n}.}}\n" for n in range(LABELS))
    yield "authority/labels.yaml", "".join(labels)


def story_files(drafts: Sequence[Draft]) -> Iterator[File]:
    """A story's articles with their notes, its event and its question."""
    for draft in drafts:
        yield f"articles/{draft.id}.md", _article(draft)
        if notes := notes_on(draft):
            yield f"annotations/{draft.id}.yaml", "".join(_note(n, note, draft.day) for n, note in enumerate(notes, 1))
    story = drafts[0].story
    if story.event:
        yield f"events/{story.event}.md", _event(story)
    if story.question and len(drafts) > 1:
        yield f"questions/{story.question}.md", _question(story, positions_of(drafts))


def quoted(text: str) -> str:
    """Text as YAML takes it, whatever signs it has."""
    return json.dumps(text, ensure_ascii=False)


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(quoted, texts))}]"


def _article(draft: Draft) -> str:
    evidence = {"date": draft.day if draft.date else "", "byline": draft.byline, "outlet": draft.outlet.name}
    fields = {
        "title": quoted(draft.title),
        "outlet": draft.outlet.id,
        "byline": quoted(draft.byline) if draft.byline else "",
        "authors": f"[{', '.join(author.id for author in draft.authors)}]" if draft.authors else "",
        "date": quoted(draft.date) if draft.date else "",
        "language": draft.outlet.language,
        "text": "full",
        "rights": "{statement: Made up, publish: true}",
        "original": f"{{url: https://{draft.outlet.id}.example/{draft.id}, accessed: {draft.day}}}",
        "events": f"[{draft.story.event}]" if draft.story.event else "",
        "replies_to": f"[{draft.replies_to}]" if draft.replies_to else "",
        "keywords": _list(draft.keywords),
    }
    head = "".join(f"{name}: {value}\n" for name, value in fields.items() if value)
    grounds = "".join(f"  {name}: {{how: printed, quote: {quoted(q)}}}\n" for name, q in evidence.items() if q)
    return f"---\n{head}evidence:\n{grounds}---\n{draft.body('article/{}')}"


def _note(number: int, note: Note, day: str) -> str:
    sources = f"  sources:\n    - {{title: {quoted(note.source)}, accessed: {day}}}\n" if note.source else ""
    see = f"  see: [{note.see}]\n" if note.see else ""
    return (
        f"- id: n{number}\n  kind: {note.kind}\n  on: {_on(note.on)}\n  body: {quoted(note.body)}\n"
        f"  by: [editors]\n  made: {day}\n{sources}{see}"
    )


def _on(passage: Passage) -> str:
    return f"{{exact: {quoted(passage.exact)}}}" if passage.exact else f"{{paragraph: {passage.paragraph}}}"


def _event(story: Story) -> str:
    rng = Random(f"{SEED} event {story.number}")
    head = f"title: {quoted(story.title)}\ndate: {story.day}\n"
    for kind, name in AUTHORITIES.items():
        if some := [entity.id for entity in story.cast if entity.kind == kind]:
            head += f"{name}: [{', '.join(some)}]\n"
    return f"---\n{head}sources:\n  - {{title: {quoted(story.title)}}}\n---\n{_prose(rng, 50)}"


def _question(story: Story, positions: Sequence[Position]) -> str:
    rng = Random(f"{SEED} question {story.number}")
    rows = "".join(
        f"  - article: {position.article}\n    on: {_on(position.on)}\n    answer: {quoted(position.answer)}\n"
        f"    stance: {quoted(position.stance)}\n"
        for position in positions
    )
    asked = f"What of {story.title}?"
    return f"---\nquestion: {quoted(asked)}\nevents: [{story.event}]\npositions:\n{rows}---\n{_prose(rng, 60)}"


def _prose(rng: Random, words: int) -> str:
    return " ".join(rng.choices(pool("en"), k=words)).capitalize() + ".\n"


def _entity(entity: Entity) -> str:
    foreign = (f"{{name: {quoted(name)}, language: {language}}}" for language, name in entity.foreign)
    aliases = ", ".join([*map(quoted, entity.aliases), *foreign])
    context = f"  context: {{not_near: {_list(entity.not_near)}}}\n" if entity.not_near else ""
    return (
        f"{entity.id}:\n  name: {quoted(entity.name)}\n  aliases: [{aliases}]\n"
        f"  description: {quoted(f'A {entity.kind} that is made up')}\n{context}"
    )


def _outlet(outlet: Outlet) -> str:
    rng = Random(f"{SEED} labels {outlet.id}")
    labels = "".join(
        f"    - {{label: l{n}, from: {rng.randint(1990, 2012)}, because: it says so, source: {{title: Masthead}}}}\n"
        for n in rng.sample(range(LABELS), rng.randint(0, 3))
    )
    return f"{outlet.id}:\n  name: {quoted(outlet.name)}\n  domains: [{outlet.id}.example]\n" + (
        f"  labels:\n{labels}" if labels else ""
    )
