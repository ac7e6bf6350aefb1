"""The command `clippings suggest`: what it says, and what it adds."""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from clippings.model.archive import Archive
from clippings.model.problem import CommandErrors, Problem
from clippings.suggesting.alike import Alike, alike
from clippings.suggesting.models import Model, model_of
from clippings.suggesting.recognised import recognised_names
from clippings.suggesting.unknown import Suggestion, Text, unknown_names

_KINDS = ("person", "organisation", "place")
_EXAMPLES = """examples:
  clippings suggest
  clippings suggest --most 200 --least 5
  clippings suggest --add "Edith Marlow" "John Doe"
  clippings suggest --kind place --add Lowtown
  clippings suggest --model models/en_core_web_sm       names that a model of spaCy or GLiNER finds
"""


def add_suggest(commands: Any, filled: Callable[..., tuple[Path, str]], examined: Callable[[Path], Archive]) -> None:
    """Add `suggest` to the console program's commands. ``filled`` tells where the content folder is, ``examined`` gives
    its archive."""
    top = commands.add_parser(
        "suggest", help="names that no register has", epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    top.add_argument("--content", type=Path, help="the content folder (that of this archive)")
    top.add_argument("--most", type=int, default=40, help="how many names (40)")
    top.add_argument("--least", type=int, default=2, help="how many articles have one at least (2)")
    top.add_argument("--add", nargs="+", default=[], metavar="name", help="have these added to their registers")
    top.add_argument(
        "--kind", choices=_KINDS, default="", help="what those are, where texts tell it wrong or not at all"
    )
    top.add_argument("--model", default="", metavar="folder", help="have a saved model of spaCy or GLiNER find names")
    top.set_defaults(run=run_suggest, filled=filled, examined=examined)


def run_suggest(options: argparse.Namespace) -> int:
    """Say which names no register has, or add some of them."""
    content, _ = options.filled(options.content, False)
    model = model_of(options.model) if options.model else None
    archive = options.examined(content)
    names = suggested(archive, 1 if options.add else options.least, model)
    chosen = kinds_of(options.add, names, options.kind)
    print(*(added(chosen, content) if chosen else told(names, archive, options.most)), sep="\n")
    return 0


def suggested(archive: Archive, least: int, model: Model | None = None) -> list[Suggestion]:
    """The names that at least so many articles have and no register has, as capitals tell, or a model."""
    texts = list(_texts(archive))
    return recognised_names(texts, model, least) if model else unknown_names(texts, least)


def _texts(archive: Archive) -> Iterator[Text]:
    for dossier in archive.dossiers.values():
        known: dict[int, list[tuple[int, int]]] = {}
        for mention in dossier.mentions:
            known.setdefault(mention.paragraph, []).append((mention.start, mention.end))
        paragraphs = [paragraph.text for paragraph in dossier.body.paragraphs]
        yield Text(dossier.id, dossier.record.primary_language, dossier.outlet.name, paragraphs, known)


def told(names: Sequence[Suggestion], archive: Archive, most: int) -> Iterator[str]:
    """The lines that an editor reads."""
    if names:
        yield "Names that articles have and no register has, by how many have them:"
        width = max(len(one.name) for one in names[:most])
        for one in names[:most]:
            count = f"{len(one.articles):,} article{'' if len(one.articles) == 1 else 's'}"
            yield f"  {count:>14}, {one.mentions:>6,}×  {one.kind or '?':<12}  {one.name:<{width}}  {one.context}"
        if len(names) > most:
            yield f"  and {len(names) - most:,} more: --most {len(names)}"
        first = next((one.name for one in names if one.kind), names[0].name)
        yield f'Add one or several, each of the kind it seems to be: clippings suggest --add "{first}"'
        yield f'Where it is another, or nothing tells it, say it: clippings suggest --kind place --add "{first}"'
    else:
        yield "No register lacks a name that two articles have, as far as this tells."
    pairs = list(alike(archive.entities.values()))
    if pairs:
        yield "Entries that may be one:"
        yield from (f"  {_pair(one)}" for one in pairs)
        yield "Where two are one, make the name of the one an alias of the other, and take its entry out."


def _pair(pair: Alike) -> str:
    return f"{pair.one.kind} {pair.one.id} and {pair.other.id}: {pair.why}"


def kinds_of(wanted: Sequence[str], names: Sequence[Suggestion], kind: str) -> list[tuple[str, str]]:
    """Each name that an editor chose, with its kind. CommandErrors with every one that is not among those suggested, or
    of which nothing tells the kind."""
    known = {one.name: one for one in names}
    problems = [problem for name in wanted if (problem := _wrong(name, known.get(name), kind))]
    if problems:
        raise CommandErrors(problems)
    return [(name, kind or known[name].kind) for name in wanted]


def _wrong(name: str, found: Suggestion | None, kind: str) -> Problem | None:
    if found is None:
        try_ = "write it as it is listed, in quotation marks; clippings new person adds a name that no text has"
        return Problem("clippings suggest", 0, "--add", name, "is not among the names that are suggested", try_)
    if not kind and found.kind not in _KINDS:
        try_ = f'say it: clippings suggest --kind person --add "{name}"'
        return Problem("clippings suggest", 0, "--add", name, "may be of any kind, as far as texts tell", try_)
    return None


def added(chosen: Sequence[tuple[str, str]], content: Path) -> Iterator[str]:
    """Add an entry for each name to its register; the line where each stands."""
    from clippings.new.entry import make_entry

    for name, kind in chosen:
        place = make_entry(kind, name, {}, content)
        yield f"{place.path}:{place.line}"
