"""Plugin: the editors' notes, each on the passage it quotes.

Gives every dossier ``annotations``; writes ``annotations/index.html`` and the W3C Web Annotation files.
"""

from clippings.annotations.pages import article_file, in_pages, kinds_of_notes, list_page, page_numbers
from clippings.annotations.placing import examine, notes_of, problems
from clippings.hooks import Check, Examine, Index, Pages, Read, each_article, use
from clippings.reading import annotations


def register() -> None:
    use(
        Read("notes", "annotations/*.yaml", annotations.read_for, each=True, own=True),
        Read("notes", "private/annotations/*.yaml", annotations.read_for, each=True, own=True),
        Examine("annotations", examine, notes_of, by_name=True, facts=True),
        Check(problems),
        Index("kinds of notes", kinds_of_notes),
        Index("pages of notes", in_pages),
        Pages("annotations", list_page, page_numbers),
        Pages("articles", article_file, each_article),
    )
