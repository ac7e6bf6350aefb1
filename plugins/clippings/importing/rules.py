"""The rules of the import, in their order; each finds the text as those before it have left it."""

from clippings.importing import boilerplate, head, language, outlet, paragraphs
from clippings.importing.draft import Context, Draft, Rule
from clippings.importing.plain_text import blocks
from clippings.importing.printed import labels

RULES: tuple[Rule, ...] = (
    paragraphs.parted,
    labels.labelled,
    head.masthead,
    head.title,
    head.byline,
    head.printed_date,
    head.unread,
    outlet.given,
    outlet.signed,
    boilerplate.keywords,
    boilerplate.cut,
    boilerplate.contents_list,
    boilerplate.doubled,
    paragraphs.unparted,
    paragraphs.joined,
    language.language,
)
"""The head, who published, what is not the article, its paragraphs, its language."""


def drafted(text: str, context: Context) -> Draft:
    """A text on its way to an article, with every rule applied."""
    draft = Draft(blocks(text))
    for rule in RULES:
        rule(draft, context)
    return draft
