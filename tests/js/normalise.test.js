import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { page, project } from "./load.js";

const { clippings } = page("");

for (const { text, terms } of JSON.parse(readFileSync(path.join(project, "tests/cases/normalise.json"), "utf8"))) {
  test("terms of " + text.trim(), () => assert.deepEqual([...clippings.normalise.terms(text)], terms));
}

for (const [numbers, text] of JSON.parse(readFileSync(path.join(project, "tests/cases/numbers.json"), "utf8"))) {
  test("numbers in " + text, () => assert.deepEqual([...clippings.pieces.numbers(text)], numbers));
}
