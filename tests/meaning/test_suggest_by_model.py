"""`clippings suggest --model`: names that a model of spaCy or GLiNER finds, and what is told where there is none.

spaCy is not among the packages of the tests, for it brings two dozen others. Where it is installed, the models here are
real ones, made of its own rules and saved as any other; elsewhere a package stands for it that keeps its protocol: `load`,
`pipe`, `ents` with `start_char`, `end_char` and `label_`. GLiNER is stood for alike: `from_pretrained`, `predict_entities`.
"""

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from archives import PROJECT, Archive

FINDS = """
import json, os, pathlib, re
def rules_in(folder):
    return json.loads((pathlib.Path(folder) / "rules.json").read_text())
def finds(rules, text):
    labels = dict(rules)
    names = "|".join(map(re.escape, sorted(labels, key=len, reverse=True)))
    return [(found.start(), found.end(), labels[found[0]]) for found in re.finditer(names, text)]
"""
SPACY = """
class Span:
    def __init__(self, start_char, end_char, label_): self.start_char, self.end_char, self.label_ = start_char, end_char, label_
class Doc:
    def __init__(self, ents): self.ents = ents
class Pipeline:
    def __init__(self, lang, rules): self.lang, self.rules, self.pipe_names = lang, rules, ["entity_ruler"] if rules else []
    def pipe(self, texts):
        for text in texts: yield Doc([Span(*one) for one in finds(self.rules, text)])
def load(folder):
    if not (pathlib.Path(folder) / "rules.json").is_file(): raise OSError("[E053] Could not read config file")
    return Pipeline(*rules_in(folder))
"""
GLINER = """
class GLiNER:
    @classmethod
    def from_pretrained(cls, folder, local_files_only):
        assert local_files_only and os.environ["HF_HUB_OFFLINE"] == "1"
        found = cls()
        found.rules = rules_in(folder)[1]
        return found
    def predict_entities(self, text, labels):
        return [{"start": start, "end": end, "label": label} for start, end, label in finds(self.rules, text) if label in labels]
"""
RULES = [
    ["Ann Able's", "PERSON"], ["Ann Able", "PERSON"], ["Able", "PERSON"], ["the Harbour Board", "ORG"], ["lowtown", "GPE"],
    ["Monday", "DATE"], ["John Doe", "PERSON"],
]  # fmt: skip
CONTENT = {
    "articles": {
        "one": {"title": "One", "body": "On Monday Ann Able met the Harbour Board in lowtown. Able left."},
        "two": {"title": "Two", "body": "Ann Able's son wrote on Monday to the Harbour Board and John Doe of lowtown."},
        "drei": {"title": "Drei", "language": "de", "body": "Es war Erna Kroll, nicht Ann Able."},
        "vier": {"title": "Vier", "language": "de", "body": "Dann kam Erna Kroll."},
    },
    "authority": {"people": {"doe": {"name": "John Doe"}}},
}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return Archive(tmp_path, CONTENT)


def spacy_model(folder: Path, rules: list[list[str]], language: str = "en") -> Path:
    """A model of spaCy in a folder: where spaCy is installed, saved by it."""
    folder.mkdir()
    if find_spec("spacy"):
        import spacy  # type: ignore[import-not-found, unused-ignore]

        pipeline = spacy.blank(language)
        if rules:
            ruler = pipeline.add_pipe("entity_ruler")
            ruler.add_patterns([{"label": label, "pattern": words.removesuffix("'s")} for words, label in rules])
        pipeline.to_disk(folder)
    else:
        (folder / "config.cfg").write_text("[nlp]\n", "utf-8")
        (folder / "rules.json").write_text(json.dumps([language, rules]), "utf-8")
    return folder


def gliner_model(folder: Path) -> Path:
    folder.mkdir()
    (folder / "gliner_config.json").write_text("{}", "utf-8")
    rules = [
        [words, {"PERSON": "person", "ORG": "organization", "GPE": "location"}.get(label, "")] for words, label in RULES
    ]
    (folder / "rules.json").write_text(json.dumps(["", rules]), "utf-8")
    return folder


def suggest(archive: Archive, model: Path | str, *words: str, lacking: str = "") -> "subprocess.CompletedProcess[str]":
    """Run the command; ``lacking`` is the package that is not installed."""
    stands_for = archive.content.parent / f"packages-without-{lacking}"
    for name, code in (("spacy", SPACY), ("gliner", GLINER)):
        if name != lacking and not find_spec(name):
            (stands_for / name).mkdir(parents=True, exist_ok=True)
            (stands_for / name / "__init__.py").write_text(FINDS + code, "utf-8")
    path = os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), str(PROJECT / "plugins"), str(stands_for))))
    command = [
        sys.executable,
        "-m",
        "clippings",
        "suggest",
        "--content",
        str(archive.content),
        "--model",
        str(model),
        *words,
    ]
    env = {**os.environ, "PYTHONPATH": path}
    return subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False)


def listed(done: "subprocess.CompletedProcess[str]") -> list[str]:
    assert done.returncode == 0, done.stderr
    return [" ".join(line.partition("  …")[0].split()) for line in done.stdout.splitlines() if "×" in line]


def kinds(done: "subprocess.CompletedProcess[str]") -> dict[str, str]:
    """Name → its kind and in how many articles and places it stands, as the command lists them."""
    found = {}
    for line in listed(done):
        articles, _, mentions, kind, *rest = line.split()
        name = next(
            name for name in ("Ann Able", "Harbour Board", "lowtown", "Erna Kroll") if " ".join(rest).startswith(name)
        )
        found[name] = f"{kind} {articles} {mentions}"
    return found


def test_a_model_of_spacy_reads_the_texts_of_its_language(archive: Archive, tmp_path: Path) -> None:
    """A name of the register, a day and an article are none; a surname is the full name of its text, a possessive no
    part of it; a place without a capital is found. German texts are told by their capitals, as without a model."""
    done = suggest(archive, spacy_model(tmp_path / "model", RULES))
    assert kinds(done) == {
        "Ann Able": "person 2 3×", "Harbour Board": "organisation 2 2×", "lowtown": "place 2 2×", "Erna Kroll": "? 2 2×",
    }  # fmt: skip


def test_a_model_for_all_languages_reads_every_text(archive: Archive, tmp_path: Path) -> None:
    done = suggest(archive, spacy_model(tmp_path / "model", [["Ann Able", "PER"]], "xx"), "--least", "1")
    assert kinds(done) == {"Ann Able": "person 3 3×"}


@pytest.mark.skipif(bool(find_spec("gliner")), reason="GLiNER is installed, and has no model that is made in a moment")
def test_a_model_of_gliner_is_asked_for_people_organisations_and_places(archive: Archive, tmp_path: Path) -> None:
    done = suggest(archive, gliner_model(tmp_path / "model"))
    assert kinds(done) == {"Ann Able": "person 3 4×", "Harbour Board": "organisation 2 2×", "lowtown": "place 2 2×"}


def test_what_a_model_found_is_added_as_what_it_is(archive: Archive, tmp_path: Path) -> None:
    done = suggest(archive, spacy_model(tmp_path / "model", RULES), "--add", "lowtown", "Harbour Board")
    assert done.returncode == 0, done.stderr
    places = yaml.safe_load((archive.content / "authority/places.yaml").read_text("utf-8"))
    assert [entry["name"] for entry in places.values()] == ["Lowtown"]
    archive.build()


@pytest.mark.skipif(bool(find_spec("spacy")), reason="spaCy is installed")
def test_where_spacy_is_not_installed_it_is_said_how_it_comes(archive: Archive, tmp_path: Path) -> None:
    done = suggest(archive, spacy_model(tmp_path / "model", RULES), lacking="spacy")
    assert done.returncode == 2
    assert "needs spacy, which is not installed · pip install 'clippings[ner]', in this environment" in done.stderr
    done = suggest(archive, gliner_model(tmp_path / "other"), lacking="gliner")
    assert done.returncode == 2
    assert "needs gliner, which is not installed · pip install gliner, in this environment" in done.stderr


def test_what_is_no_model_is_told(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for said, why in (
        (tmp_path / "empty", "is no model of spaCy (config.cfg) nor of GLiNER (gliner_config.json)"),
        (tmp_path / "nowhere", "is no folder, and no package of a model"),
        ("en_core_web_nowhere", "is no folder, and no package of a model"),
        (spacy_model(tmp_path / "tagger", []), "has no part that finds names: it has "),
    ):
        done = suggest(archive, said)
        assert (done.returncode, done.stdout) == (2, "")
        assert why in done.stderr


def test_a_model_that_cannot_be_read_is_told(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken/config.cfg").write_text("[nlp\n", "utf-8")
    done = suggest(archive, tmp_path / "broken")
    assert done.returncode == 2
    assert "cannot be read by spaCy: " in done.stderr
    assert "Traceback" not in done.stderr
