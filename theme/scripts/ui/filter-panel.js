// The panel that narrows results: each facet with counts, loaded when it is opened, or at once when it is small.
import { loadManifest } from "../index/manifest.js";
import { countYears } from "../search/dates.js";
import { countFacet } from "../search/facets.js";
import { gettext } from "../text/interface.js";
import { button, element } from "./elements.js";
import { facetValues, HEADINGS } from "./facet-values.js";

const SMALL = 12000; // bytes of a facet that is loaded unasked
const DATE_SIZE = 4; // bytes of a date, at most
const WIDE = matchMedia("(min-width: 52.01rem)"); // elsewhere the panel stands above the results

/**
 * Makes the panel.
 * @param {Element} container
 * @param {function(string, string[]): void} onChange called with a facet and its ticked values when the reader changes them
 * @returns {{update: function(import("../search/search.js").Answer, Object<string, string[]>): Promise<void>}} `update` shows
 * what an answer's hits can be narrowed by; it takes the chosen values by facet too
 */
export function filterPanel(container, onChange) {
  let updates = 0;
  const opened = {}; // by facet, whether the reader opened or closed it

  async function update(answer, chosen) {
    const mine = ++updates;
    const manifest = await loadManifest();
    if (mine !== updates) return;
    const facets = Object.keys(HEADINGS).filter((facet) => (facet === "year"
      ? manifest.dated : (manifest.facets[facet] || [0])[0] > 1 || chosen[facet]));
    const boxes = await Promise.all(facets.map((facet) => {
      const size = facet === "year" ? manifest.dated * DATE_SIZE : manifest.facets[facet][1];
      return facetBox(facet, answer, chosen[facet] || [], size < SMALL, opened);
    }));
    if (mine !== updates) return;
    const { name, value } = container.contains(document.activeElement) ? document.activeElement : {};
    container.replaceChildren(...boxes.filter(Boolean));
    const again = name && container.querySelector(`input[name=${name}][value=${CSS.escape(value)}]`);
    if (again) again.focus();
  }

  container.addEventListener("change", ({ target: { name } }) => {
    const boxes = [...container.querySelectorAll(`input[name=${name}]:checked:not(:disabled)`)];
    onChange(name, boxes.map((box) => box.value));
  });

  return { update };
}

/** One facet, its values counted when it is open; null where it has none to choose from. */
async function facetBox(facet, answer, chosen, isSmall, opened) {
  const box = element("details", "facet", element("summary", "", HEADINGS[facet]));
  if (!isSmall && !opened[facet] && !chosen.length) {
    box.addEventListener("toggle", () => {
      opened[facet] = true;
      if (box.open && box.childElementCount === 1) fill(box, facet, answer, chosen);
    });
    return box;
  }
  box.open = facet in opened ? opened[facet] : WIDE.matches || chosen.length > 0;
  box.addEventListener("toggle", () => { opened[facet] = box.open; });
  return (await fill(box, facet, answer, chosen)) ? box : null;
}

/** Puts a facet's values into its box, or what went wrong; gives whether it has any. */
async function fill(box, facet, answer, chosen) {
  try {
    const ticked = answer.filters.filter((filter) => filter.kind === facet && !filter.negative).flatMap((filter) => filter.values);
    const counts = inOrder(facet, await countsOf(facet, answer), ticked);
    if (!counts.length || (facet === "year" && counts.length === 1 && !ticked.length)) return false;
    box.append(facetValues(facet, counts, ticked));
    // what the query itself says is taken out there
    const typed = ticked.filter((value) => !chosen.includes(value));
    box.querySelectorAll("input").forEach((input) => { input.disabled = typed.includes(input.value); });
    return true;
  } catch (error) {
    const wrong = element("p", "wrong", error.message + " ");
    wrong.append(button(gettext("Try again"), () => {
      wrong.remove();
      fill(box, facet, answer, chosen);
    }));
    box.append(wrong);
    return true;
  }
}

/** Counts of the hits that all other filters allow. */
async function countsOf(facet, answer) {
  const manifest = await loadManifest();
  const others = answer.filters.filter((filter) => filter.kind !== facet || filter.negative);
  const counted = new Uint8Array(manifest.documents);
  answer.documents.forEach((document) => {
    if (others.every((filter) => filter.mask[document])) counted[document] = 1;
  });
  return facet === "year" ? countYears(counted) : countFacet(facet, counted);
}

/** Years as they follow; other values with the ticked first, then the most frequent. */
function inOrder(facet, counts, ticked) {
  if (facet === "year") return counts;
  const isTicked = ({ value }) => ticked.includes(value);
  return counts.filter((one) => one.count || isTicked(one)).sort((a, b) => isTicked(b) - isTicked(a) || b.count - a.count);
}
