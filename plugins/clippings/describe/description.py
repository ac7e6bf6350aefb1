"""Title, canonical address, schema.org, Open Graph and a citation line, no more exact than the record is."""

from functools import partial
from typing import Any

from markupsafe import Markup, escape
from pydantic import TypeAdapter

from clippings.describe.authors import authors_of
from clippings.describe.bibliography import accessed_on
from clippings.describe.citations import citations
from clippings.model.archive import Archive
from clippings.model.dossier import Description, Dossier, outlet_name
from clippings.model.edtf import calendar_form
from clippings.view.date_words import wording
from clippings.view.language import isolated, said
from clippings.wording.messages import N_, gettext, pgettext, unfilled

_ANY = TypeAdapter[Any](Any)
"""Writes any value as JSON, in a third of the time of the standard library's."""
_SUMMARY = 180
"""Characters of a summary at most."""
_INNER = str.maketrans("“”„", "‘’‚")
"""Quotation marks in a title, which stands in marks itself: single ones."""


def described(dossier: Dossier, archive: Archive) -> Description:
    """What an article's page says of itself: title, summary, canonical address, schema.org, citation, Open Graph
    (https://ogp.me/)."""
    record, site = dossier.record, archive.site
    canonical = f"{site.url}/{dossier.path}" if site.url else None
    summary = _summary_of(dossier)
    graph = [("og:type", "article"), ("og:title", record.title), ("og:site_name", site.name)]
    if summary:
        graph.append(("og:description", summary))
    if canonical:
        graph.append(("og:url", canonical))
    return Description(
        f"{isolated(site.language, record.title, record.language, page=site.interface)} · {site.name}", summary,
        canonical,
        _json_ld(dossier, archive, canonical), _citation(dossier, archive), tuple(graph), citations(dossier, archive),
    )  # fmt: skip


def _summary_of(dossier: Dossier) -> str:
    """The beginning of the text, from its first paragraph of more than 40 characters, cut between words. Empty where
    there is none."""
    text = next((p.text for p in dossier.body.paragraphs if len(p.text) > 40), "")
    return (
        text
        if len(text) <= _SUMMARY
        else text[: max(text.rfind(" ", 0, _SUMMARY), _SUMMARY // 2)].rstrip(",;:– ") + " …"
    )


def _json_ld(dossier: Dossier, archive: Archive, canonical: str | None) -> str:
    """The article as schema.org has it (https://schema.org/NewsArticle). A précis is a work about the article, not the
    article."""
    record = dossier.record
    article: dict[str, Any] = {
        "@type": "NewsArticle",
        "headline": record.title,
        "inLanguage": record.language,
    }
    if date := calendar_form(dossier.date):
        article["datePublished"] = date
    if authors := authors_of(dossier, archive):
        article["author"] = [
            {"@type": "Organization" if author.is_body else "Person", "name": author.name} for author in authors
        ]
    if dossier.outlet.is_known:
        article["publisher"] = {"@type": "Organization", "name": outlet_name(dossier)}
    if record.original.url:
        article["url"] = record.original.url
    page: dict[str, Any] = {"@context": "https://schema.org", **article}
    if record.text == "precis":
        page = {
            "@context": "https://schema.org", "@type": "CreativeWork",
            "name": gettext("Précis of “%(title)s”", title=record.title),
            "inLanguage": archive.site.interface,
            "about": article, "isPartOf": {"@type": "Collection", "name": archive.site.name},
        }  # fmt: skip
    if canonical:
        page["mainEntityOfPage"] = canonical
    # "<" would let a title end the script element that holds this
    return _ANY.dump_json(page, indent=1).decode().replace("<", "\\u003c")


def _citation(dossier: Dossier, archive: Archive) -> Markup:
    """The citation as a footnote would have it, on one line. What is not known is said: “[no author known]”."""
    record, site = dossier.record, archive.site
    put = partial(said, site.language, page=site.interface)
    outlet = outlet_name(dossier)
    parts = [
        Markup(pgettext("between authors", " and ")).join(put(author.name) for author in authors_of(dossier, archive))
        or gettext("[no author known]"),
        _filled(N_("“%(words)s”"), words=put(record.title.translate(_INNER), record.language)),
        put(outlet) if outlet else gettext("[outlet unknown]"),
        wording(dossier.date) if dossier.date else gettext("[undated]"),
    ]
    if record.original.url:
        parts.append(_apart(record.original.url))
    if accessed := accessed_on(dossier):
        parts.append(gettext("accessed %(date)s", date=wording(accessed)))
    if record.original.archived:
        parts.append(_filled(N_("archived at %(address)s"), address=_apart(record.original.archived)))
    cited, collected = Markup(gettext(", ")).join(parts), put(site.name)
    if record.address and outlet == site.name:  # a post of this site itself
        return Markup("{}.").format(cited)
    return _filled(N_("%(cited)s. In: %(archive)s."), cited=cited, archive=collected)


def _apart(address: str) -> Markup:
    """An address, apart from the words around it."""
    return Markup(f"<bdi>{escape(address)}</bdi>")


def _filled(message: str, **values: Markup) -> Markup:
    """A message with safe HTML in the places of its placeholders."""
    return Markup(unfilled(message) % values)
