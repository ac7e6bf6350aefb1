"""Title, canonical address, schema.org, Open Graph and a citation line, no more exact than the record is."""

import json
from typing import Any

from clippings.model.archive import Archive
from clippings.model.dossier import Description, Dossier, outlet_name
from clippings.model.edtf import calendar_form
from clippings.view.date_words import wording

_SUMMARY = 180
"""Characters of a summary at most."""


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
        f"{record.title} · {site.name}", summary, canonical, _json_ld(dossier, archive, canonical),
        _citation(dossier, archive), tuple(graph),
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
    if names := author_names(dossier, archive):
        article["author"] = [{"@type": "Person", "name": name} for name in names]
    if dossier.outlet.is_known:
        article["publisher"] = {"@type": "Organization", "name": outlet_name(dossier)}
    if record.original.url:
        article["url"] = record.original.url
    page: dict[str, Any] = {"@context": "https://schema.org", **article}
    if record.text == "precis":
        page = {
            "@context": "https://schema.org", "@type": "CreativeWork", "name": f"Précis of “{record.title}”",
            "about": article, "isPartOf": {"@type": "Collection", "name": archive.site.name},
        }  # fmt: skip
    if canonical:
        page["mainEntityOfPage"] = canonical
    # "<" would let a title end the script element that holds this
    return json.dumps(page, ensure_ascii=False, indent=1).replace("<", "\\u003c")


def author_names(dossier: Dossier, archive: Archive) -> list[str]:
    """The names of the authors; an id where the register does not have it."""
    entities = archive.entities
    return [entities[id].name if id in entities else id for id in dossier.record.authors]


def _citation(dossier: Dossier, archive: Archive) -> str:
    """The citation as a footnote would have it, on one line. What is not known is said: “[no author known]”."""
    record = dossier.record
    authors = " and ".join(author_names(dossier, archive)) or "[no author known]"
    outlet = outlet_name(dossier) or "[outlet unknown]"
    date = wording(dossier.date) if dossier.date else "[undated]"
    where = f", {record.original.url}" if record.original.url else ""
    return f"{authors}, “{record.title}”, {outlet}, {date}{where}. In: {archive.site.name}."
