// On wide screens notes are placed beside their passage and push one another down, so that the text never waits for them.
// Without this script they float, and a paragraph waits for a note that comes much too late.
import { targetOfAddress } from "./disclosures.js";

const WIDE = "(min-width: 64rem)";
const READER_MOVES = ["wheel", "keydown", "pointerdown", "touchstart"];

/**
 * Places an article's notes in the margin, and again when the window or the fonts change.
 * @returns {void}
 */
export function placeMarginNotes() {
  const text = document.querySelector(".text");
  const groups = text ? [...text.querySelectorAll(".notes")] : [];
  if (!groups.length) return;
  const wide = matchMedia(WIDE);
  const place = () => placeGroups(text, groups, wide.matches);
  let moved = false;
  READER_MOVES.forEach((name) => addEventListener(name, () => { moved = true; }, { once: true, passive: true }));
  // Notes move after the browser has gone to the one the address names: go there again, until the reader moves.
  const placeAndGo = () => {
    place();
    const target = targetOfAddress();
    if (target && target.closest(".notes") && !moved) target.scrollIntoView({ behavior: "instant" });
  };
  placeAndGo();
  addEventListener("resize", place);
  addEventListener("load", placeAndGo);
  document.fonts.ready.then(placeAndGo);
}

function placeGroups(text, groups, wide) {
  text.classList.toggle("placed", wide);
  text.style.minBlockSize = "";
  let free = 0; // the height from which on nothing stands in the margin
  groups.forEach((group) => {
    group.style.insetBlockStart = "";
    if (!wide) return;
    const top = Math.max(free, group.parentElement.offsetTop);
    group.style.insetBlockStart = top + "px";
    free = top + group.offsetHeight;
  });
  if (wide) text.style.minBlockSize = free + "px";
}
