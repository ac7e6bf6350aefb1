"""How a link reason is declared, and what its sentence and its weight may be made from.

All reasons stand in `links.reasons.REASONS`. What is collected of each article, who is compared with whom and what must
be linked anew after a change follow from the declaration.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from clippings.links.groups import Groups, RareGroups, about
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.model.link import SharedPassage

LinkKeys = Mapping[Any, Any]
"""What an article has that another may share, such as an event's id, and what a sentence shows of it in this article;
None where it shows nothing."""


class Index(Protocol):
    """An inverted index: link key → the articles that have it. Articles are numbers, their places in the archive."""

    def add(self, number: int, keys: Any) -> None:
        """Note the link keys of an article. Articles come in ascending order; those without keys do not come."""

    def prepare(self, numbers: Sequence[int]) -> None:
        """Make ready, before processes are forked, for the candidates of these articles."""

    def candidates(self, number: int, keys: Any) -> Mapping[int, Sequence[Any]]:
        """The articles that an article is compared with → the link keys shared, in the order of ``keys``, its own."""

    def affected(self, changed: Mapping[int, tuple[Any, Any]]) -> Iterator[int]:
        """The articles whose candidates, or what they share, may be others after a change.

        ``changed`` has the link keys that each changed article had and has; the index has those of today. One that is
        new had none.
        """

    def grown(self, more: int) -> bool:
        """Whether it makes a difference to all articles that the archive has so many more than before."""

    def members(self, key: Any) -> Sequence[int]:
        """The articles to which a link key matters."""


class Inputs(NamedTuple):
    """What a reason takes from files of the archive other than an article's own and the authorities."""

    keys: Mapping[str, LinkKeys] = {}
    """Article id → its link keys, as `LinkReason.archive_keys` gives them."""
    words: Mapping[str, str] = {}
    """Link key → words that sentences take from events or questions, as `LinkReason.words` gives them."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """One reason over a whole archive."""

    reason: "LinkReason"
    """The reason."""
    index: Index
    """Who has which of its link keys."""
    inputs: Inputs
    """What it takes from events, questions and the like."""
    archive: Archive
    """The archive whose articles are linked."""
    authorities: Archive
    """The archive's entities, outlets and labels, without articles, events or questions."""
    beside: dict[str, Any] = field(default_factory=dict)
    """Article id → its link keys, where the reason is asked of many articles and finds none (`LinkReason.beside`)."""

    def keys_of(self, dossier: Dossier) -> Any:
        """The link keys of an article."""
        if self.reason.archive_keys:
            return self.inputs.keys.get(dossier.id, {})
        if self.reason.beside:
            return self.beside.get(dossier.id, {})
        return dossier.link_keys.get(self.reason.kind, {})


class Pair(NamedTuple):
    """Two articles that may be linked, as one of them would say it."""

    article: Dossier
    """The article whose link it would be."""
    other: Dossier
    """The article that the link would lead to."""
    keys: tuple[Any, ...]
    """The link keys that both have and one sentence tells, in the order in which ``article`` has them."""
    sharing: Sharing
    """The reason over the whole archive."""

    @property
    def authorities(self) -> Archive:
        """The archive's entities, outlets and labels, for their names. Its articles, events and questions are not in
        it: nobody would notice that a sentence must be told anew when one of those changed."""
        return self.sharing.authorities

    @property
    def about(self) -> int:
        """About how many articles the archive has: the next power of two, which few new articles change."""
        return about(len(self.sharing.archive.order))

    @property
    def in_order(self) -> tuple[Dossier, Dossier]:
        """The two in the archive's order, so that both sides can say the same."""
        numbers = self.sharing.archive.numbers
        earlier = numbers[self.article.id] < numbers[self.other.id]
        return (self.article, self.other) if earlier else (self.other, self.article)

    @property
    def withheld(self) -> bool:
        """Whether the text of one of the two must not be shown: a sentence may count its words, not repeat them."""
        return self.article.withheld or self.other.withheld

    def shown(self, dossier: Dossier) -> LinkKeys:
        """The link keys of one of the two, and what is shown of each in it."""
        keys: LinkKeys = self.sharing.keys_of(dossier)
        return keys

    def words(self, key: str) -> str:
        """What `LinkReason.words` says of a link key, such as the title of an event."""
        return self.sharing.inputs.words[key]

    def count(self, key: str) -> int:
        """How many articles have a link key. TypeError where the reason is not declared with `RareGroups`: nobody would
        notice that a pair must be weighed anew when an article that is neither of the two changed."""
        if not isinstance(self.sharing.index, RareGroups):
            raise TypeError(f"{self.sharing.reason.kind} counts articles, and is not declared with RareGroups")
        return self.sharing.index.count(key)


def always(_: Pair) -> bool:
    """For `LinkReason.alone`: every pair is linked."""
    return True


@dataclass(frozen=True, slots=True)
class LinkReason:
    """A reason why two articles are linked: what they share, the sentence that says so, and its weight.

    All functions are pure. For example, where two articles have a keyword in common::

        def _keywords(dossier: Dossier) -> LinkKeys:
            return dict.fromkeys(dossier.record.keywords)

        def _both_on(pair: Pair) -> str:
            return gettext("both are on %(keyword)s", keyword=pair.keys[0])

        LinkReason("same-keyword", keys=_keywords, because=_both_on, weight=0.5)
    """

    kind: str
    """Its name in the data beside the pages, such as ``same-event``."""
    because: Callable[[Pair], str]
    """The sentence that tells a reader why, such as “both by Jane Roe”. It is asked only for links that are shown."""
    weight: float | Callable[[Pair], float]
    """How much a sentence adds to the weight of a link, or what gives that for a pair. 0 is no reason."""
    keys: Callable[[Dossier], Any] | None = None
    """The link keys of an article, from it alone: `LinkKeys`, or whatever else its ``index`` takes. A reason that has
    neither these nor ``archive_keys`` makes no link. It is told of articles that another reason links."""
    archive_keys: Callable[[Archive], Mapping[str, LinkKeys]] | None = None
    """Article id → its link keys, in place of ``keys`` where they stand in other files than the article's own, as its
    answers stand in those of questions."""
    words: Callable[[Archive], Mapping[str, str]] | None = None
    """Link key → words that sentences take from events or questions. A link key without words is none."""
    together: Callable[[Pair, Any], object] | None = None
    """Which link keys of a pair one sentence tells together: those for which this gives the same. By default each has a
    sentence, and a weight, of its own."""
    least: int = 1
    """How many link keys two articles must share."""
    index: Callable[[Archive], Index] = Groups
    """How articles that share link keys are found. `Groups` compares all that have one, or in a large group those near
    one another; `rare_groups` only where few have it; `Pointers` has ids of articles as link keys, and compares an
    article with those that it names and that name it."""

    alone: Callable[[Pair], bool] = always
    """Whether a pair is linked for this reason alone. Else it is told where another reason links them."""

    beside: bool = False
    """Whether it is asked only of articles that another reason links, though they have link keys: `Pair.shown` gives
    those of each of the two."""

    forbids: bool = False
    """Whether articles that share its link keys are not linked, whatever else they share."""

    which: Callable[[Pair], tuple[int, int] | None] | None = None
    """The numbers of the quotations that it tells of: that in the article, and that in the other."""

    passages: Callable[[Pair], tuple[SharedPassage, ...]] | None = None
    """The passages that it tells of, as they stand in both. None of a text that is withheld."""

    by_editors: bool = False
    """Whether it follows from what editors wrote. Such links are shown however many lead to one outlet."""

    @property
    def has_keys(self) -> bool:
        """Whether it finds pairs by itself, and is not only asked of those that another reason links."""
        return not self.beside and (self.keys is not None or self.archive_keys is not None)

    def __post_init__(self) -> None:
        if not self.kind:
            raise ValueError("a link reason has a kind")
        if self.keys and self.archive_keys:
            raise ValueError(f"{self.kind} takes its link keys either from an article or from the archive")


def all_at_once(pair: Pair, key: Any) -> bool:
    """For `LinkReason.together`: one sentence tells everything that two articles share."""
    return True
