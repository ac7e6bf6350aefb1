"""Between Pelican's objects and the desk: where the desk is kept, and plain Pelican articles as readings."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from clippings.host.desk import Desk
from clippings.model.record import DateClaim, Record
from clippings.reading import edtf, markup
from clippings.reading.articles import Reading

KEY = "CLIPPINGS_DESK"


def desk_of(settings: dict[str, Any]) -> Desk:
    """The desk of this build. Pelican hands one settings object to all it makes; nothing else reaches everywhere."""
    desk: Desk = settings[KEY]
    return desk


def reading_of(article: Any, desk: Desk) -> Reading:
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
        date=DateClaim(edtf.parse(f"{date:%Y-%m-%d}")) if dated and date else DateClaim(),
        language=article.lang,
        events=names_in(getattr(article, "events", "")),
        replies_to=names_in(getattr(article, "replies_to", "")),
        keywords=tuple(str(tag) for tag in getattr(article, "tags", ())),
        status="draft" if article.status == "draft" else "published",
        where=desk.where(Path(article.source_path)),
    )
    body = markup.from_html(article._content or "", anchors=True)
    return Reading(record, body, markup.references_in(body))


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
