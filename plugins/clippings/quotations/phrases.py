"""The head of a noun phrase: the name, pronoun or noun that is left when what belongs to it has fallen off its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from clippings.quotations.tokens import Token
from clippings.quotations.words import Words

_LONGEST = 12
"""Tokens of a noun with its article and whose it is, at most."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Who is said to have spoken."""

    tokens: tuple[Token, ...]
    """The words, as printed."""
    kind: Literal["name", "noun", "pronoun"]
    """What they are."""

    @property
    def head(self) -> Token:
        """Its last word."""
        return self.tokens[-1]


def is_person(subject: Subject) -> bool:
    """Whether it names a person of the register."""
    mention = subject.head.mention
    return subject.kind == "name" and mention is not None and mention.kind == "person"


def phrase(part: Sequence[Token], words: Words) -> Subject | None:
    """The head of words that hold one noun phrase, adverbs and prepositional phrases; None where they hold none."""
    kept = list(part)
    while kept:
        last = kept[-1]
        if last.is_name:
            cut = preposition_of(kept, words)
            if cut is None:
                return _named(kept, words)
            kept = kept[:cut]
        elif last.form in words.pronouns or last.form in words.others:
            if len(kept) < 2 or kept[-2].form not in words.prepositions:
                return Subject((last,), "pronoun")
            kept = kept[:-2]
        elif last.form in words.between or last.form in words.relatives or _is_adverb(last, words):
            kept.pop()
        elif _shares_subject(last, words):
            return None
        else:
            cuts = [at for at, token in enumerate(kept) if at and token.form in words.prepositions]
            if not cuts:
                found = _noun(kept, words)
                return whole(found, part, words) if found is not None else None
            kept = kept[: cuts[-1]]
    return None


def whole(noun: Subject, part: Sequence[Token], words: Words) -> Subject:
    """A noun with what belongs to it in its part of the sentence: the head *of the delegation*; a paper *owned* by … is
    a paper."""
    rest = [token for token in part if token.start >= noun.head.end][: _LONGEST - len(noun.tokens)]
    if not rest or rest[0].form not in words.owning:
        owned = rest and words.language == "en" and len(noun.tokens) > 1 and noun.head.form.endswith("ed")
        return Subject(noun.tokens[:-1], "noun") if owned else noun
    foreign = (words.ends | words.between) - words.owning
    last = next((at for at, token in enumerate(rest) if token.form in foreign), len(rest))
    kept = [*noun.tokens, *rest[:last]]
    while kept[-1].form in words.stops:
        kept.pop()
    return Subject(tuple(kept), "noun")


def pure_name(part: Sequence[Token], words: Words) -> Subject | None:
    """The name of which a part of a sentence consists, with nothing before it but titles and other names."""
    if part and part[-1].is_name and all(token.is_name or token.form in words.titles for token in part):
        return Subject((part[-1],), "name")
    return None


def preposition_of(kept: Sequence[Token], words: Words) -> int | None:
    """Where the preposition stands that a name at the end belongs to, *to* President Petrov; None where it belongs to
    none."""
    for at in range(len(kept) - 2, -1, -1):
        token = kept[at]
        if token.form in words.prepositions:
            return at
        belongs = token.form in words.titles or token.form in words.articles or token.form in words.determiners
        if not belongs and not (token.is_name and token.mention is None):
            return None
    return None


def _shares_subject(last: Token, words: Words) -> bool:
    """Whether the verb after a word shares its subject with an earlier one: *Orlova left* *and* said, *came to* say."""
    if last.form in words.stops or last.form in words.verbs:
        return True
    return last.is_possessive or not last.form[:1].isalnum()


def _is_adverb(token: Token, words: Words) -> bool:
    return words.language == "en" and token.form.endswith("ly")


def _named(kept: Sequence[Token], words: Words) -> Subject | None:
    """A name at the end of a phrase; a noun where it is one of two, or only says whose that noun is."""
    *others, last = kept
    if len(others) > 1 and others[-1].form in words.joining and others[-2].is_name:
        return Subject(tuple(kept[-3:]), "noun")
    if _is_owner(others, last, words):
        return Subject(tuple(kept), "noun")
    with_article = others and last.mention is None and others[-1].form in words.articles
    return Subject(tuple(kept[-2:]) if with_article else (last,), "name")


def _is_owner(others: Sequence[Token], last: Token, words: Words) -> bool:
    """Whether a name only says whose the noun before it is, in languages that put it there without a preposition:
    محامي بتروف, the lawyer of Petrov; представитель Петрова."""
    if not others or others[-1].is_name or others[-1].form in words.titles:
        return False
    if words.language == "ar":
        return len(others) == 1 and not others[0].form.startswith("ال")
    return words.language == "ru" and last.text.endswith(("а", "я", "ой", "ого")) and others[-1].form.isalpha()


def _noun(kept: Sequence[Token], words: Words) -> Subject | None:
    """A noun at the end of a phrase, with its article and whose it is: *Petrov’s* *tired* *adviser*."""
    starts = [at for at, token in enumerate(kept) if token.form in words.articles or token.form in words.determiners]
    begin = starts[-1] if starts else 0
    if kept[0].form in words.prepositions and kept[0].form not in words.articles and begin < 2:
        return None
    found = tuple(kept[begin:])
    apart = (words.pronouns, words.others, words.between)
    is_clause = any(token.form in group for group in apart for token in found)
    return None if is_clause or len(found) > _LONGEST else Subject(found, "noun")
