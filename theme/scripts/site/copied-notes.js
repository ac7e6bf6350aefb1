import { gettext } from "../text/interface.js";

/**
 * Begins text that is copied out of an editors' note with "[Editors’ note]", so that it says whose voice it is.
 * @returns {void}
 */
export function labelCopiedNotes() {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    const element = selection.anchorNode && selection.anchorNode.parentElement;
    const note = element && element.closest(".note, .listed");
    if (!note || selection.isCollapsed) return;
    event.clipboardData.setData("text/plain", gettext("[Editors’ note]") + " " + selection.toString());
    event.preventDefault();
  });
}
