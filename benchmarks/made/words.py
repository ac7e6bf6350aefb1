"""Made-up words in several languages.

The words that hold a language together are its own, so that stop lists and stemmers have their usual work. All others
are made of syllables, and are as frequent as words of the press are: a little rarer than by Zipf's law from some
thousands on. Rare ones never end.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from random import Random

from made import SEED

SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu ska tre bri cla pon der mas lin".split()
SHORT_WORDS = 3_000
"""Of the most frequent words, how many have two syllables; the others have three."""
VOCABULARY = 60_000
TOKENS = {"en": 1 << 19}
"""How many words in a row a language is drawn from; others have `FEWER`."""
FEWER = 1 << 16


@dataclass(frozen=True)
class Language:
    """How a language's texts look."""

    tag: str
    """BCP 47."""
    function: tuple[str, ...]
    """Its most frequent words, the first first."""
    endings: tuple[str, ...]
    said: tuple[str, ...] = ("said",)
    """What is written beside a speaker's name."""
    marks: tuple[str, str] = ("“", "”")
    letters: Mapping[int, str] | None = None
    """What Latin letters become."""

    def spelled(self, word: str) -> str:
        """A word in this language's letters."""
        return word.translate(self.letters) if self.letters else word


def _letters(*pairs: str) -> Mapping[int, str]:
    """A table from ``aа bб``: Latin letters and what each becomes."""
    return {ord(pair[0].lower()): pair[1:] for line in pairs for pair in line.split()}


_CYRILLIC = "aа bб cц dд eе fф gг hх iи jж kк lл mм nн oо pп rр sс tт uу vв wю xщ yы zз"
_ARABIC = "aا bب cص dد eي fف gغ hه iي jج kك lل mم nن oو pب rر sس tت uو vف wو xخ yي zز"
_HEBREW = "aא bב cצ dד eע fפ gג hה iי jז kק lל mמ nנ oו pפ rר sס tת uו vו wש xח yי zז"

_LANGUAGES = (
    Language(
        "en",
        tuple(
            "the to of and a in that is for on was he with it as his be by at have from this has are who but not an"
            " they will we had would about been which their I were more or she her when there if after up its what all"
            " one you said also out him over than them into could other so new no first two can some last because how"
            " our against between before just during while even being those".split()
        ),
        ("", "", "", "s", "ed", "ing", "tion", "ment", "ly", "ness", "er"),
        ("said", "said", "said", "told reporters", "added", "warned", "wrote"),
    ),
    Language(
        "de",
        tuple(
            "die der und in das den von zu mit ist auf im für nicht ein sich des dem es eine auch als an er werden"
            " aus hat sie nach bei um am sind noch wie einem über war haben nur oder aber vor zur bis mehr durch man"
            .split()
        ),
        ("", "e", "en", "er", "ung", "lich", "keit"),
        ("sagte", "erklärte"), ("„", "“"), _letters("yü xß"),
    ),
    Language(
        "fr",
        tuple(
            "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux"
            " ou mais comme cette ont été ses être elle entre après deux leur sans même où".split()
        ),
        ("", "s", "e", "es", "tion", "ment", "er", "ée"),
        ("a déclaré", "affirme"), ("«\u00a0", "\u00a0»"), _letters("yé xç"),
    ),
    Language(
        "es",
        tuple(
            "de la que el en y a los del se las por un para con no una su al es lo como más o pero sus le ha sin sobre"
            " este entre cuando muy ser años también hasta desde todo nos durante".split()
        ),
        ("", "s", "o", "a", "ción", "mente", "ar", "ado"),
        ("dijo", "afirmó"), ("«", "»"), _letters("yñ xó"),
    ),
    Language(
        "ru",
        tuple(
            "в и не на что с по он как это из к а его за у для от но то был о до все так же который после было также"
            " если при уже или во со чтобы только их она может".split()
        ),
        ("", "а", "ов", "ость", "ный", "ать", "ом", "ение"),
        ("сказал", "заявил"), ("«", "»"), _letters(_CYRILLIC),
    ),
    Language(
        "ar",
        tuple(
            "في من على أن إلى عن التي مع هذا الذي كان هذه ما لا بعد بين قد لم كل كما أو هو حتى ذلك إن وقد عند قبل أي"
            .split()
        ),
        ("", "ة", "ات", "ون", "ية", "ين"),
        ("قال", "أضاف"), ("«", "»"), _letters(_ARABIC),
    ),
    Language(
        "he",
        tuple("של את על לא הוא עם זה כי גם או אל היא כל אבל היה אם רק יותר מה בין אחרי עד כך לפני הם אין".split()),
        ("", "ים", "ות", "ה", "ית"),
        ("אמר", "הוסיף"), ("״", "״"), _letters(_HEBREW),
    ),
)  # fmt: skip
LANGUAGES: Mapping[str, Language] = {language.tag: language for language in _LANGUAGES}


@lru_cache
def pool(tag: str) -> list[str]:
    """Words of a language as a long text has them: one taken at random is as frequent as it should be."""
    language = LANGUAGES[tag]
    rng = Random(f"{SEED} words {tag}")
    known = [*language.function, *islice(_distinct(rng, language), VOCABULARY)]
    # only divisions, which are the same on every machine
    weights = [1 / (rank + 1.7) / (1 + rank / 5000) for rank in range(len(known))]
    return rng.choices(known, weights, k=TOKENS.get(tag, FEWER))


def rare(rng: Random, language: Language) -> str:
    """A word that may stand nowhere else."""
    return language.spelled("".join(rng.choices(SYLLABLES, k=3))) + rng.choice(language.endings)


def _distinct(rng: Random, language: Language) -> Iterator[str]:
    """Words that are not the same, short ones first."""
    found = dict.fromkeys(language.function)
    for length, most in ((2, SHORT_WORDS), (3, VOCABULARY)):
        stems = ["".join(parts) for parts in product(SYLLABLES, repeat=length)]
        rng.shuffle(stems)
        for word in islice((language.spelled(stem) + rng.choice(language.endings) for stem in stems * 4), most * 2):
            if word not in found:
                found[word] = None
                yield word
