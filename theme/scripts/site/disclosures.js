// What opens and closes on a page: cards of labels and grounds, the folded record, folded notes.

const CARDS = "details.label, details.how, details.format";

/**
 * Closes opened cards when the reader clicks elsewhere or presses Escape.
 * @returns {void}
 */
export function closeOpenCards() {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") closeAllBut(null);
  });
  document.addEventListener("click", (event) => closeAllBut(event.target.closest(CARDS)));
}

function closeAllBut(kept) {
  document.querySelectorAll(CARDS).forEach((card) => {
    if (card === kept || !card.open) return;
    const hadFocus = card.contains(document.activeElement);
    card.open = false;
    if (hadFocus && !kept) card.querySelector("summary").focus();
  });
}

/**
 * Moves an opened card that would leave the window on the right towards the left.
 * @returns {void}
 */
export function keepCardsInWindow() {
  document.addEventListener("toggle", (event) => {
    const card = event.target.open && event.target.querySelector(":scope > .opened");
    if (!card) return;
    card.style.insetInlineStart = "0";
    const over = card.getBoundingClientRect().right - document.documentElement.clientWidth + 12;
    if (over > 0) card.style.insetInlineStart = -over + "px";
  }, true);
}

/**
 * Opens record and notes on wide screens in browsers without ::details-content, where the style sheet cannot.
 * @returns {void}
 */
export function openOnWideScreens() {
  if (CSS.supports("selector(::details-content)") || !matchMedia("(min-width: 52.01rem)").matches) return;
  document.querySelectorAll("details.record, details.note").forEach((folded) => { folded.open = true; });
}

/**
 * Opens the folded note that the address names, now and whenever the address changes.
 * @returns {void}
 */
export function openByAddress() {
  const open = () => {
    const target = targetOfAddress();
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", open);
  open();
}

/**
 * Finds the element that the address names by its fragment, as "#note-n1" does.
 * @returns {Element|null} null where the address has no fragment or the page no such element
 */
export function targetOfAddress() {
  return location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
}
