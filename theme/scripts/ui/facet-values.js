// One facet's values with their counts, as boxes to tick; years as bars.
import { gettext, ngettext, numberText } from "../text/interface.js";
import { button, element, isolated } from "./elements.js";

/** Facets in the order of the panel, with their headings. */
export const HEADINGS = {
  year: gettext("Year"), outlet: gettext("Outlet"), label: gettext("Label"), text: gettext("Text"), kind: gettext("Editors’ notes"),
  person: gettext("People"), organisation: gettext("Organisations"), place: gettext("Places"), event: gettext("Events"),
  language: gettext("Language"),
};

const MOST_VALUES = 8; // shown before the reader asks for all
const FEW_BARS = 6; // have room for their own label
const BAR_WIDTH = 3.4; // rem
const BAR_HEIGHT = 48; // px, of the highest
const LEAST_HEIGHT = 4; // px, of one that counts any

/**
 * Makes the boxes of a facet.
 * @param {string} facet
 * @param {import("../search/facets.js").FacetCount[]} counts
 * @param {string[]} ticked values that are in force
 * @returns {HTMLElement}
 */
export function facetValues(facet, counts, ticked) {
  return facet === "year" ? yearBars(counts, ticked) : valueList(facet, counts, ticked);
}

function valueList(facet, counts, ticked) {
  const list = group("values", HEADINGS[facet]);
  const shown = Math.max(MOST_VALUES, ticked.length);
  list.append(...counts.slice(0, shown).map((count) => choice(facet, count, ticked)));
  if (counts.length > shown) {
    const all = button(ngettext("All %(num)s", "All %(num)s", counts.length), () => {
      all.remove();
      list.append(...counts.slice(shown).map((count) => choice(facet, count, ticked)));
      list.querySelectorAll("input")[shown].focus();
    });
    list.append(all);
  }
  return list;
}

/** The years as bars; each is a choice like any other. */
function yearBars(counts, ticked) {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const bars = group("bars", HEADINGS.year);
  bars.append(...counts.map((year) => {
    const box = choice("year", year, ticked);
    box.title = gettext("%(year)s: %(count)s", { year: year.name, count: numberText(year.count) });
    const bar = element("span", "bar");
    bar.style.blockSize = year.count ? Math.max(LEAST_HEIGHT, Math.round(BAR_HEIGHT * year.count / most)) + "px" : "1px";
    box.prepend(bar);
    return box;
  }));
  const made = element("div", counts.length > FEW_BARS ? "" : "few", bars);
  made.style.maxInlineSize = counts.length * BAR_WIDTH + "rem";
  if (counts.length > FEW_BARS) made.append(endLabels(counts));
  return made;
}

/** The first and last year, where bars have no room for their own label. */
function endLabels(counts) {
  const ends = element("div", "ends");
  ends.setAttribute("aria-hidden", "true");
  ends.append(element("span", "", counts[0].name), element("span", "", counts[counts.length - 1].name));
  return ends;
}

function choice(facet, { value, name, count }, ticked) {
  const label = element("label");
  const box = element("input");
  box.type = "checkbox";
  box.checked = ticked.includes(value);
  box.name = facet;
  box.value = value;
  label.append(box, element("span", "name", isolated(name)), element("span", "n", numberText(count)));
  return label;
}

function group(className, label) {
  const made = element("div", className);
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", label);
  return made;
}
