"""First names that many have: those of somebody else before a surname, and those of a man or of a woman."""

from collections.abc import Sequence

from clippings.reading.folding.forms import unaccented
from clippings.reading.names.beside.words import Beside

_MEN = frozenset(
    "Adam Albert Alexander Alexandre Alfred Andreas Andrew Anthony Anton Antoine Antonio Arthur August Benjamin "
    "Bernard Bernhard Bruno Carl Carlos Charles Christian Christopher Claude Daniel David Dmitri Donald Edgar Edmund "
    "Edouard Eduard Edward Emil Emile Enrico Erich Ernest Ernst Eugen Eugene Felix Ferdinand Fernando Francesco "
    "Francis Francisco Francois Frank Franz Frederick Friedrich Fritz Gabriel Georg George Georges Gerard Gerhard "
    "Giacomo Giovanni Giuseppe Gottfried Gustav Gustave Hans Harold Harry Heinrich Henri Henry Herbert Hermann Hubert "
    "Hugo Igor Ivan Jack Jacob Jacques Jakob James Jean Johann Johannes John Jonathan Jorge Jose Josef Joseph Juan "
    "Julius Karl Kenneth Klaus Konrad Leonard Leopold Lorenzo Louis Ludwig Luigi Manuel Marcel Mario Martin Matthew "
    "Maurice Max Michael Michel Miguel Mikhail Nathaniel Nicholas Nicolas Nikolai Olivier Oscar Oskar Otto Pablo "
    "Paolo Patrick Paul Pedro Peter Philip Philippe Pierre Pietro Ralph Raymond Richard Robert Roger Roland Rudolf "
    "Samuel Sebastian Sergei Sergey Siegfried Simon Stefan Stephen Theodor Theodore Thomas Timothy Ulrich Victor "
    "Viktor Vincent Vladimir Walter Werner Wilhelm William Wolfgang".split()
)
_WOMEN = frozenset(
    "Abigail Adele Agnes Alice Amelia Andrea Angela Anna Anne Annie Antoinette Augusta Barbara Beatrice Bertha "
    "Brigitte Carmen Caroline Catharine Catherine Cecile Charlotte Christine Clara Claire Claudia Cornelia Diana "
    "Dorothea Dorothy Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Elsa Emilie Emily Emma Esther Eva Fanny "
    "Florence Francoise Frieda Friederike Genevieve Germaine Gertrud Gertrude Gretchen Hanna Hannah Harriet Hedwig "
    "Helen Helena Helene Henriette Hilda Ida Ingrid Irene Isabel Isabella Jane Janet Jeanne Jennifer Jessica Johanna "
    "Josephine Judith Julia Juliette Karin Katharina Katherine Kathleen Laura Lena Louisa Louise Lucia Lucie Lucy "
    "Luise Madeleine Margaret Margarete Marguerite Maria Marianne Marie Marina Martha Mary Mathilde Matilda Michelle "
    "Monica Nancy Natalia Nathalie Olga Patricia Paula Pauline Rachel Rebecca Rosa Rose Ruth Sabine Sarah Sofia "
    "Sophia Sophie Susan Susanne Svetlana Sylvia Tatiana Teresa Therese Ursula Valentina Vera Victoria Virginia "
    "Wilhelmine".split()
)
"""Without accents."""
_OF_BOTH = frozenset("Andrea Claude Francis Jean Maria".split())
"""Those that men have in one country and women in another."""
_OF_WOMEN = frozenset(
    "mrs ms miss lady dame madam mme mlle mad madame mademoiselle frau fraulein fru sra srta dona senora signora "
    "signorina".split()
)
_OF_MEN = frozenset("mr sir lord m monsieur herr herrn hr hrn senor sig signor don dom".split())
"""Titles, in small letters and without accents, that say no office."""
_TELLING = _OF_WOMEN | _OF_MEN | frozenset(("señor", "señora", "doña"))
"""Titles that tell of somebody's sex, in small letters."""


def is_given(word: str) -> bool:
    """Whether a word is a first name that many have."""
    name = unaccented(word)
    return name in _MEN or name in _WOMEN


def is_relatives(name: Beside, firsts: Sequence[str]) -> bool:
    """Whether the title before a surname makes it that of a wife or another relative of the one who has those first
    names. Of one whom the register has by one word alone nothing tells the sex: *Frau Merkel* may be herself."""
    return bool(firsts) and all(is_of_other_sex(name, first) for first in firsts)


def tells_sex(word: str) -> bool:
    """Whether a word before a name is a title that tells whether a man or a woman has it."""
    return word.lower() in _TELLING


def is_of_other_sex(name: Beside, first: str) -> bool:
    """Whether a title before a surname is not for somebody of that first name: *Mrs. Kerry* is not *John Kerry*."""
    title = unaccented(name.before).lower()
    given = unaccented(first.split(" ")[0])
    if given in _OF_BOTH:
        return False
    return (title in _OF_WOMEN and given in _MEN) or (title in _OF_MEN and given in _WOMEN)
