"""Lists, titles and long quotations in the sentences that say why."""

from clippings.wording.lists import every
from clippings.wording.messages import gettext, ngettext

_INNER = str.maketrans("“”", "‘’")
_MOST_NAMED = 4


def listed(names: list[str]) -> str:
    """``A, B and C``; past four names, the rest are counted: ``A, B, C, D and 3 more``."""
    if len(names) > _MOST_NAMED:
        names = [*names[:_MOST_NAMED], ngettext("%(num)s more", "%(num)s more", len(names) - _MOST_NAMED)]
    return every(names)


def in_marks(title: str) -> str:
    """A title in quotation marks. One that stands in marks of its own keeps them, and no second pair; marks within it
    become single ones: ``“We go” is no answer`` is ``“‘We go’ is no answer”``."""
    inner = title[1:-1]
    own = title[:1] == "“" and title[-1:] == "”" and "“" not in inner and "”" not in inner
    return title if own else gettext("“%(words)s”", words=title.translate(_INNER))
