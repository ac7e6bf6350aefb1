/**
 * Lets the arrow keys walk from the field through the results, and Escape go back to the field.
 * @param {HTMLInputElement} field
 * @param {Element} list holds the results, each with its link in a heading
 * @returns {void}
 */
export function walkWithArrowKeys(field, list) {
  field.addEventListener("keydown", (event) => {
    const [first] = resultLinks(list);
    if (event.key !== "ArrowDown" || !first) return;
    event.preventDefault();
    first.focus();
  });
  list.addEventListener("keydown", (event) => {
    if (event.key === "Escape") field.focus();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const links = resultLinks(list);
    const at = links.indexOf(document.activeElement);
    if (!step || at === -1) return;
    event.preventDefault();
    if (at + step < 0) field.focus();
    else (links[at + step] || links[at]).focus();
  });
}

/**
 * Gives the links of the results.
 * @param {Element} list
 * @returns {HTMLAnchorElement[]}
 */
export function resultLinks(list) {
  return [...list.querySelectorAll("h2 a")];
}
