"""Lines at the head that name their field themselves: ``Titel: …``, ``Autor: …``, in the nine languages of dates."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from clippings.importing.draft import Context, Doubt, Draft, Found
from clippings.importing.plain_text import alike
from clippings.importing.printed import bylines, dates
from clippings.model.evidence import Candidate
from clippings.reading.folding.forms import fold

_HEAD = 8
"""Lines in which a head with such words stands."""
_LABELS = {
    "title": "title headline titel überschrift schlagzeile titre título titolo kop заголовок название العنوان عنوان",
    "byline": "author authors autor autorin autoren verfasser verfasserin auteur auteurs autora autores autore autrice "
    "автор авторы الكاتب الكاتبة المؤلف",
    "date": "date datum fecha data дата التاريخ تاريخ",
    "outlet": "newspaper paper outlet publication zeitung blatt medium journal periódico diario giornale testata krant "
    "jornal газета издание الصحيفة الجريدة صحيفة جريدة",
}
"""A field → the words before a colon that name it."""
_LINE = re.compile(r"\s*(?P<label>[^\W\d_]+)\s*[:：]\s*(?P<value>\S.*)")


def labelled(draft: Draft, context: Context) -> None:
    """Lines that begin with such a word, where there are two or more of different fields: one alone may be a title, as
    “Data: what we know” is."""
    found = dict(reversed(list(_labelled_lines(draft))))
    if len(found) < 2:
        return
    for field, (line, value) in found.items():
        draft.take(line)
        rule = f"a line “{line.partition(value)[0].strip()} …” at the head"
        if field == "date":
            _date(draft, line, value, rule)
        elif field == "outlet":
            outlets = context.outlets.values()
            known = [one.id for one in outlets if alike(value) in map(alike, (one.name, *one.aliases))]
            name = "outlet" if len(known) == 1 else "printed_outlet"
            draft.fields[name] = Found(known[0] if len(known) == 1 else value, "printed", line, rule)
        else:
            draft.fields[field] = Found(value, "printed", line, rule)
            names = bylines.names_in(f"by {value}", context.agencies) if field == "byline" else None
            if names:
                draft.fields["authors"] = Found("; ".join(names), "printed", line, "the names in the byline")


def _labelled_lines(draft: Draft) -> Iterator[tuple[str, tuple[str, str]]]:
    """The fields that lines at the head name, each with its line and value."""
    for line in draft.lines()[:_HEAD]:
        if (match := _LINE.fullmatch(line)) and (field := _fields().get(fold(match["label"]))):
            yield field, (line, match["value"].strip())


@cache
def _fields() -> Mapping[str, str]:
    """The words, folded → the field that each names."""
    return {fold(word): field for field, words in _LABELS.items() for word in words.split()}


def _date(draft: Draft, line: str, value: str, rule: str) -> None:
    reading = dates.read(value)
    if reading and reading.value:
        draft.fields["date"] = Found(reading.value, "printed", line, rule)
        return
    candidates = reading.candidates if reading else ()
    draft.fields["date"] = Found(candidates=tuple(Candidate(day, "printed", line, why) for day, why in candidates))
    doubt = reading.doubt if reading else "is no date that is known here"
    draft.doubts.append(Doubt("date", f"“{line}” {doubt}", "write the date yourself"))
