// The script that words are in, where it is not that of the page's language, as plugins/clippings/view/language.py says it.

const SCRIPTS = [
  "Latn", "Arab", "Hebr", "Cyrl", "Grek", "Hani", "Hira", "Kana", "Hang", "Thai", "Deva", "Beng", "Taml", "Telu", "Geor",
  "Armn", "Ethi", "Syrc", "Thaa", "Khmr", "Laoo", "Mymr", "Sinh", "Gujr", "Guru", "Tibt", "Nkoo", "Adlm",
].map((script) => [script, new RegExp(`\\p{Script=${script}}`, "gu")]);
const TAGS = { Hira: "Jpan", Kana: "Jpan", Hang: "Kore" };
/** The script of a language, and those that are written with it (ISO 15924). */
const TOGETHER = { Hans: ["Hani"], Hant: ["Hani"], Jpan: ["Hani", "Jpan"], Kore: ["Kore", "Hani"] };
const RIGHT_TO_LEFT = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];

/**
 * Gives the language and direction of words whose letters are not those of a language.
 * @param {string} words
 * @param {string} own a BCP 47 tag
 * @returns {{language: string, direction: string}|null} null where most letters are of the language's own script, or none is known
 * @example foreignScript("داعش", "en") // { language: "und-Arab", direction: "rtl" }
 */
export function foreignScript(words, own) {
  const counts = SCRIPTS.map(([script, letter]) => [(words.match(letter) || []).length, TAGS[script] || script]);
  const [count, script] = counts.reduce((most, one) => (one[0] > most[0] ? one : most));
  const usual = scriptOf(own);
  if (!count || (TOGETHER[usual] || [usual]).includes(script)) return null;
  return { language: "und-" + script, direction: RIGHT_TO_LEFT.includes(script) ? "rtl" : "ltr" };
}

/** The script that a language is usually written in. */
function scriptOf(language) {
  try {
    return new Intl.Locale(language).maximize().script;
  } catch (error) {
    if (error instanceof RangeError) return "Latn"; // no tag at all
    throw error;
  }
}
