"""The feed: what came into the archive or changed in it, the newest first (Atom, RFC 4287)."""

from datetime import UTC, datetime
from typing import Any

from feedgenerator import Atom1Feed

from clippings.model.archive import Archive
from clippings.model.dossier import Dossier, outlet_name
from clippings.model.edtf import Edtf, instant
from clippings.reading.edtf import has_century, parse
from clippings.view.names import people

MOST_ENTRIES = 50
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands where nothing is known of when: an entry must say when it was updated (§4.2.15), and a day of this build would
give the same archive other bytes tomorrow."""


class Feed(Atom1Feed):  # type: ignore[misc]  # feedgenerator is untyped
    """An Atom feed that says no more of time than its entries do. Its entries have a language and several authors, and
    carry text as text."""

    def latest_post_date(self) -> datetime:
        """When the entry that came or changed last did."""
        return max((item["updateddate"] for item in self.items), default=NEVER)

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The entry's language, where it is not the feed's."""
        language = item["item_language"]
        return {} if language == self.feed["language"] else {"xml:lang": language}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        """What Django's feed writes, and what it cannot: a summary that is text (§3.1.1.1), each author (§4.2.1)."""
        super().add_item_elements(handler, item)
        if item["text_summary"]:
            handler.addQuickElement("summary", item["text_summary"], {"type": "text"})
        for name in item["authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")


def updated(dossier: Dossier) -> datetime:
    """When an article came into the archive or last changed in it. Where its file does not say that, the last day on
    which it can have been printed stands for it, then the day on which its editors saw the original."""
    record = dossier.record
    accessed = parse(record.original.accessed) if record.original.accessed else None
    known = (record.revised, record.added, dossier.date, accessed)
    return next((moment for date in known if date and (moment := _latest(date))), NEVER)


def printed(dossier: Dossier) -> datetime | None:
    """When an article was printed; None where that is not one day."""
    found = instant(dossier.date) if dossier.date else None
    return datetime.fromisoformat(found) if found else None


def _latest(date: Edtf) -> datetime | None:
    """The last moment that a date can mean: its last day, or its first where it has an open end."""
    found = instant(date) or date.latest or date.earliest
    return datetime.fromisoformat(found).replace(tzinfo=UTC) if found and has_century(date) else None


def _authors(dossier: Dossier, archive: Archive) -> list[str]:
    """Who wrote an article; its outlet where nobody is known, and the archive where that is not known either: an entry
    must have one (§4.1.2)."""
    authors = [person.name for person in people(dossier.record.authors, archive)]
    return authors or [outlet_name(dossier) or archive.site.name]


def feed(archive: Archive) -> str:
    """The articles that came into the archive or changed last, undated ones too."""
    site = archive.site
    made = Feed(
        title=site.name, link=f"{site.url}/", description=site.subtitle or site.name, language=site.language,
        feed_url=f"{site.url}/feed.xml",
    )  # fmt: skip
    told = [(updated(dossier), dossier.id, dossier) for dossier in archive.dossiers.values()]
    for moment, _, dossier in sorted(told, key=lambda one: one[:2], reverse=True)[:MOST_ENTRIES]:
        link = f"{site.url}/{dossier.path}"
        description = archive.finished(dossier.id).description
        made.add_item(
            dossier.record.title, link, None, unique_id=link, pubdate=printed(dossier), updateddate=moment,
            item_language=dossier.record.language, text_summary=description.summary if description else "",
            authors=_authors(dossier, archive),
        )  # fmt: skip
    text: str = made.writeString("utf-8")
    return text + "\n"
