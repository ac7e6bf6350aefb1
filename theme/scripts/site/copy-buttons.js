import { gettext } from "../text/interface.js";

/**
 * Shows the buttons that copy the text below them, and makes them do so. Without this script the text is there.
 * @returns {void}
 */
export function showCopyButtons() {
  document.querySelectorAll("button.copy").forEach((button) => {
    const told = document.createElement("span");
    told.setAttribute("role", "status");
    button.after(told);
    button.hidden = false;
    button.addEventListener("click", async () => {
      told.textContent = await copied(button.parentElement.nextElementSibling) ? gettext("Copied.") : gettext("Press Ctrl+C or ⌘C.");
    });
  });
}

/** Copies an element's text, or selects it where the browser lets no script copy; tells which. */
async function copied(element) {
  try {
    await navigator.clipboard.writeText(element.textContent); // only where the page came over https or from a folder
    return true;
  } catch {
    getSelection().selectAllChildren(element);
    return document.execCommand("copy");
  }
}
