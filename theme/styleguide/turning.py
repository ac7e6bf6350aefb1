"""Examples of macros/turning.html."""

from clippings.records.lists.turning import TurnView
from clippings.view.names import Named
from styleguide.cutting import CARDS, COURIER, SADA
from styleguide.example import LONG, Examples, examples

NONE, FERRY, TWELVE, WORDY, ARABIC = CARDS

EXAMPLES: Examples = {
    "turn": examples(
        t=[
            TurnView(Named("Dunstan Pryle"), None, None),
            TurnView(Named(*COURIER), None, TWELVE),
            TurnView(Named("Ferry sinks off the Sorrel Bank", "events/sinking.html"), FERRY, TWELVE),
            TurnView(Named(LONG, "events/long.html"), WORDY, WORDY),
            TurnView(Named(*SADA), ARABIC, FERRY),
        ]
    ),
}
