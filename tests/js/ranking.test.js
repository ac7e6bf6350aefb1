// The order of results, as docs/search.md says it: by score, ties in the archive's order; or by date, undated last.
import assert from "node:assert/strict";
import test from "node:test";
import { ranked } from "../../theme/scripts/search/ranking.js";

const DOCUMENTS = Uint32Array.of(0, 1, 2, 3, 4); // in the archive's order: 0, 1 and 2 are dated, 3 and 4 are not
const DATED = 3;
const SCORES = Float64Array.of(1, 2, 1 + 1e-12, 3, 2);

test("the best first; scores alike to nine decimals in the archive's order", () => {
  assert.deepEqual(ranked(DOCUMENTS, SCORES, "best", 5, DATED), [3, 1, 4, 0, 2]);
});

test("a limit keeps the best, not the first", () => {
  assert.deepEqual(ranked(DOCUMENTS, SCORES, "best", 2, DATED), [3, 1]);
  assert.deepEqual(ranked(DOCUMENTS, SCORES, "best", 4, DATED), [3, 1, 4, 0]);
});

test("the newest first, undated last", () => {
  assert.deepEqual(ranked(DOCUMENTS, SCORES, "newest", 4, DATED), [2, 1, 0, 3]);
});

test("the oldest first, undated last", () => {
  assert.deepEqual(ranked(DOCUMENTS, SCORES, "oldest", 4, DATED), [0, 1, 2, 3]);
});
