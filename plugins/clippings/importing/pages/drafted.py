"""A saved page on its way to an article: its fields, its text, and what is doubtful."""

from dataclasses import replace

from clippings.importing import boilerplate, language, outlet
from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.pages.dates import dating, published
from clippings.importing.pages.dates.lines import day_lines
from clippings.importing.pages.fields import about
from clippings.importing.pages.fields.addresses import Addresses, addresses
from clippings.importing.pages.fields.authors import authors
from clippings.importing.pages.fields.publisher import publisher, strangers
from clippings.importing.pages.fields.titles import Headline, headline
from clippings.importing.pages.page import Page, read
from clippings.importing.pages.text import standfirst, surroundings
from clippings.importing.pages.text.body import blocks, quoted, words
from clippings.importing.pages.text.missed import put_back
from clippings.importing.pages.text.torn import joined
from clippings.model.evidence import Candidate

_SHORTEST = 40
"""Letters of the shortest text that is one: less is a label that was left of a page without an article."""


_TELLING = 2000
"""Letters after which a text tells no more of its language."""


def drafted(raw: bytes, name: str, context: Context) -> Draft:
    """An article from the bytes of a page. ValueError where there is no page, or no text of an article on it."""
    return of_page(read(raw, name), context)


def of_page(page: Page, context: Context) -> Draft:
    """An article from a page. ValueError where there is no text of an article on it."""
    where = addresses(page)
    address = where.said[0].value if where.said else ""
    draft = Draft(quoted(put_back(joined(blocks(page, address), page), page), page), is_markdown=True)
    title = headline(page, where)
    _fields(draft, page, where, title, context)
    surroundings.cut(draft, page, title.at)
    if sum(map(len, map(words, draft.lines()))) < _SHORTEST:
        raise ValueError("has no text of an article")
    standfirst.put_first(draft, page, title)
    _signed(draft, context)
    boilerplate.cut(draft, context)
    boilerplate.doubled(draft, context)
    _language(draft, page, context)
    if page.decoded.lost:
        why = f"{page.decoded.lost} letters could not be read as {page.decoded.charset} ({page.decoded.because})"
        draft.doubts.append(Doubt("file", why, "save the page again, or put � right in the text"))
    return draft


def _signed(draft: Draft, context: Context) -> None:
    """The outlet by its signature, where neither address nor name tell it. The addresses of links are no signature."""
    seen = Draft([[words(line) for line in block] for block in draft.blocks], fields=draft.fields)
    outlet.signed(seen, context)
    draft.doubts += seen.doubts
    if draft.found("outlet"):
        draft.fields.pop("printed_outlet", None)


def _fields(draft: Draft, page: Page, where: Addresses, title: Headline, context: Context) -> None:
    """Everything but the text and its language."""
    if title.field:
        draft.fields["title"] = title.field
    titles = (title.title, *(one.value for one in title.field.candidates)) if title.field else ()
    who = publisher(page, where, context, titles)
    known = Found(context.outlet, "supplied", rule="given at import") if context.outlet else who.outlet
    _put(draft, outlet=known, printed_outlet=None if known else who.printed)
    if who.doubt and not context.outlet:
        draft.doubts.append(who.doubt)
    by = authors(page, title, strangers(page, where) | context.agencies)
    _put(draft, byline=by.byline, authors=by.people)
    draft.doubts += [by.doubt] if by.doubt else []
    months = dating.month_of([one.value for one in where.said])
    lines = day_lines(page, title)
    changes = list(published.modified(page, title, lines))
    day = dating.decided(list(published.published(page, title, where, lines)), months, changes)
    _put(draft, date=day.field)
    if day.doubt:
        draft.doubts.append(day.doubt)
    draft.keywords, printed = about.keywords(page)
    _put(draft, keywords=printed)
    changed = dating.decided(changes)
    draft.noted = {
        name: one
        for name, one in (
            ("modified", changed.field),
            ("section", about.section(page)),
            ("caption", about.caption(page)),
        )
        if one
    }
    draft.origin = _origin(page, where)


def _put(draft: Draft, **fields: Found | None) -> None:
    draft.fields |= {name: one for name, one in fields.items() if one}


def _origin(page: Page, where: Addresses) -> dict[str, Found]:
    """Where the page is: its own address, a web archive's, and when it was saved or copied."""
    found: dict[str, Found] = {}
    if where.said:
        first = where.said[0]
        others = tuple(
            Candidate(one.value, one.how, one.quote, one.place)
            for one in {one.value: one for one in where.said}.values()
            if one.value != first.value
        )
        found["url"] = Found(first.value, "extracted", first.quote, first.place, None, others)
    if where.archived:
        found["archived"] = Found(
            where.archived.value, "extracted", where.archived.quote, "the address of a web archive"
        )
    if day := where.archived_on or page.saved_on:
        found["accessed"] = Found(
            day, "extracted", None, "the time of the copy" if where.archived_on else "the time of saving"
        )
    return found


def _beginning(draft: Draft) -> list[list[str]]:
    """So much of a text as tells its language, as readers see it."""
    blocks: list[list[str]] = []
    for block in draft.blocks:
        if sum(len(line) for one in blocks for line in one) > _TELLING:
            break
        blocks.append([words(line) for line in block])
    return blocks


def _language(draft: Draft, page: Page, context: Context) -> None:
    """What the detector is sure of; what the page declares, where the detector is not and finds it likely."""
    sample = Draft(_beginning(draft), fields=draft.fields)
    language.language(sample, context)
    draft.doubts += sample.doubts
    declared = list(about.declared_languages(page))
    found = draft.fields["language"]
    if not found.value and declared:
        likely = {one.value for one in found.candidates}
        if not likely or declared[0].value in likely:
            draft.doubts = [doubt for doubt in draft.doubts if doubt.where != "language"]
            said = declared[0]
            draft.fields["language"] = replace(
                found, value=said.value, quote=said.quote, rule=f"{said.place}, since the text does not tell"
            )
    elif found.value and declared and declared[0].value != found.value:
        others = tuple(Candidate(one.value, one.how, one.quote, one.place) for one in declared)
        draft.fields["language"] = replace(found, candidates=(*found.candidates, *others))
