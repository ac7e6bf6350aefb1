"""Our Porter stemmer against lunr.js's, word for word, over every word the project's texts and lunr's sources have."""

import json
import random
import re
import subprocess
from pathlib import Path

from clippings.search.normalise import terms
from clippings.search.stemmer import stem
from conftest import PROJECT

SCRIPT = """
const lunr = require('lunr');
const words = JSON.parse(require('fs').readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(words.map((w) => lunr.stemmer(new lunr.Token(w)).toString())));
"""


def words() -> list[str]:
    found: set[str] = set()
    for path in [*PROJECT.glob("content/**/*.md"), *PROJECT.glob("*.md"), *PROJECT.glob("docs/*.md"),
                 *PROJECT.glob(".venv/lib/python3*/site-packages/pelican-*/licenses/LICENSE"),
                 *Path("/usr/share/common-licenses").glob("*")]:  # fmt: skip
        found.update(re.findall(r"[a-z]+", path.read_text("utf-8", "replace").lower()))
    rng = random.Random(1)
    endings = [
        "s",
        "es",
        "ed",
        "ing",
        "eed",
        "y",
        "ies",
        "ational",
        "ization",
        "fulness",
        "ousli",
        "iveness",
        "icate",
        "ative",
        "ical",
        "ness",
        "ement",
        "ion",
        "ll",
        "e",
        "er",
        "ous",
        "ize",
    ]
    stems = sorted(found)
    found.update(rng.choice(stems) + rng.choice(endings) for _ in range(40_000))
    letters = "abcdefghijklmnopqrstuvwxyz"
    found.update("".join(rng.choices(letters, k=rng.randint(1, 9))) for _ in range(40_000))
    return sorted(found)


def test_every_word_has_lunrs_stem() -> None:
    asked = words()
    assert len(asked) > 50_000
    answer = subprocess.run(["node", "-e", SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=True)
    theirs = json.loads(answer.stdout)
    different = [(w, t, stem(w)) for w, t in zip(asked, theirs, strict=True) if stem(w) != t]
    assert different == []


def test_cases_shared_with_javascript() -> None:
    for case in json.loads((PROJECT / "tests/cases/normalise.json").read_text("utf-8")):
        assert list(terms(case["text"], case.get("language", "en"))) == case["terms"], case["text"]


def test_numbers_shared_with_javascript() -> None:
    from clippings.search.codec import encode_numbers

    for values, text in json.loads((PROJECT / "tests/cases/numbers.json").read_text("utf-8")):
        assert encode_numbers(values) == text
