"""Slips of a developer in the hooks of plugins, told when a build begins: else a page would be missing in silence."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import fields

from clippings.hooks import Examine, Finish, Gather, Hooks, Index, LinkIndex, Pages, Read, of_kind
from clippings.model.archive import Archive
from clippings.model.dossier import Dossier
from clippings.reading.schema.suggestion import suggestion


def refuse_slips(hooks: Hooks) -> None:
    """ValueError where two hooks have a name that only one may have, and where a hook fills a field that there is not.
    Several plugins may give one and the same hook."""
    _refuse_twice("Index", [hook.name for hook in {*of_kind(Index, hooks)}])
    _refuse_twice("LinkIndex", [hook.name for hook in {*of_kind(LinkIndex, hooks)}])
    _refuse_twice("Gather", [hook.name for hook in {*of_kind(Gather, hooks)}])
    ids = {page.name: page.ids for page in of_kind(Pages, hooks)}
    for page in of_kind(Pages, hooks):
        if page.ids is not ids[page.name]:
            why = f"two Pages hooks are called “{page.name}”, and are for other ids"
            raise ValueError(f"{why}; give one of them another name, or both the same function for ids")
    for examine in of_kind(Examine, hooks):
        _refuse_unknown("Examine", examine.facet, Dossier)
    for finish in of_kind(Finish, hooks):
        _refuse_unknown("Finish", finish.facet, Dossier)
    for read in of_kind(Read, hooks):
        _refuse_unknown("Read", read.field, Archive)


def _refuse_twice(kind: str, names: Sequence[str]) -> None:
    if twice := [name for name, times in Counter(names).items() if times > 1]:
        raise ValueError(f"two {kind} hooks are called “{twice[0]}”; give one of them another name")


def _refuse_unknown(hook: str, name: str, holder: type[Dossier] | type[Archive]) -> None:
    known: Iterable[str] = [field.name for field in fields(holder)]
    if name not in known:
        place = f"plugins/clippings/model/{holder.__name__.lower()}.py"
        try_ = suggestion(name, known, f"declare it in {place}")
        raise ValueError(f"{hook} fills “{name}”, which is no field of {holder.__name__}; {try_}")
