"""The mentions in an article: each name in it that means one bearer."""

from collections.abc import Iterator, Sequence

from clippings.model.dossier import Dossier
from clippings.model.entity import Mention
from clippings.model.problem import Result
from clippings.reading.names.matcher import Matcher, found
from clippings.reading.names.meant import meant
from clippings.reading.names.neighbours import in_longer, is_others
from clippings.reading.names.surnames import Place, surnames_in


def examine(dossier: Dossier, matcher: Matcher) -> Result[tuple[Mention, ...]]:
    """Every mention in an article's paragraphs, in reading order."""
    texts = [paragraph.text for paragraph in dossier.body.paragraphs]
    return Result(
        tuple(
            Mention(bearer.id, bearer.kind, number, start, end, texts[number][start:end])
            for number, start, end, bearer in mentions_in(texts, matcher, dossier.record.language)
        )
    )


def mentions_in(texts: Sequence[str], matcher: Matcher, language: str = "") -> list[Place]:
    """Each name in paragraphs that means one bearer there, in reading order."""
    places = list(_named(texts, matcher, language))
    return sorted((*places, *surnames_in(texts, places, matcher, language)), key=lambda place: place[:2])


def _named(texts: Sequence[str], matcher: Matcher, language: str) -> Iterator[Place]:
    """The names that the register has."""
    whole: set[str] = set()
    """Ids of those who were named in full."""
    others: set[str] = set()
    """Surnames of people whom the register lacks."""
    places = ((number, text, one) for number, text in enumerate(texts) for one in found(text, matcher, language))
    for number, text, one in places:
        bearer = meant(one, text, whole)
        if bearer is None:
            continue
        words, at = text[one.start : one.end], (bearer.kind, text, one.start, one.end, language)
        if is_others(*at):
            others.add(words)
        elif in_longer(*at):
            continue
        elif bearer.kind != "person" or words not in others or bearer.id in whole:
            yield number, one.start, one.end, bearer
        if " " in words:
            whole.add(bearer.id)
