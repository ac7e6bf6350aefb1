"""Plain Pelican articles as readings, for sites whose articles Pelican reads itself."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from clippings.build.sources import where
from clippings.model.record import DateClaim, Record
from clippings.reading import edtf, markup
from clippings.reading.articles import Reading
from clippings.reading.rights.pictures import pictures_in


def reading_of(article: Any, content: Path) -> Reading:
    """An article that one of Pelican's own readers has read."""
    date = getattr(article, "date", None)
    dated = date is not None and date.year > 1
    names = tuple(str(author) for author in getattr(article, "authors", ()))
    record = Record(
        id=article.slug,
        title=str(article.title),
        outlet=str(getattr(article, "outlet", "unknown")),
        byline=", ".join(names) or None,
        authors=names,
        date=DateClaim(edtf.parse(date.date().isoformat())) if dated and date else DateClaim(),
        language=article.lang,
        events=names_in(getattr(article, "events", "")),
        replies_to=names_in(getattr(article, "replies_to", "")),
        keywords=tuple(str(tag) for tag in getattr(article, "tags", ())),
        status="draft" if article.status == "draft" else "published",
        where=where(Path(article.source_path), content),
    )
    body = markup.from_html(article._content or "", anchors=True)
    return Reading(record, body, markup.references_in(body), pictures_in(body))


def names_in(value: object) -> tuple[str, ...]:
    """``a, b`` as ids; Pelican's metadata has no lists of its own."""
    return tuple(part.strip() for part in str(value).split(",") if part.strip())


def all_articles(generator: Any) -> Iterable[Any]:
    """Every article Pelican kept, drafts and hidden ones included."""
    for name in (
        "articles",
        "translations",
        "drafts",
        "drafts_translations",
        "hidden_articles",
        "hidden_translations",
    ):
        yield from getattr(generator, name, ())
