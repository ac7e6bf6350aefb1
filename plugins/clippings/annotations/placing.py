"""Each note on its passage, or an error that says what the text has instead."""

from collections.abc import Iterator, Mapping

from clippings.model.annotation import Annotation, Placed
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.problem import Problem, Result
from clippings.reading.anchoring import advice, places
from clippings.reading.rights.quoting import QUOTE, may_be_quoted, too_long
from clippings.reading.rights.repeating import repeats
from clippings.reading.schema.suggestion import suggestion
from clippings.view.names import lacks

Notes = Mapping[str, tuple[Annotation, ...]]
"""Article id → its notes."""


def notes_of(archive: Archive) -> Notes:
    """Article id → its notes."""
    return archive.notes


def examine(dossier: Dossier, notes: Notes) -> Result[tuple[Placed, ...]]:
    """An article's notes in the order of their passages, those on the whole article first; a problem for a note whose
    passage is not in the text, or is there more than once, and a warning where it quotes too much.

    A note on a text of which nothing is derived has no passage.
    """
    paragraphs = [paragraph.text for paragraph in dossier.body.paragraphs]
    placed: list[Placed] = []
    problems: list[Problem] = []
    for note in notes.get(dossier.id, ()):
        if note.visibility == "public" and (why := repeats(dossier, note.text)):
            problems.append(
                Problem(note.where, note.lines["body"], f"{note.id}: body", note.text, why, QUOTE, "warning")
            )
        if note.on is None or (dossier.withheld and not paragraphs):
            placed.append(Placed(note, None))
            continue
        found = places(note.on, paragraphs)
        if len(found) == 1:
            placed.append(Placed(note, may_be_quoted(dossier, note.on, found[0])))
            if note.visibility == "public" and (why := too_long(dossier, note.on)):
                said = note.on.exact or ""
                problems.append(Problem(note.where, note.lines["on"], f"{note.id}: on", said, why, QUOTE, "warning"))
            continue
        why, try_ = advice(note.on, found, paragraphs)
        said = note.on.exact or f"paragraph {note.on.paragraph}"
        problems.append(Problem(note.where, note.lines["on"], f"{note.id}: on", said, why, try_))
    placed.sort(key=lambda p: (p.target.paragraph, p.target.start) if p.target else (-1, 0))
    return Result(tuple(placed), tuple(problems))


def problems(archive: Archive) -> Iterator[Problem]:
    """A problem for notes on an article that is not there, and for each reference of a note to nothing."""
    posts = any(dossier.record.address for dossier in archive.dossiers.values())  # of a site that is not ours
    like = "after the article's id: its slug, in most cases" if posts else "like the article it annotates"
    for id, notes in archive.notes.items():
        if id not in archive.dossiers and notes:
            yield Problem(
                notes[0].where, 0, "file name", id, "is the id of no article",
                suggestion(id, archive.dossiers, f"name the file {like}"),
                missing=(f"article/{id}",),
            )  # fmt: skip
        for note in notes:
            for reference in note.see:
                if missing := lacks(reference, archive):
                    yield Problem(
                        note.where, note.lines["see"], f"{note.id}: see", reference, f"there is no {missing}",
                        "check the id, or leave the reference out", missing=(reference,),
                    )  # fmt: skip
