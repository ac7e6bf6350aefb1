// On an article that a search found: to the results before and after it, and back to all of them.
import { gettext, numberText } from "../text/interface.js";
import { element } from "../ui/elements.js";
import { addressOf } from "../ui/trail.js";
import { floating } from "./floating.js";

/**
 * Shows the way through the results of the search that led to this article.
 * @param {import("../ui/trail.js").Trail} trail
 * @returns {void}
 */
export function showWayOnward(trail) {
  const id = decodeURIComponent(location.pathname.split("/").pop()).replace(/\.html$/, "");
  const at = trail.found.findIndex((place) => place.split(".")[0] === id);
  if (at === -1) return;
  const number = trail.first + at;
  const bar = element("nav", "onward");
  bar.setAttribute("aria-label", gettext("Results of the search"));
  bar.append(link(gettext("Back to the results"), `../search.html?${trail.query}&shown=${trail.shown}#result-${number}`));
  bar.append(element("span", "", gettext("%(number)s of %(total)s", { number: numberText(number), total: numberText(trail.total) })));
  if (at > 0) bar.append(link(gettext("← Previous"), addressOf(trail, at - 1), "prev"));
  if (at + 1 < trail.found.length) bar.append(link(gettext("Next →"), addressOf(trail, at + 1), "next"));
  floating().append(bar);
}

function link(text, href, rel = "") {
  const made = element("a", "", text);
  made.href = href;
  if (rel) made.rel = rel;
  return made;
}
