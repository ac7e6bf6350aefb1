"""Every language's stemmer, in Python and as the browser has it, word for word, over words generated from its alphabet.

The words are made of real letters and endings of each language, met in the Snowball algorithms' own tables, so that
every rule is tried; and of what the Unicode locale data in Node call languages, places, units and days.
"""

import json
import platform
import random
import re
import subprocess
import sys
import unicodedata
from importlib import import_module
from pathlib import Path

import pytest

from clippings.reading.folding.forms import fold, lower
from clippings.search.languages import SNOWBALL, browser_stemmer, compiled_stemmer, endings, python_stemmer, stemmer

SCRIPT = """
const { words, code } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const stemmer = eval(code);
process.stdout.write(JSON.stringify(words.map((w) => stemmer.stemWord(w))));
"""
REAL = r"""
const { language } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const words = new Set();
const add = (text) => (text || '').match(/[\p{L}\p{M}]+/gu)?.forEach((w) => words.add(w));
for (const type of ['language', 'region', 'script', 'currency']) {
  const names = new Intl.DisplayNames([language], { type, fallback: 'none' });
  for (let a = 65; a < 91; a++) for (let b = 65; b < 91; b++) {
    const two = String.fromCharCode(a, b);
    const tries = type === 'region' ? [two] : type === 'language' ? [two.toLowerCase()] : [];
    for (let c = 65; c < 91 && type !== 'region'; c++) tries.push(type === 'script' ? two[0] + two[1].toLowerCase() + String.fromCharCode(c).toLowerCase() + 'b' : type === 'language' ? (two + String.fromCharCode(c)).toLowerCase() : two + String.fromCharCode(c));
    for (const code of tries) try { add(names.of(code)); } catch {}
  }
}
const units = 'acre bit byte celsius centimeter day degree fluid-ounce foot gallon gram hectare hour inch kilogram kilometer liter meter mile minute month ounce percent pound second stone week yard year'.split(' ');
for (const unit of units) for (const n of [0, 1, 2, 5, 11, 1.5]) add(new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(n));
for (let m = 0; m < 12; m++) for (const style of ['long', 'short']) add(new Date(2016, m, 1 + m).toLocaleDateString(language, { weekday: 'long', month: style, day: 'numeric', year: 'numeric' }));
const relative = new Intl.RelativeTimeFormat(language);
for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year']) for (const n of [-5, -2, -1, 1, 2, 5]) add(relative.format(n, unit));
process.stdout.write(JSON.stringify([...words]));
"""


def node(script: str, asked: dict[str, object]) -> list[str]:
    answer = subprocess.run(["node", "-e", script], input=json.dumps(asked), capture_output=True, text=True, check=True)
    found: list[str] = json.loads(answer.stdout)
    return found


def fragments(name: str) -> list[str]:
    """The strings in the algorithm's own tables: its endings and prefixes."""
    source = Path(str(import_module(f"snowballstemmer.{name}_stemmer").__file__)).read_text("utf-8")
    found = {
        part.encode().decode("unicode_escape") if "\\" in part else part
        for part in re.findall(r'Among\(u?"([^"]+)"', source)
    }
    return sorted(part for part in found if all(unicodedata.category(sign)[0] in "LM" for sign in part))


@pytest.mark.parametrize("language", sorted(SNOWBALL))
def test_both_sides_stem_alike(language: str) -> None:
    rng = random.Random(language)
    real = sorted({lower(word) for word in node(REAL, {"language": language})})
    endings = fragments(SNOWBALL[language])
    letters = sorted({letter for word in (*real, *endings) for letter in word})
    begun = ("".join(rng.choices(letters, k=rng.randint(2, 8))) for _ in range(10_000))
    words = {next(begun) + ending for ending in endings for _ in range(2)}
    words |= {word + rng.choice(endings) for word in rng.sample(real, 400)} | set(real)
    asked = sorted(words | {fold(word) for word in words})
    assert len(real) > 400
    assert len(endings) > 10
    assert len(asked) > 1200
    theirs = node(SCRIPT, {"words": asked, "code": browser_stemmer(language)})
    for stem in filter(None, (compiled_stemmer(language), python_stemmer(language))):
        assert [(w, stem(w), t) for w, t in zip(asked, theirs, strict=True) if stem(w) != t] == []


@pytest.mark.parametrize(
    ("language", "some"), [("en", {"ation", "ing", "s"}), ("de", {"ung", "keit"}), ("fr", {"ement"}), ("ru", {"ого"})]
)
def test_the_endings_of_a_language_are_those_that_its_stemmer_takes_off(language: str, some: set[str]) -> None:
    assert some <= set(endings(language))
    stem = stemmer(language)
    assert all(stem(f"{'berg' if language != 'ru' else 'город'}{ending}") for ending in some)


def test_a_pystemmer_of_another_version_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clippings.search.languages.version", lambda _: "2.2.0")
    assert compiled_stemmer("fr") is None
    assert stemmer.__wrapped__("fr")("continuellement") == "continuel"  # of Snowball's own vocabulary


@pytest.mark.skipif(sys.platform != "linux" or platform.machine() != "x86_64", reason="it may not be made for this")
@pytest.mark.skipif(sys.version_info >= (3, 14), reason="it is not made for this Python")
def test_the_compiled_stemmers_are_taken_where_they_are_made_for_the_machine() -> None:
    assert compiled_stemmer("fr") is not None
