"""The subject of a verb of speech: the name, pronoun or noun that goes with it, and not any name in the sentence.

No sentence is parsed. A clause is cut at commas and at the words that begin another; from what is left, adverbs and
prepositional phrases fall off its end, and its last word is the head: *Orlova, a friend of Petrov,* said → Orlova;
*an adviser to Petrov* said → an adviser; *Petrov’s spokeswoman, Orlova,* said → Orlova.
"""

from collections.abc import Sequence

from clippings.quotations.phrases import Subject, is_person, phrase, preposition_of, pure_name, whole
from clippings.quotations.tokens import Token
from clippings.quotations.words import Words

_ASIDES = 3
"""How many asides between a subject and its verb are passed over, at most: *Orlova, 51, the mayor,* said."""
_APPOSITIVE = frozenset(("ar", "es", "fr", "it"))
"""Languages that put a name behind the whole title: *il ministro degli Esteri* Luigi Di Maio."""


def before(tokens: Sequence[Token], words: Words) -> Subject | None:
    """The subject that stands before its verb; ``tokens`` are those from the beginning of the sentence to the verb.

    None where the verb has no subject of its own, as in *and said*, or none that can be told.
    """
    parts = parted(tokens)
    if not parts:
        return None
    last = parts[-1]
    if not last:
        return _with_asides(parts[:-1], words)
    relative = [at for at, token in enumerate(last) if token.form in words.relatives]
    if len(parts) > 1 and relative:
        if all(token.form in words.relatives | words.between for token in last):
            return _antecedent(parts[-2], words)
        if relative[0]:
            return pure_name(parts[-2], words) or _clause(last, words)
    return _clause(last, words)


def after(tokens: Sequence[Token], words: Words) -> Subject | None:
    """The subject that stands after its verb: said *Vera Orlova*, the director; said *the director, Vera Orlova*."""
    parts = parted(tokens)
    first = _until_break(parts[0], words) if parts else []
    if not first:
        return _name_behind(parts[0], words) if parts else None
    if first[0].form in words.pronouns or first[0].form in words.others:
        return Subject((first[0],), "pronoun")
    found = phrase(_to_first_name(first, words), words)
    if found is None or found.kind != "noun":
        return found
    named = _name_behind(parts[0][len(first) :], words)
    if named is None and len(parts) > 1:
        named = pure_name(_until_break(parts[1], words), words)
    return named or whole(found, parts[0], words)


def first_of(tokens: Sequence[Token], words: Words) -> Subject | None:
    """The subject of a sentence: the name or pronoun with which it begins, after *On Monday,* or *When he came,*."""
    for part in parted(tokens):
        kept = part[1:] if part and part[0].form in words.breaks and part[0].form in words.between else part
        if not kept or kept[0].is_quote or kept[0].form in words.prepositions or kept[0].form in words.breaks:
            continue
        if kept[0].form in words.pronouns:
            return Subject((kept[0],), "pronoun")
        return _first_name(kept, words)
    return None


def parted(tokens: Sequence[Token]) -> list[list[Token]]:
    """The tokens between commas and dashes; the last part is empty where one stands last."""
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.parts:
            parts.append([])
        else:
            parts[-1].append(token)
    while len(parts) > 1 and not parts[0]:
        parts.pop(0)
    return parts if any(parts) else []


def _with_asides(parts: list[list[Token]], words: Words) -> Subject | None:
    """The subject where something between commas stands before the verb: *Orlova, the mayor,* said."""
    found = _clause(parts[-1], words)
    named = None if len(parts) > 1 and _ends_with_place(parts[-2], words) else pure_name(parts[-1], words)
    if len(parts) > 1 and named is not None and pure_name(parts[-2], words) is not None:
        return pure_name(parts[-2], words)
    for part in reversed(parts[-1 - _ASIDES : -1]):
        head = _clause(part, words)
        if named is not None and not (head is not None and is_person(head)):
            return named
        if head is not None and head.kind == "name":
            return head
        found = head or found
    return found


def _ends_with_place(part: Sequence[Token], words: Words) -> bool:
    """Whether a part ends *in Palo Alto*, so that *California* after the comma is no speaker."""
    return len(part) > 1 and part[-1].is_name and part[-2].form in words.prepositions


def _clause(part: Sequence[Token], words: Words) -> Subject | None:
    """The head of a part of a sentence that stands before a verb, after the last word that begins another clause."""
    starts = [at + 1 for at, token in enumerate(part[:-1]) if token.form in words.breaks and not _joins(part, at)]
    return phrase(part[starts[-1] if starts else 0 :], words)


def _joins(part: Sequence[Token], at: int) -> bool:
    """Whether *and* stands between two names."""
    return at > 0 and part[at - 1].is_name and any(token.is_name for token in part[at + 1 : at + 3])


def _antecedent(part: Sequence[Token], words: Words) -> Subject | None:
    """The one of whom *who* tells after a comma: he met *Orlova*, who …; nobody after a friend of Orlova, who …"""
    at = preposition_of(part, words) if part and part[-1].is_name else None
    if at is not None:
        return None if part[at].form in words.owning else Subject((part[-1],), "name")
    found = _clause(part, words)
    return found if found is not None and found.kind == "name" else None


def _first_name(part: Sequence[Token], words: Words) -> Subject | None:
    """The first name of a part, where it says of nobody else whose they are: *Petrov aide* Vera Orlova left."""
    for at, token in enumerate(part):
        if token.form in words.ends or token.form in words.verbs:
            return None
        following = part[at + 1] if at + 1 < len(part) else None
        if token.is_name and not (following and _goes_on(following, words)):
            return None if following and following.form in words.joining else Subject((token,), "name")
    return None


def _goes_on(following: Token, words: Words) -> bool:
    """Whether a word after a name makes it a part of a longer noun."""
    return following.is_possessive or following.is_name or following.form in words.roles


def _until_break(part: Sequence[Token], words: Words) -> list[Token]:
    """The tokens of a part before another clause or a prepositional phrase begins."""
    kept: list[Token] = []
    for token in part:
        if not kept and token.form in words.between:
            continue
        passes = token.form in words.joining if kept else token.form in words.articles
        if token.form in words.ends and not passes:
            break
        kept.append(token)
    return kept


def _to_first_name(part: list[Token], words: Words) -> list[Token]:
    """The tokens up to the first name that is a whole one: *il presidente Mario Rossi* ieri. In English, a noun may
    follow a name that belongs to it: *a Petrov adviser*."""
    for at, token in enumerate(part[:-1]):
        following = part[at + 1]
        whole = token.mention is not None and not (following.is_name or following.is_possessive)
        if whole and following.form not in words.joining:
            return part[: at + 1] if words.language != "en" or following.form in words.between else part
    return part


def _name_behind(rest: Sequence[Token], words: Words) -> Subject | None:
    """The name that ends a long title: il ministro *degli Esteri Luigi Di Maio*."""
    if words.language not in _APPOSITIVE:
        return None
    for at, token in enumerate(rest):
        if token.form in words.breaks or token.form in words.relatives:
            return None
        if at and token.mention is not None and token.mention.kind == "person":
            last = rest[at - 1]
            plain = not (last.form in words.prepositions or last.form in words.articles or last.form in words.titles)
            return Subject((token,), "name") if plain else None
    return None
