/**
 * Keeps the reader at the same passage when another of two texts is chosen: what is above it is longer or shorter then.
 * Where that passage is not shown any more, it is the next one beside it, else the one that stands as far from its
 * text's beginning.
 * @param {Element} which holds the radio buttons by which one chooses; it stays at the top of the window
 * @param {string} passages a selector of what can be read
 * @returns {void}
 */
export function keepPassage(which, passages) {
  let before = which.querySelector(":checked");
  which.addEventListener("change", ({ target }) => {
    before.checked = true; // for a moment, to see what was being read
    const was = shown(passages);
    const at = was.findIndex((one) => one.getBoundingClientRect().bottom > edgeOf(which));
    const aside = at < 0 ? 0 : Math.max(0, topOf(was[at]) - edgeOf(which));
    target.checked = true;
    before = target;
    const now = shown(passages);
    if (at < 0 || !now.length) return;
    let same = was[at];
    while (same && !same.offsetHeight) same = same.nextElementSibling;
    if (!same) same = now[Math.min(now.length - 1, Math.round((at * now.length) / was.length))];
    scrollBy({ top: topOf(same) - edgeOf(which) - aside, behavior: "instant" });
  });
}

function shown(passages) {
  return [...document.querySelectorAll(passages)].filter((one) => one.offsetHeight);
}

function topOf(element) {
  return element.getBoundingClientRect().top;
}

function edgeOf(which) {
  return which.getBoundingClientRect().bottom;
}
