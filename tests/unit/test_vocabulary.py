"""How often an article says each word itself."""

import numpy as np
import pytest

from clippings.model.body import Block, Body, Paragraph
from clippings.model.dossier import Dossier
from clippings.model.record import Record
from clippings.search.words.vocabulary import ROW, examine, number_of


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The quay, the QUAY and the quay’s quays", {"quay": 3, "quays": 1}),
        ("No pier2pier in 2016: é is a letter, Łódź a town", {"pier": 2, "letter": 1, "lodz": 1, "town": 1}),
        ("Женева и мы, Женева’s lake; 停战 停战协", {"женева": 2, "lake": 1, "停战协": 1}),
        ("An o'clock 'quote' ''", {"o'clock": 1, "quote": 1}),
        ("… — it is 5", {}),
    ],
)
def test_words_of_three_letters_that_say_something_are_counted(text: str, counts: dict[str, int]) -> None:
    """Without case, accents and the possessive; a figure or a sign is in no word."""
    record = Record("a", "Title", language="en", text="full")
    found = examine(Dossier(record, Body((Block(("", ""), (Paragraph(text),)),))), None).value
    assert dict(np.frombuffer(found, ROW).tolist()) == {number_of(word): count for word, count in counts.items()}
