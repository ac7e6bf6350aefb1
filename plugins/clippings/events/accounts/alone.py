"""What one account of an event or story has and the others have not."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

import ahocorasick

from clippings.events.accounts.words import words_of, words_of_body
from clippings.model.dossier import Dossier
from clippings.model.entity import Quotation

_LEAST_WORDS = 6
"""Words of a quotation that is told: fewer are a term or a title."""


def named_alone(dossiers: Sequence[Dossier]) -> list[list[str]]:
    """Whom and what each account names and no other does, as references such as ``person/ann``: the most named first.
    Its own outlet is not told."""
    accounts = Counter(id for dossier in dossiers for id in set(dossier.named.entities))
    return [list(_named(dossier, accounts)) for dossier in dossiers]


def _named(dossier: Dossier, accounts: Mapping[str, int]) -> Iterator[str]:
    rows = zip(dossier.named.counts, dossier.named.kinds, dossier.named.entities, strict=True)
    for _, kind, id in sorted(rows, key=lambda row: -row[0]):
        if accounts[id] == 1 and id != dossier.outlet.id:
            yield f"{kind}/{id}"


def quoted_alone(dossiers: Sequence[Dossier]) -> list[list[Quotation]]:
    """What each account quotes and none of the others has in its text, in reading order; nothing of a withheld text."""
    quoted = [[] if dossier.withheld else list(_told(dossier)) for dossier in dossiers]
    accounts = _accounts_with({words for some in quoted for words, _ in some}, dossiers)
    return [
        [quotation for words, quotation in some if not accounts[words] - {place}] for place, some in enumerate(quoted)
    ]


def _told(dossier: Dossier) -> Iterator[tuple[str, Quotation]]:
    """The longer quotations of an account, each with the words that are looked for: the first six, since others may
    quote more or less of them."""
    for one in dossier.quotations:
        if len(one.text.split()) >= _LEAST_WORDS and (words := words_of(one.text)[:_LEAST_WORDS]):
            yield " ".join(words), one


def _accounts_with(every: Set[str], dossiers: Sequence[Dossier]) -> Mapping[str, set[int]]:
    """Words → the places of the accounts that have them; all are looked for in one pass over each text."""
    found: dict[str, set[int]] = defaultdict(set)
    if every:
        automaton = ahocorasick.Automaton()
        for words in every:
            automaton.add_word(words, words)
        automaton.make_automaton()
        for place, dossier in enumerate(dossiers):
            text = words_of_body(dossier.body)  # none of a withheld text, which pages do not have
            for _, words in automaton.iter(text):
                found[words].add(place)
    return found
