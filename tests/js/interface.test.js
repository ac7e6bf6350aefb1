// What readers are told: English in the code, another language from the script that pages load before.
import assert from "node:assert/strict";
import test from "node:test";

globalThis.clippings = {
  interface: {
    language: "ar",
    messages: {
      "Copied.": "نُسخ.",
      "kind of note\u0004question": "سؤال",
      "%(num)s article": { zero: "لا مقالات", one: "مقال واحد", two: "مقالان", few: "%(num)s مقالات", many: "%(num)s مقالًا", other: "%(num)s مقال" },
    },
  },
};
const { gettext, ngettext, numberText, pgettext, withNodes } = await import("../../theme/scripts/text/interface.js");

const ARTICLES = { 0: "لا مقالات", 1: "مقال واحد", 2: "مقالان", 3: "3 مقالات", 11: "11 مقالًا", 100: "100 مقال", 1103: "1,103 مقالات" };
for (const [number, said] of Object.entries(ARTICLES)) {
  test(number + " articles in Arabic", () => assert.equal(ngettext("%(num)s article", "%(num)s articles", Number(number)), said));
}

test("a message is said in the language of the interface", () => assert.equal(gettext("Copied."), "نُسخ."));
test("a message means something else elsewhere", () => assert.equal(pgettext("kind of note", "question"), "سؤال"));
test("a message that has no translation is said in English", () => {
  assert.equal(gettext("Remove the filter %(name)s", { name: "WSWS" }), "Remove the filter WSWS");
  assert.equal(ngettext("%(num)s place", "%(num)s places", 1), "1 place");
  assert.equal(ngettext("%(num)s place", "%(num)s places", 0), "0 places");
});
test("a placeholder takes what stands for it as it is", () => {
  assert.equal(gettext("%(a)s and %(b)s", { a: "%(b)s", b: "$&" }), "%(b)s and $&");
  assert.deepEqual(withNodes("“%(word)s” is also %(names)s", { word: "ISIS", names: "Daesh" }), ["“", "ISIS", "” is also ", "Daesh", ""]);
});
test("digits are those of the pages", () => assert.equal(numberText(1234567), "1,234,567"));
