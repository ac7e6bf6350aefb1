// A page shows when the fonts of its first screen are there, or without them: text that changes its font under the
// reader's eyes moves. Those of what stands further below come while the first is read.
const FAMILIES = ["Source Serif 4", "Source Sans 3"];
const ITALICS = "em, i, cite, dfn, var, address, .unlabelled";
const OTHERS = /[\u0100-\u1eff\u2116\u2c60-\ua7ff]/; // letters that the first file of a font lacks
const PATIENCE = 500; // milliseconds; on a slow line the next page has them
const SCREENS = 1.5; // for without its fonts a page is a little shorter or longer

/**
 * Hides the page until the fonts that its first screen needs are loaded. After `PATIENCE` it is shown with the
 * system's, and keeps them.
 * @returns {Promise<void>} fulfilled when the page shows
 */
export async function showWithFonts() {
  const page = document.documentElement;
  page.classList.add("fonts-loading");
  const text = textSoon(document);
  const loaded = Promise.all(facesOf(document).map((face) => document.fonts.load(face, text))).then(() => true, () => false);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE, false); });
  if (!await Promise.race([loaded, late])) page.classList.add("system-fonts");
  page.classList.remove("fonts-loading");
}

function isSoon(element) {
  return element.getBoundingClientRect().top < SCREENS * innerHeight;
}

function textSoon(page) {
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  let found = "a";
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    if (OTHERS.test(data) && isSoon(parentElement)) found += data;
  }
  return found;
}

function facesOf(page) {
  const italics = [...page.querySelectorAll(ITALICS)].filter(isSoon).map((element) => getComputedStyle(element).fontFamily);
  const slanted = FAMILIES.filter((family) => italics.some((families) => families.includes(family)));
  return [...FAMILIES.map((family) => `1em '${family}'`), ...slanted.map((family) => `italic 1em '${family}'`)];
}
