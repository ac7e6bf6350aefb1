// Dates a reader types mean the days the editors' dates mean: tests/unit/test_search_index.py asks Python the same.
import assert from "node:assert/strict";
import test from "node:test";
import { bounds } from "../../theme/scripts/text/edtf.js";
import { cases } from "./page.js";

for (const { edtf, first, last, wrong } of cases("spans.json")) {
  test("days of “" + edtf + "”", () => {
    assert.deepEqual(bounds(edtf), wrong ? null : { first: first ?? -Infinity, last: last ?? Infinity });
  });
}
