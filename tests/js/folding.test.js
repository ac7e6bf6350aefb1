// The forms in which every part compares texts: tests/unit/test_folding.py asks Python the same.
import assert from "node:assert/strict";
import test from "node:test";
import { fold, formed, lower, plain } from "../../theme/scripts/text/folding.js";
import { cases } from "./page.js";

const FORMS = { plain, fold };
const { forms, alike, places } = cases("folding.json");

for (const row of forms) {
  test("forms of " + row.text, () => {
    assert.deepEqual({ plain: plain(row.text), fold: fold(row.text) }, { plain: row.plain, fold: row.fold });
    assert.equal(fold(row.text.normalize("NFD")), row.fold);
    assert.equal(fold(lower(row.text)), row.fold);
  });
}

for (const [one, other] of alike) {
  test(one + " looks as " + other, () => {
    for (const form of [plain, lower, fold]) assert.equal(form(one), form(other));
    assert.equal(fold(one), fold(fold(one)));
  });
}

for (const { text, form, find, stands } of places) {
  test(find + " in " + text, () => {
    const made = formed(text, FORMS[form]);
    const at = made.text.indexOf(find);
    assert.notEqual(at, -1);
    assert.equal(text.slice(...made.place(at, at + find.length)), stands);
  });
}
