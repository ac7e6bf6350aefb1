// Dates a reader types mean the days the editors' dates mean: tests/unit/test_search_index.py asks Python the same.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import { page, project } from "./load.js";

const { clippings } = page("");

for (const { edtf, first, last, wrong } of JSON.parse(readFileSync(path.join(project, "tests/cases/spans.json"), "utf8"))) {
  test("days of “" + edtf + "”", () => {
    const found = clippings.dates.span(edtf);
    if (wrong) assert.equal(found, null);
    else assert.deepEqual({ ...found }, { first: first ?? -Infinity, last: last ?? Infinity });
  });
}
