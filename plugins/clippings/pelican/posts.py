"""Pelican's articles as readings, for sites whose articles Pelican reads itself."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from urllib.parse import unquote

from clippings.build.sources import where
from clippings.model.record import DateClaim, Record, Status
from clippings.reading import edtf, markup
from clippings.reading.articles import Reading

_LISTS = ("articles", "translations", "drafts", "drafts_translations", "hidden_articles", "hidden_translations")
_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_LINKED = re.compile(r"""["'](?:\{filename\}|%7Bfilename%7D|\|filename\|)([^"'#?]+)""", re.IGNORECASE)
"""A link to another post, as Pelican's docs have it: ``{filename}../other.md``."""
_NOT_IN_IDS = re.compile(r"[^\w.-]+|^\.+")


def by_id(generator: Any) -> Mapping[str, Any]:
    """Id → each article Pelican kept, drafts and hidden ones included.

    The id is the slug, with the language where an article is not in the site's own: ``hello``, ``hello-fr``. Where
    several have the same, as posts of two categories may, it is the address: ``news-hello``.
    """
    articles = [article for name in _LISTS for article in getattr(generator, name, ())]
    names = [_id(_slug(article)) for article in articles]
    count = Counter(names)
    found: dict[str, Any] = {}
    for name, article in zip(names, articles, strict=True):
        address = re.sub(r"(/index)?\.html?$", "", str(article.save_as))
        found[name if count[name] == 1 else _id(address)] = article
    return found


def _slug(article: Any) -> str:
    return str(article.slug) if article.in_default_lang else f"{article.slug}-{article.lang}"


def _id(name: str) -> str:
    return _NOT_IN_IDS.sub("-", name).strip("-")


def readings_of(articles: Mapping[str, Any], content: Path) -> Iterator[Reading]:
    """A reading of each article that one of Pelican's own readers has read; ``content`` is Pelican's PATH."""
    ids = {article.relative_source_path: id for id, article in articles.items()}
    count = Counter(name for article in articles.values() for name in _authors(article))
    regulars = tuple(sorted(name for name, posts in count.items() if posts * 2 > len(articles)))
    for id, article in articles.items():
        reading = _reading_of(id, article, content, tuple(_references(article, ids)))
        yield replace(reading, record=replace(reading.record, regulars=regulars))


def _authors(article: Any) -> tuple[str, ...]:
    return tuple(str(author) for author in getattr(article, "authors", ()))


def _reading_of(id: str, article: Any, content: Path, references: tuple[str, ...]) -> Reading:
    date = getattr(article, "date", None)
    dated = date is not None and date.year > 1
    names = _authors(article)
    outlet = getattr(article, "outlet", None)
    record = Record(
        id=id,
        title=unescape(_TAG.sub("", str(article.title))),
        outlet=str(outlet or "unknown"),
        printed_outlet=str(outlet or article.settings["SITENAME"]),  # a post that names no other is the site's own
        byline=", ".join(names) or None,
        authors=names,
        date=DateClaim(edtf.parse(date.date().isoformat())) if dated and date else DateClaim(),
        language=article.lang.replace("_", "-"),
        events=names_in(getattr(article, "events", "")),
        replies_to=names_in(getattr(article, "replies_to", "")),
        keywords=tuple(str(tag) for tag in getattr(article, "tags", ())),
        status=status_of(article),
        address=address_of(article),
        where=where(Path(article.source_path), content),
    )
    # Pelican's own `article.content` would settle, too early, where {attach}ed files are written
    return Reading(record, markup.from_html(article._content or "", anchors=True), references)


def status_of(article: Any) -> Status:
    """Whether readers find the article: a hidden one is written, but nothing leads to it."""
    return "published" if article.status == "published" else "draft"


def address_of(article: Any) -> str:
    """Where its page is, from the site's root."""
    return str(article.url).lstrip("/")


def _references(article: Any, ids: Mapping[str, str]) -> Iterator[str]:
    """The other articles that its text links to."""
    for path in _LINKED.findall(article._content or ""):
        path = unquote(unescape(path))
        whole = path.lstrip("/") if path.startswith("/") else join(dirname(article.relative_source_path), path)
        if (id := ids.get(normpath(whole))) is not None:
            yield f"articles/{id}.html"


def names_in(value: object) -> tuple[str, ...]:
    """``a, b`` as ids; Pelican's metadata has no lists of its own."""
    parts: Sequence[object] | Iterable[object] = value if isinstance(value, list | tuple) else str(value).split(",")
    return tuple(name for part in parts if (name := str(part).strip()))
