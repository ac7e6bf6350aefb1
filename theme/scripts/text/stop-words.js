// Words too common to be indexed: lunr's own, and the Arabic article, which is in half of all Arabic names. lunr has its
// list for itself; tests/js/whole-index.test.js holds this one to it.

const WORDS = ("al el "
  + "a able about across after all almost also am among an and any are as at be because been but by can cannot could dear "
  + "did do does either else ever every for from get got had has have he her hers him his how however i if in into is it "
  + "its just least let like likely may me might most must my neither no nor not of off often on only or other our own "
  + "rather said say says she should since so some than that the their them then there these they this tis to too twas us "
  + "wants was we were what when where which while who whom why will with would yet you your ").trim().split(" ");
const KNOWN = new Set(WORDS);

/**
 * @param {string} word folded
 * @returns {boolean}
 */
export function isStopWord(word) {
  return KNOWN.has(word);
}

/**
 * Tells whether a word that is being typed may become a stop word.
 * @param {string} begun folded
 * @returns {boolean}
 */
export function beginsStopWord(begun) {
  return WORDS.some((word) => word.startsWith(begun));
}
