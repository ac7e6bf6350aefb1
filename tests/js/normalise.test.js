// Words become the index terms that Python makes of them: tests/unit asks Python the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import vm from "node:vm";
import { setLanguages, terms } from "../../theme/scripts/text/normalise.js";
import { cases, project } from "./page.js";

const SNOWBALL = { ar: "arabic", de: "german", el: "greek", es: "spanish", fr: "french", it: "italian", ru: "russian", tr: "turkish" };
setLanguages(["en"], Object.fromEntries(Object.entries(SNOWBALL).map(([language, name]) => [language, stemmer(name)])));

function stemmer(name) {
  const code = ["base", name].map((part) => readFileSync(path.join(project, `plugins/clippings/search/snowball/${part}-stemmer.js`), "utf8"));
  return vm.runInNewContext(`var BaseStemmer;${code.join("\n")};new ${name[0].toUpperCase() + name.slice(1)}Stemmer()`);
}

function analysis(language) {
  const primary = (language || "en").split("-")[0];
  return primary === "en" ? "en" : primary in SNOWBALL ? primary : "";
}

for (const { text, language, terms: expected } of cases("normalise.json")) {
  test("terms of " + text.trim(), () => assert.deepEqual(terms(text, [analysis(language)]), expected));
}
