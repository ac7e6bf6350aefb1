// A page shows when its fonts are there, or without them: text that changes its font under the reader's eyes moves.
const FAMILIES = ["Source Serif 4", "Source Sans 3"];
const ITALICS = "em, i, cite, dfn, var, address, .unlabelled";
const PATIENCE = 500; // milliseconds; on a slow line the next page has them

/**
 * Hides the page until the fonts that its text needs are loaded. After `PATIENCE` it is shown with the system's, and
 * keeps them.
 * @returns {Promise<void>} fulfilled when the page shows
 */
export async function showWithFonts() {
  const page = document.documentElement;
  page.classList.add("fonts-loading");
  const text = document.body.textContent;
  const loaded = Promise.all(facesOf(document).map((face) => document.fonts.load(face, text))).then(() => true, () => false);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE, false); });
  if (!await Promise.race([loaded, late])) page.classList.add("system-fonts");
  page.classList.remove("fonts-loading");
}

function facesOf(page) {
  const italics = [...page.querySelectorAll(ITALICS)].map((element) => getComputedStyle(element).fontFamily);
  const slanted = FAMILIES.filter((family) => italics.some((families) => families.includes(family)));
  return [...FAMILIES.map((family) => `1em '${family}'`), ...slanted.map((family) => `italic 1em '${family}'`)];
}
