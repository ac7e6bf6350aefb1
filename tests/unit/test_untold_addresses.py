"""Links to what must not be named, in HTML that lies around a text's words: the words stay, the address goes."""

import pytest

from clippings.model.body import Block, Body
from clippings.reading.rights.links import without_links


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ('<a href="images/private/x.png">a plan</a>', "a plan"),
        ('<img src="images/private/x.png" alt="a plan">', ""),
        ('<a href="articles/open.html">an account</a>', '<a href="articles/open.html">an account</a>'),
        ('<a href="articles/open.html"><img src="images/private/x.png"></a>', '<a href="articles/open.html"></a>'),
        ("<hr>", "<hr>"),
    ],
)
def test_an_address_that_must_not_be_told_goes_and_its_words_stay(html: str, shown: str) -> None:
    (block,) = without_links(Body((Block((html,), ()),)), lambda address: "private" in address).blocks
    assert block.frame == (shown,)
