// A page shows when its fonts are there, or without them: text that changes its font under the reader's eyes moves.
const FACES = ["'Source Serif 4'", "'Source Sans 3'"].flatMap((family) => [`1em ${family}`, `italic 1em ${family}`]);
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
  const loaded = Promise.all(FACES.map((face) => document.fonts.load(face, text))).then(() => true, () => false);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE, false); });
  if (!await Promise.race([loaded, late])) page.classList.add("system-fonts");
  page.classList.remove("fonts-loading");
}
