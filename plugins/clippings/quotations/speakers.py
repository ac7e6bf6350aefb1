"""Who spoke: for each quotation of an article, the one who is named beside it, or to whom a pronoun refers back."""

from collections.abc import Sequence
from itertools import zip_longest

from clippings.model.dossier import Dossier
from clippings.model.entity import Quotation
from clippings.model.problem import Result
from clippings.quotations.attribution import told_after, told_before
from clippings.quotations.context import Context, context_of
from clippings.quotations.phrases import Subject, is_person
from clippings.quotations.references import of_office, of_pronoun
from clippings.quotations.spans import Quoted, quoted
from clippings.quotations.speaker import NOBODY, Speaker
from clippings.quotations.titles import is_term, is_title
from clippings.quotations.tokens import Token

_NEAR = 4
"""Characters within which a colon, comma or dash stands beside a quotation."""
_BETWEEN = 12
"""Characters between quotations that share what is told of one of them, at most: “…” and “…,” Orlova said."""

_ENDS = frozenset(".,!?…،؟")
"""Signs at the end of a few words that somebody may have said: “Correct,” Orlova replied."""
_REMEMBERED = 8
"""Among how many quotations before it one is looked for whom *he* may mean."""


def examine(dossier: Dossier, _: None) -> Result[tuple[Quotation, ...]]:
    """Every quotation of an article with its speaker, when one is named."""
    texts = [paragraph.text for paragraph in dossier.body.paragraphs]
    spans = quoted(texts)
    if not spans:
        return Result(())
    context = context_of(dossier, texts, spans)
    said = [span for at, span in enumerate(spans) if span.is_long or _begins(span, spans[at + 1 : at + 2])]
    told = zip(said, _speakers(said, context), strict=True)
    return Result(tuple(_quotation(*one) for one in told if one[0].is_long and _is_spoken(*one, context)))


def _begins(span: Quoted, following: Sequence[Quoted]) -> bool:
    """Whether a few words may begin what somebody said: “Correct,” Orlova replied. “And now it is too late.”"""
    return span.text[-1:] in _ENDS and any(other.paragraph == span.paragraph for other in following)


def _is_spoken(span: Quoted, speaker: Speaker, context: Context) -> bool:
    """Whether words in quotation marks are no title, nor a term that nobody is said to have used: “We the People,”
    Orlova said."""
    text = context.texts[span.paragraph]
    if is_title(span, text, context.words):
        begins = context.sentence_start(span.paragraph, span.opens) == span.opens
        return begins and speaker is not NOBODY and span.text[-1] in _ENDS
    return speaker is not NOBODY or not is_term(span, text, context.words)


def _quotation(span: Quoted, speaker: Speaker) -> Quotation:
    last = span.last if span.last > span.paragraph else None
    return Quotation(span.text, speaker.entity, span.paragraph, span.start, span.end, speaker.text, last)


def _speakers(spans: Sequence[Quoted], context: Context) -> list[Speaker]:
    """Each quotation's speaker, in their order."""
    found: list[Speaker] = []
    waiting = 0
    for at, (span, following) in enumerate(zip_longest(spans, spans[1:])):
        subject, paragraph, is_alone = _told(span, following, context)
        if subject is not None:
            told = list(zip(spans[max(0, at - _REMEMBERED) : at], found[-_REMEMBERED:], strict=True))
            speaker = _speaker(subject, paragraph, context, told)
            found[at - waiting :] = [speaker] * waiting
        else:
            speaker = found[-1] if found and is_alone and _goes_on(spans[at - 1], span, context) else NOBODY
        found.append(speaker)
        shares = subject is None and speaker is NOBODY and following is not None and _share(span, following, context)
        waiting = waiting + 1 if shares else 0
    return found


def _told(span: Quoted, following: Quoted | None, context: Context) -> tuple[Subject | None, int, bool]:
    """The subject of the verb of speech beside a quotation: after it, unless a colon stands before; the number of the
    paragraph in which it stands; and whether nothing stands beside the quotation in its sentence."""
    behind = context.tokens(span.last, span.closed, _end(span, following, context))
    colon = context.texts[span.paragraph][max(0, span.opens - _NEAR) : span.opens].rstrip().endswith(":")
    subject = None if colon else told_after(behind, context.words)
    if subject is not None:
        return subject, span.last, False
    start = context.sentence_start(span.paragraph, span.opens)
    ahead = context.tokens(span.paragraph, start, span.opens)
    before = told_before(ahead, context.words)
    subject = before or (told_after(behind, context.words) if colon else None)
    paragraph = span.last if before is None else span.paragraph
    is_alone = subject is None and not (_has_words(ahead, context) or _has_words(behind, context))
    return subject, paragraph, is_alone


def _end(span: Quoted, following: Quoted | None, context: Context) -> int:
    """Where the sentence of a quotation ends, or the next quotation begins in it."""
    text = context.texts[span.last]
    rest = text[span.closed : span.closed + _NEAR].lstrip()
    if span.text[-1:] == "." and not (rest[:1].islower() or rest[:1] in (",", "—", "–")):
        return span.closed
    stop = context.sentence_end(span.last, span.closed)
    return stop if following is None or following.paragraph != span.last else min(stop, following.opens)


def _has_words(tokens: Sequence[Token], context: Context) -> bool:
    """Whether something stands beside a quotation that is more than *And then:*."""
    idle = context.words.idle
    return any(token.is_name or (token.form[:1].isalnum() and token.form not in idle) for token in tokens)


def _goes_on(previous: Quoted, span: Quoted, context: Context) -> bool:
    """Whether a quotation that is a sentence of its own is by the speaker of the one before.

    So it is in one paragraph; and where a paragraph that is nothing else follows one that ends with the other, unless
    that asks a question.
    """
    if previous.last == span.paragraph:
        return True
    text, before = context.texts[span.last], context.texts[previous.last]
    if span.paragraph - previous.last != 1 or span.opens > 0 or previous.text[-1:] == "?":
        return False
    return not text[span.closed :].strip() and context.sentence_start(previous.last, len(before)) <= previous.closed


def _share(span: Quoted, following: Quoted, context: Context) -> bool:
    """Whether what is told of the next quotation holds for this one, too: “…” and “…,” Orlova said."""
    between = context.texts[span.last][span.closed : following.opens] if following.paragraph == span.last else "."
    return len(between) <= _BETWEEN and not any(sign in ".!?:;" for sign in between)


def _speaker(subject: Subject, paragraph: int, context: Context, told: Sequence[tuple[Quoted, Speaker]]) -> Speaker:
    """The speaker that a subject in a paragraph means, in the register or as printed."""
    mention = subject.head.mention
    if mention is not None and is_person(subject):
        return Speaker(mention.entity)
    if subject.kind == "pronoun":
        return (
            NOBODY if subject.head.form in context.words.others else of_pronoun(subject.head, paragraph, context, told)
        )
    office = of_office(subject, paragraph, context) if subject.kind == "noun" else None
    return office or Speaker(None, context.texts[paragraph][subject.tokens[0].start : subject.head.end])
