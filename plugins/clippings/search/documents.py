"""What a hit shows of its article, and the documents as indexed, for comparison with one whole lunr index."""

import json
from collections.abc import Sequence
from typing import Any

from clippings.model.archive import Archive, direction
from clippings.model.dossier import Dossier
from clippings.search.fields import BOOSTS, is_shown
from clippings.search.normalise import terms_in
from clippings.view.card import strip_of
from clippings.view.language import language_of, language_of_block
from clippings.wording.messages import N_

_BEGINNING = 200
"""Characters of a text from which its script is told."""


def shown(dossier: Dossier, archive: Archive, length: int) -> dict[str, Any]:
    """What a hit shows: the value of ``search/document-<n>.js``. It has no word of a text that may be found but not
    shown.

    ``length`` is the count of terms in the body. A browser compares it with the index, to see that both are from one
    build.
    """
    strip = strip_of(dossier.id, archive)
    beginning = dossier.body.paragraphs[0].text[:_BEGINNING] if dossier.body.paragraphs and is_shown(dossier) else ""
    language = language_of(f"{dossier.record.title} {beginning}", archive.site.language, dossier.record.language)
    found: dict[str, Any] = {"mark": N_("draft")} if strip.draft else {}
    if others := _in_other_languages(dossier, archive.site.language, language):
        found["others"] = others
    return found | {
        "id": dossier.id,
        "length": length,
        "title": dossier.record.title,
        "url": dossier.path,
        "language": language,
        "direction": direction(language),
        "outlet": strip.outlet,
        "labels": [label.words for label in strip.labels],
        "date": strip.date.words,
        "kind": dossier.record.text,
        "paragraphs": [p.text for p in dossier.body.paragraphs] if is_shown(dossier) else [],
        "notes": [
            {
                "id": p.annotation.id,
                "kind": p.annotation.kind,
                "text": p.annotation.text,
                "paragraph": p.target.paragraph if p.target else None,
            }
            for p in dossier.annotations
            if p.annotation.visibility == "public"
        ],
    }


def _in_other_languages(dossier: Dossier, own: str, language: str) -> dict[int, dict[str, str]]:
    """The language and direction of each paragraph, by its number from 0, that is in another ``language`` than its
    article."""
    found: dict[int, dict[str, str]] = {}
    for first, block in dossier.body.numbered() if is_shown(dossier) else ():
        other = language_of_block(block, own, dossier.record.language)
        if other != language:
            said = {"language": other, "direction": direction(other)}
            found |= dict.fromkeys(range(first, first + len(block.paragraphs)), said)
    return found


def export(dossiers: Sequence[Dossier]) -> str:
    """The documents as they are indexed, as JSON (for ``SEARCH_EXPORT=1``). Terms of a text that may not be shown are
    sorted."""
    fields = [{"name": name, "boost": boost} for name, boost in BOOSTS.items()]
    documents = []
    for dossier in dossiers:
        rows = {field: list(terms_in(dossier.terms.get(field, ""))) for field in BOOSTS}
        rows["body"] = rows["body"] if is_shown(dossier) else sorted(rows["body"])
        documents.append({"id": dossier.id, **rows})
    return json.dumps({"fields": fields, "documents": documents}, ensure_ascii=False) + "\n"
