"""People of whom an article tells and whom the register lacks, by their surnames."""

from collections import defaultdict

from clippings.reading.names.bearers import Bearer
from clippings.reading.names.beside.words import Beside


class Strangers:
    """The surnames of strangers in an article, as far as it has been read."""

    def __init__(self) -> None:
        self._surnames: set[str] = set()
        self._firsts: dict[str, set[str]] = defaultdict(set)

    def __contains__(self, surname: object) -> bool:
        return surname in self._surnames

    def add(self, surname: str) -> None:
        """Note somebody's surname."""
        self._surnames.add(surname)

    def meet(self, name: Beside, bearer: Bearer) -> None:
        """Note a surname behind a first name that is not its bearer's. Of whom the register has one word alone, one
        first name may be his own: *Greta Brandt* may be *Brandt*, and where *Otto Brandt* comes too, neither is."""
        self._firsts[name.words].add(name.before)
        if not bearer.is_one_word or len(self._firsts[name.words]) > 1:
            self.add(name.words)
