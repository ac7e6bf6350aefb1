"""Which outlet a text comes from: by the words it signs with, or by its address at the end. Never by style."""

import re
from collections.abc import Iterable

from clippings.importing.found import Doubt, Draft, Found
from clippings.model.outlet import Outlet

TAIL_BLOCKS = 4


def outlet(draft: Draft, outlets: Iterable[Outlet]) -> None:
    """The one outlet whose signature stands in the text or whose domain stands at its end."""
    text = "\n".join(draft.lines())
    tail = "\n".join(line for block in draft.blocks[-TAIL_BLOCKS:] for line in block)
    signed: dict[str, tuple[str, str]] = {}
    for known in outlets:
        for signature in known.signatures:
            if signature in text:
                signed.setdefault(known.id, (signature, "the outlet’s signature"))
        for domain in known.domains:
            if found := re.search(rf"(?:https?://|www\.)(?:[\w-]+\.)*{re.escape(domain)}\b", tail):
                signed.setdefault(known.id, (found[0], "the outlet’s address at the end"))
    if len(signed) == 1:
        ((id, (quote, rule)),) = signed.items()
        draft.fields["outlet"] = Found(id, "printed", quote, rule)
    elif signed:
        names = ", ".join(sorted(signed))
        draft.doubts.append(Doubt("outlet", f"signs as several outlets: {names}", "write the outlet yourself"))
