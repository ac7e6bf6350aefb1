"""To whom *he*, *she* or *the judge* refers: the one whom the text spoke of just before, where that is clear."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from clippings.model.entity import Mention
from clippings.quotations.attribution import subject_of
from clippings.quotations.context import Context
from clippings.quotations.phrases import Subject
from clippings.quotations.spans import Quoted
from clippings.quotations.speaker import NOBODY, Speaker
from clippings.quotations.tokens import QUOTE, Token
from clippings.quotations.words import Words, known

_Told = Sequence[tuple[Quoted, Speaker]]
_PARAGRAPHS = 4
"""In how many paragraphs one is looked for to whom a pronoun refers: its own, the one before it, and those before that
while they speak of *him* or *her*."""
_SENTENCES = 16
"""In how many sentences, at most."""
_MENTIONS = 40
"""By how many mentions of somebody is judged whether they are *he* or *she*, at most."""
_CALLED = 80
"""In how many paragraphs is looked for who is called a judge."""


def of_pronoun(pronoun: Token, paragraph: int, context: Context, told: _Told) -> Speaker:
    """Whom *he* or *she* means, a token of a paragraph: the subject of the nearest sentence before, or who was quoted
    in it.

    ``told`` are the quotations before it with their speakers.
    """
    limit, seen = pronoun.start, 0
    for number in range(paragraph, paragraph - _PARAGRAPHS, -1):
        goes_on = number == paragraph
        while limit > 0 and seen < _SENTENCES:
            seen += 1
            start = context.sentence_start(number, limit - 1)
            said = [speaker for quoted, speaker in told if quoted.last == number and start <= quoted.end < limit]
            found = said[-1] if said and said[-1] is not NOBODY else _named_in(number, start, limit, context)
            if found is not None and _fits(found, pronoun, context):
                return found
            goes_on = goes_on or _begins_with(pronoun.form, number, start, context)
            limit = start
        if not goes_on or not number:
            break
        limit = len(context.texts[number - 1])
    return NOBODY


def _begins_with(form: str, number: int, start: int, context: Context) -> bool:
    """Whether a sentence begins with a word."""
    return known(context.texts[number][start : start + len(form)], context.words.language)[0] == form


def _named_in(number: int, start: int, end: int, context: Context) -> Speaker | None:
    """The person who is the subject of a sentence; nobody where it is about something else that has a name."""
    sentence = context.texts[number][start:end]
    if QUOTE not in sentence and not context.names(number, start, end):
        _, is_small = known(sentence.partition(" ")[0], context.words.language)
        return None if is_small else NOBODY
    subject = subject_of(context.tokens(number, start, end), context.words)
    if subject is None or subject.kind != "name":
        return None
    mention = subject.head.mention
    return Speaker(mention.entity) if mention is not None and mention.kind == "person" else NOBODY


def _fits(speaker: Speaker, pronoun: Token, context: Context) -> bool:
    """Whether someone is not spoken of as *she* where the pronoun is *he*, or the other way round."""
    he, she = context.words.genders
    own, other = (he, she) if pronoun.form in he else (she, he)
    if speaker.entity is None or pronoun.form not in own or len(own) == 1:
        return True
    forms = list(islice(_pronouns_after(speaker.entity, context), _MENTIONS))
    return sum(form in other for form in forms) <= sum(form in own for form in forms)


def _pronouns_after(entity: str, context: Context) -> Iterator[str]:
    """The first form of *he* or *she* after each mention of somebody, before the sentence ends or names another."""
    pattern = _any_of(context.words.genders)
    for number, mentions in enumerate(context.mentions):
        for at, mention in enumerate(mentions):
            if mention.entity == entity:
                stop = context.sentence_end(number, mention.end)
                others = (other.start for other in mentions[at + 1 :] if other.kind == "person")
                found = pattern.search(context.texts[number], mention.end, min(stop, next(others, stop)))
                yield found[0] if found else ""


@lru_cache
def _any_of(genders: tuple[frozenset[str], ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(frozenset[str]().union(*genders)))})\b")


def of_office(subject: Subject, paragraph: int, context: Context) -> Speaker | None:
    """Whom *the judge* means: the only one whom the text so far calls a judge; None where there is not one."""
    article, *rest = subject.tokens
    if len(rest) != 1 or article.form not in context.words.articles:
        return None
    office = rest[0].form
    called = {
        named
        for number in range(max(0, paragraph - _CALLED), paragraph + 1)
        for named in _called(office, context.texts[number], context.mentions[number], context.words)
    }
    entity, _ = called.pop() if len(called) == 1 else (None, "")
    return Speaker(entity) if entity is not None else None


def _called(office: str, text: str, mentions: Sequence[Mention], words: Words) -> Iterator[tuple[str | None, str]]:
    """The ids of those whom a paragraph calls by an office: *Judge Orlova*, *Orlova, a judge*; who is not in the
    register has a name in place of an id."""
    written = re.escape(office) + (rf"|{words.offices[office]}\.?" if office in words.offices else "")
    people = [mention for mention in mentions if mention.kind == "person"]
    starts = {mention.start: mention for mention in people}
    for match in re.finditer(rf"(?i:\b(?:{written}))\s+(?=([^\W\d_a-z]\w+))", text):
        mention = starts.get(match.end()) or starts.get(match.start())
        yield (mention.entity, "") if mention else (None, match[1])
    for mention in people:
        if re.match(rf",\s(?:[\w-]+\s){{1,3}}{re.escape(office)}[,.;]", text[mention.end :]):
            yield mention.entity, ""
