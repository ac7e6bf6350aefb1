// What is found while a word is typed: once an article is found, no further letter of its word loses it. The words are of
// several languages, and their stems end before the words do.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { search } from "../../theme/scripts/search/search.js";
import { openPage, project } from "./page.js";

const WORDS = {
  en: ["negotiation", "negotiators", "organisations", "happiness", "nationality", "parties", "stopped", "ceasefires", "responsibility",
    "hopefulness", "accusations", "signatories", "agreement", "diplomatically"],
  de: ["Verhandlungen", "Freundlichkeiten", "Vertretern", "Gesellschaften"],
  fr: ["négociations", "gouvernements", "finalement", "amoureuse"],
  es: ["negociaciones", "rápidamente", "gobernadores"],
  ru: ["переговоров", "независимости"],
};
const folder = mkdtempSync(path.join(tmpdir(), "clippings-"));
mkdirSync(path.join(folder, "content/articles"), { recursive: true });
const places = Object.entries(WORDS).flatMap(([language, words]) => words.map((word, n) => [language, word, `${language}-${n}`]));
places.forEach(([language, word, id]) => {
  writeFileSync(path.join(folder, `content/articles/${id}.md`), `---\ntitle: ${id}\nlanguage: ${language}\n---\n${word}.\n`);
});
const build = "import sys; sys.path.insert(0, 'plugins'); from pathlib import Path; from clippings.pelican.run import build; "
  + `build(Path(${JSON.stringify(path.join(folder, "content"))}), Path(${JSON.stringify(path.join(folder, "output"))}))`;
execFileSync(path.join(project, ".venv/bin/python"), ["-c", build], { cwd: project, stdio: "inherit" });
openPage(path.join(folder, "output"));

const found = async (query, options) => (await search(query, { limit: 100, ...options })).results.map((result) => result.id);

for (const [, word, id] of places) {
  test(`${word} is not lost while it is typed`, async () => {
    let seen = false;
    for (let letters = 1; letters <= word.length; letters++) {
      const here = (await found(word.slice(0, letters), { complete: true })).includes(id);
      assert.ok(here || !seen, word.slice(0, letters));
      seen ||= here;
    }
    assert.ok(seen);
    assert.ok((await found(word)).includes(id));
    assert.ok((await found(word + "*")).includes(id), "with a star");
    assert.ok((await found("geneva " + word.slice(0, -2), { complete: true })).includes(id), "as the second word");
  });
}

test("a word begun finds no word that does not begin so", async () => {
  assert.deepEqual(await found("negotiatx", { complete: true }), []);
  assert.deepEqual(await found("partic", { complete: true }), []);
  assert.deepEqual(await found("nationalities*"), ["en-4"]); // of nationality
});
