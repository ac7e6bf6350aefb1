// A page shows when its fonts are there, or without them: text that changes its font under the reader's eyes moves.
const FACES = {
  "1em 'Source Serif 4'": "body", "1em 'Source Sans 3'": "body",
  "italic 1em 'Source Serif 4'": "em, i, cite, dfn, var", "italic 1em 'Source Sans 3'": "em, i, cite, dfn, var, .unlabelled",
}; // each with what a page has that needs it
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
  const needed = Object.keys(FACES).filter((face) => document.querySelector(FACES[face]));
  const loaded = Promise.all(needed.map((face) => document.fonts.load(face, text))).then(() => true, () => false);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE, false); });
  if (!await Promise.race([loaded, late])) page.classList.add("system-fonts");
  page.classList.remove("fonts-loading");
}
