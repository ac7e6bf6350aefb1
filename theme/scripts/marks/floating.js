import { element } from "../ui/elements.js";

/**
 * Gives the place for bars that stand over the page, at the lower edge of the window.
 * @returns {Element}
 */
export function floating() {
  const place = document.querySelector(".floating") || element("div", "floating");
  document.body.append(place);
  return place;
}
