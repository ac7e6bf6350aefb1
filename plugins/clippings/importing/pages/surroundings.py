"""What stands around an article on its page and the extraction has left in: cut, and listed as cut."""

import re
from collections import Counter

from clippings.importing.draft import Draft
from clippings.importing.pages import days
from clippings.importing.pages.body import Block, words
from clippings.importing.pages.boxes import in_boxes
from clippings.importing.pages.page import Page
from clippings.reading.folding.forms import fold

_ALONE = re.compile(
    r"(?:teilen(?: mit)?|share(?: this)?(?: article| story)?|partager|compartir|condividi|delen|tweet|tweeten|drucken|"
    r"print(?: article)?|e-?mail|facebook|twitter|whatsapp|linkedin|gefallt mir|like|wird geladen|loading|kommentare?|comments?|"
    r"anzeige|werbung|advertisement|publicidad|publicite|pubblicita|reklama|zuruck(?: zum? .{1,30})?|back to .{1,30}|"
    r"zum seitenanfang|nach oben|mehr themen|vollbild|bildergalerie|zuklappen|merken|artikel (?:teilen|drucken|merken)|"
    r"follow us.{0,40}|folgen sie uns.{0,40}|read (?:more|also|next).{0,120}|weiterlesen|mehr lesen|lesen sie auch.{0,160}|"
    r"(?:auch interessant|lea tambien|puedes ver|(?:a )?lire aussi|leggi anche|lees ook|czytaj (?:tez|takze)|zobacz takze|leia "
    r"(?:tambem|mais)|veja tambem|les ogsa|las ocksa|чит\w+ так\w+|also on|see also|related|siehe auch|mehr dazu)\b ?:?.{0,160}|"
    r"ten tekst przeczytasz.{0,60}|lesezeit.{0,30}|\d+ min(?:uten?)?(?: read| lesezeit)?|image illustrative.{0,120}|"
    r"image \d+ ?(?:of|/) ?\d+(?: of \d+)?|image|caption|close|bild \d+ von \d+|\d+ ?/ ?\d+|updated|text size|order reprints.*|"
    r"photo: .{0,80}|foto: .{0,80}|thank you|sorry|thanks for signing up.{0,40}|(?:there was|an) an? ?error.{0,80}|"
    r"an error (?:has )?occurred.{0,60}|this article has been sent to|categorias|by|von|our standards:.{0,60}|"
    r"(?:please )?(?:subscribe|sign up|register) (?:to|for|now|here).{0,140}|get (?:the|our) (?:latest|day).{0,120}|"
    r"keep an eye on your inbox.{0,60}|let our news meet your inbox.{0,120}|like this story\?.{0,40}|have a tip\?.{0,160}|"
    r"write to .{0,40}@.{0,40}|copyright .{0,120}|© ?.{0,120}|all rights reserved.{0,60}|this copy is for your personal.{0,400}|"
    r"(?:skip|jump) to .{0,30}|story continues.{0,40}|article continues.{0,40}|continue reading.{0,60}|view (?:gallery|photos|"
    r"comments).{0,20}|show (?:more|comments).{0,20}|watch(?: now)?:.{0,120}|video:.{0,120}|abonnieren.{0,60}|jetzt abonnieren.{0,60})\W*"
)
"""Whole blocks, folded."""
_THE_REST = re.compile(
    r"(?:ahnliche (?:beitrage|artikel|themen)|related (?:posts|articles|stories|content|news|topics)|more (?:from|on|stories|news)\b.{0,40}|"
    r"notas relacionadas|noticias relacionadas|articulos relacionados|articles (?:lies|similaires|connexes)|sur le meme (?:sujet|theme)|"
    r"mehr zum thema|das konnte (?:sie|dich) auch interessieren|auch interessant|weitere (?:artikel|beitrage|meldungen|themen|nachrichten)|"
    r"\d* ?(?:kommentare?|comments?|comentarios|commentaires|reacties)|leave a (?:reply|comment)|schreibe einen kommentar|"
    r"hinterlasse einen kommentar|articoli correlati|gerelateerde artikelen|while you are here|you (?:may|might) also (?:like|enjoy).{0,20}|"
    r"read (?:next|more)|recommended(?: for you| stories)?|most (?:read|popular)|meistgelesen|sign up .{0,60}|newsletter|"
    r"unterstutze .{0,40}|support our .{0,40}|powiazane artykuly|zobacz takze|teilen(?: mit)?|uber den autor|about the author)\W*"
)
"""Headings and lines of their own below which nothing is the article's, folded."""
_MOST_TIMES = 4
"""How often a caption is doubled; what stands there more often is a refrain, such as the questions of an interview."""
_NEAR = 6
"""Within how many blocks."""
_REST_FROM = 0.5
"""Share of the text that must stand above such a line."""
_TEMPLATE = re.compile(r"\{\{.*\}\}|\{%.*%\}")
_SHORTEST = 25
"""Letters of a line that is worth listing as left out."""


def cut(draft: Draft, page: Page) -> None:
    """Take out the head that is in fields already, blocks that are not the article's, and what follows it; list them
    with what the extraction left out."""
    _cut_head(draft)
    boxed = {_bare(line) for line in in_boxes(page, sum(map(_length, draft.blocks)))}
    times = Counter(_bare(words(" ".join(block))) for block in draft.blocks)
    seen: list[str] = []
    kept: list[Block] = []
    for block in draft.blocks:
        text = words(" ".join(block))
        bare = _bare(text)
        is_said_before = len(bare) > 60 and bare in seen[-_NEAR:] and times[bare] <= _MOST_TIMES
        seen.append(bare)
        lines = [_bare(words(line)) for line in block]
        if not bare or is_said_before or all(line in boxed for line in lines) or _is_alone(text):
            draft.cut.append(text)
        else:
            kept.append(block)
    total, above = sum(map(_length, kept)), 0
    for at, block in enumerate(kept):
        if (
            above >= total * _REST_FROM
            and len(block) == 1
            and _THE_REST.fullmatch(fold(words(block[0])).strip(" :*-–…"))
        ):
            draft.cut.extend(words(" ".join(rest)) for rest in kept[at:])
            kept = kept[:at]
            break
        above += _length(block)
    draft.blocks = kept
    inside = _bare("\n".join(words(line) for line in draft.lines()))
    listed = {_bare(text) for text in draft.cut}
    for line in page.lines:
        bare = _bare(line.text)
        if len(line.text) >= _SHORTEST and bare not in inside and bare not in listed:
            listed.add(bare)
            draft.cut.append(line.text)
    draft.cut = [text for text in draft.cut if text]


def _is_alone(text: str) -> bool:
    return bool(_ALONE.fullmatch(fold(text)) or _TEMPLATE.search(text))


def _cut_head(draft: Draft) -> None:
    """The title, the byline and the date above the text."""
    title, byline = _bare(draft.found("title")), _bare(draft.found("byline"))
    for block in list(draft.blocks[:6]):
        text = words(" ".join(block))
        bare = _bare(text)
        is_title = bare == title or (
            block[0].startswith("#") and title and title in bare and len(bare) < len(title) + 30
        )
        is_date = len(text) < 60 and next(days.in_words(text), None) and len(text.split()) < 9
        is_part = bool(bare) and " " in bare and bare in title and block in draft.blocks[:2]
        if len(block) == 1 and (is_title or is_part or (bare and bare == byline) or is_date):
            draft.blocks.remove(block)
            if not is_title and not is_part and bare != byline:
                draft.cut.append(text)
    if draft.blocks and len(draft.blocks[0]) == 1 and draft.blocks[0][0].startswith("#") and len(draft.blocks) == 1:
        draft.blocks = []


def _length(block: Block) -> int:
    return sum(map(len, block))


def _bare(text: str) -> str:
    """Letters and digits only, folded."""
    return re.sub(r"[\W_]+", " ", fold(text)).strip()
