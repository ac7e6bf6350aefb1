// Words whose letters are not those of the page's language say their script and direction (BCP 47, ISO 15924).
import assert from "node:assert/strict";
import { test } from "node:test";
import { foreignScript } from "../../theme/scripts/text/scripts.js";

const CASES = [
  ["داعش", "en", "und-Arab", "rtl"], ["ISIS", "ar", "und-Latn", "ltr"], ["שלום", "de", "und-Hebr", "rtl"],
  ["Москва", "fr", "und-Cyrl", "ltr"], ["日内瓦", "en", "und-Hani", "ltr"], ["ジュネーブ", "en", "und-Jpan", "ltr"],
  ["서울", "en", "und-Kore", "ltr"], ["मुंबई", "en", "und-Deva", "ltr"], ["(داعش) IS", "ar", null], ["داعش", "ar", null],
  ["ISIS (داع)", "en", null], ["بغداد", "fa", null], ["東京タワー", "ja", null], ["서울", "ko", null], ["日内瓦", "zh", null],
  ["2016 – 3", "en", null], ["", "en", null], ["Москва", "ru", null], ["Wałęsa", "en", null], ["Paris", "no such tag", null],
];

for (const [words, own, language, direction] of CASES) {
  test(`${words || "nothing"} on a page in ${own}`, () => {
    assert.deepEqual(foreignScript(words, own), language ? { language, direction } : null);
  });
}
