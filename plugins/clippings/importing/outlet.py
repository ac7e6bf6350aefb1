"""Which outlet a text comes from: by the words it signs with, or by its address at the end. Never by style."""

import re

from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.reading.folding.forms import plain

TAIL_BLOCKS = 4


def given(draft: Draft, context: Context) -> None:
    """The outlet that the editor gave for all texts of the import."""
    if context.outlet:
        draft.fields["outlet"] = Found(context.outlet, "supplied", rule="given at import")


def signed(draft: Draft, context: Context) -> None:
    """Where none was given: the one outlet whose signature stands in the text or whose domain stands at its end."""
    if draft.found("outlet"):
        return
    text = plain.of("\n".join(draft.lines()))
    tail = "\n".join(plain(line) for block in draft.blocks[-TAIL_BLOCKS:] for line in block)
    signs: dict[str, tuple[str, str]] = {}
    for known in context.outlets.values():
        for signature in known.signatures:
            at = text.text.find(wanted := plain(signature))
            if at >= 0:
                start, end = text.place(at, at + len(wanted))
                signs.setdefault(known.id, (" ".join(text.written[start:end].split()), "the outlet’s signature"))
        for domain in known.domains:
            if found := re.search(rf"(?:https?://|www\.)(?:[\w-]+\.)*{re.escape(domain)}\b", tail):
                signs.setdefault(known.id, (found[0], "the outlet’s address at the end"))
    if len(signs) == 1:
        ((id, (quote, rule)),) = signs.items()
        draft.fields["outlet"] = Found(id, "printed", quote, rule)
    elif signs:
        names = ", ".join(sorted(signs))
        draft.doubts.append(Doubt("outlet", f"signs as several outlets: {names}", "write the outlet yourself"))
