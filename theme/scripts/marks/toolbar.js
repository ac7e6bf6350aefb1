// The bar that counts the marked places, walks through them, and takes the marks away.
import { gettext, ngettext, numberText } from "../text/interface.js";
import { button, element } from "../ui/elements.js";
import { floating } from "./floating.js";
import { removeHighlights } from "./highlight.js";

/**
 * Shows the bar. It begins at the place that the address names, where there is one.
 * @param {Element} text the element that holds the article's paragraphs
 * @param {HTMLElement[]} marks the marked places, in order; at least one
 * @returns {void}
 */
export function showToolbar(text, marks) {
  const bar = element("div", "marks");
  bar.setAttribute("role", "region");
  bar.setAttribute("aria-label", gettext("Words marked"));
  const status = element("span");
  status.setAttribute("role", "status");
  let current = placeOfAddress(marks); // -1 before the reader has gone to any

  function update() {
    status.textContent = current === -1 ? ngettext("%(num)s place marked", "%(num)s places marked", marks.length)
      : ngettext("%(current)s of %(num)s place marked", "%(current)s of %(num)s places marked", marks.length, { current: numberText(current + 1) });
    marks.forEach((mark, n) => mark.classList.toggle("here", n === current));
  }

  function go(step) {
    current = current === -1 && step < 0 ? marks.length - 1 : (current + step + marks.length) % marks.length;
    marks[current].scrollIntoView({ block: "center" });
    update();
  }

  function clear() {
    removeHighlights(text);
    bar.remove();
    document.removeEventListener("keydown", clearOnEscape);
    history.replaceState(history.state, "", location.pathname + location.hash);
  }

  function clearOnEscape(event) {
    if (event.key === "Escape") clear();
  }

  const control = (sign, label, act) => button(sign, act, { className: "", label });
  bar.append(status, control("↑", gettext("Previous"), () => go(-1)), control("↓", gettext("Next"), () => go(1)), control(gettext("Clear"), "", clear));
  floating().prepend(bar);
  document.addEventListener("keydown", clearOnEscape);
  update();
}

function placeOfAddress(marks) {
  const paragraph = location.hash && document.getElementById(location.hash.slice(1));
  return paragraph ? marks.findIndex((mark) => paragraph.contains(mark)) : -1;
}
