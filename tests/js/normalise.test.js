import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import vm from "node:vm";
import { page, project } from "./load.js";

const { clippings } = page("");
const SNOWBALL = { ar: "arabic", es: "spanish", fr: "french", it: "italian", ru: "russian", tr: "turkish" };
const stemmers = Object.fromEntries(Object.entries(SNOWBALL).map(([language, name]) => [language, stemmer(name)]));
clippings.normalise.speak(["en"], stemmers);

function stemmer(name) {
  const code = ["base", name].map((part) => readFileSync(path.join(project, `plugins/clippings/search/snowball/${part}-stemmer.js`), "utf8"));
  return vm.runInNewContext(`var BaseStemmer;${code.join("\n")};new ${name[0].toUpperCase() + name.slice(1)}Stemmer()`);
}

function analysis(language) {
  const primary = (language || "en").split("-")[0];
  return primary === "en" ? "en" : primary in SNOWBALL ? primary : "";
}

for (const { text, language, terms } of JSON.parse(readFileSync(path.join(project, "tests/cases/normalise.json"), "utf8"))) {
  test("terms of " + text.trim(), () => assert.deepEqual([...clippings.normalise.terms(text, [analysis(language)])], terms));
}

for (const [numbers, text] of JSON.parse(readFileSync(path.join(project, "tests/cases/numbers.json"), "utf8"))) {
  test("numbers in " + text, () => assert.deepEqual([...clippings.pieces.numbers(text)], numbers));
}
