"""A reconciliation service, asked through its standard interface
(https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/), as OpenRefine does."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from clippings.model.problem import CommandErrors, Problem
from clippings.reconciling.candidate import Candidate, Scheme
from clippings.reconciling.extracts import COMMAND
from clippings.reconciling.register import Entry

_AT_ONCE, _MOST, _PATIENCE = 10, 5, 30
"""Names a request, candidates a name, and seconds that an answer may take."""
_SPACES: dict[str, Scheme] = {"wikidata": "wikidata", "viaf": "viaf", "geonames": "geonames", "isni": "isni"}
_PERSONS = ("Q5", "Person", "human")


def asked(url: str, entries: Mapping[str, Entry]) -> Iterator[tuple[str, list[Candidate]]]:
    """The key of each entry, and a service's candidates. CommandErrors where it gives no answer that can be read."""
    manifest = _answer(url, None)
    scheme = _scheme(url, str(manifest.get("identifierSpace", "")))
    wanted = iter([(key, entry) for key, entry in entries.items() if entry.may_be(scheme, "")])
    while some := list(islice(wanted, _AT_ONCE)):
        queries = {f"q{n}": {"query": entry.name, "limit": _MOST} for n, (_, entry) in enumerate(some)}
        answers = _answer(url, {"queries": json.dumps(queries)})
        for n, (key, entry) in enumerate(some):
            try:
                found = list(_candidates(scheme, answers.get(f"q{n}", {}).get("result", ())))
            except (AttributeError, KeyError, TypeError) as wrong:
                raise _refused(url, f"gives an answer that is none of a reconciliation service: {wrong!r}") from wrong
            yield key, [one for one in found if entry.may_be(scheme, one.id)]


def _scheme(url: str, space: str) -> Scheme:
    for name, scheme in _SPACES.items():
        if name in space.lower():
            return scheme
    why = f"gives ids of {space or 'no register'}, and an entry holds those of Wikidata, VIAF, GeoNames and ISNI"
    raise _refused(url, why)


def _candidates(scheme: Scheme, found: Sequence[Mapping[str, Any]]) -> Iterator[Candidate]:
    for one in found:
        kinds = [
            str(kind.get(name, ""))
            for kind in one.get("type") or ()
            if isinstance(kind, Mapping)
            for name in ("id", "name")
        ]
        is_person = any(kind in _PERSONS for kind in kinds) if kinds else None
        yield Candidate(
            scheme, str(one["id"]), (str(one["name"]),), str(one.get("description") or ""), is_person=is_person
        )


def _answer(url: str, form: Mapping[str, str] | None) -> Mapping[str, Any]:
    """What a service answers, as JSON."""
    if not url.startswith(("https://", "http://")):
        raise _refused(url, "is not a web address")
    data = urlencode(form).encode() if form else None
    try:
        with urlopen(Request(url, data, {"Accept": "application/json"}), timeout=_PATIENCE) as answer:
            value = json.load(answer)
    except (URLError, TimeoutError, ValueError, RecursionError) as wrong:
        raise _refused(url, f"gives no answer that can be read: {wrong}") from wrong
    if not isinstance(value, Mapping):
        raise _refused(url, "gives an answer that is none of a reconciliation service")
    return value


def _refused(url: str, why: str) -> CommandErrors:
    try_ = "give the address of a service that speaks OpenRefine's reconciliation API"
    return CommandErrors([Problem(COMMAND, 0, "--service", url, why, try_)])
