// Numbers as text, as docs/search.md describes them.
import assert from "node:assert/strict";
import test from "node:test";
import { decodeGaps, decodeNumbers, decodePostings } from "../../theme/scripts/index/codec.js";
import { cases } from "./page.js";

for (const [numbers, text] of cases("numbers.json")) {
  test("numbers in " + text, () => assert.deepEqual(decodeNumbers(text), numbers));
}

test("ascending numbers are the gaps between them, the first from -1", () => {
  assert.deepEqual(decodeGaps("AAC"), [0, 1, 4]);
});

test("a posting is twice the gap, odd when a frequency above one follows", () => {
  // document 0 once (2·0), document 1 four times (2·0 + 1, then 4), document 34 once (2·32 = 64, in two digits: 0 and 2)
  const { documents, frequencies } = decodePostings("A" + "BE" + "gC");
  assert.deepEqual([...documents], [0, 1, 34]);
  assert.deepEqual([...frequencies], [1, 4, 1]);
});
