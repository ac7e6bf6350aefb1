"""Boxes beside an article, by what the page calls them: newsletter forms, lists of other articles, share bars."""

import re
from functools import lru_cache

from lxml.html import HtmlElement

from clippings.importing.pages.page import Page, around

_CALLED = re.compile(
    r"(?:^|[\s_-])(?:newsletters?|related\w*|recirc\w*|promo\w*|social-(?:share|links?|icons?|media|bar|buttons?)|share\w*|sharing|comments?|kommentare?|subscri\w+|"
    r"sign-?up|trending|most-?(?:read|popular|viewed)|meistgelesen|read-?(?:more|next|also)|more-?(?:from|on|stories)|teaser\w*|"
    r"outbrain|taboola|sponsored|advert\w*|cookie\w*|consent|breadcrumbs?|author-?bio|bio|about-?author|tags?|tag-?list|"
    r"pagination|print-?only|reprints?|paywall|copyright|upsell|donat\w+|toolbar|correction-?form|jp-relatedposts|"
    r"(?:wp-)?caption(?:-text)?|photo-?credits?|image-?credits?|bildunterschrift|ima?ge?-description|"
    r"image-widget|media-?info|access-?wall|(?:inline)?-?sign-?up|sharedaddy|"
    r"email-?signup|more-?links|see-?also|popular)(?=$|[\s_-])", re.IGNORECASE
)  # fmt: skip
_MOST = 0.3
"""Share of the text that a box may hold; what holds more is a frame of the whole, whatever it is called."""
_LEVELS = 5


def in_boxes(page: Page, length: int) -> frozenset[str]:
    """The lines of a page that stand in such a box; ``length`` is the number of letters of the article."""
    called: dict[int, bool] = {}
    sizes: dict[int, int] = {}
    boxes: dict[int, list[int]] = {}
    for number, line in enumerate(page.lines):
        for one in around(line.element, _LEVELS):
            if one.tag in ("body", "article", "main", "html"):
                break
            if id(one) not in called:
                called[id(one)] = one.tag == "figcaption" or _is_called_so(one)
            if called[id(one)]:
                sizes[id(one)] = sizes.get(id(one), 0) + len(line.text)
                boxes.setdefault(id(one), []).append(number)
    return frozenset(
        page.lines[number].text for box, numbers in boxes.items() if sizes[box] < length * _MOST for number in numbers
    )


def _is_called_so(element: HtmlElement) -> bool:
    return _is_a_box(f"{element.get('class') or ''} {element.get('id') or ''}")


@lru_cache(maxsize=10_000)
def _is_a_box(mark: str) -> bool:
    return bool(_CALLED.search(mark)) and "hentry" not in mark
