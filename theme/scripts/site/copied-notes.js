import { gettext } from "../text/interface.js";

/**
 * Begins each editors' note in copied text with "[Editors’ note]", so that it says whose voice it is: a part of one as
 * well as those that were copied along with the text beside which they stand.
 * @returns {void}
 */
export function labelCopiedNotes() {
  document.addEventListener("copy", (event) => {
    const selection = getSelection();
    if (selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const notes = [...document.querySelectorAll(".note, .listed")].filter((note) => range.intersectsNode(note));
    if (!notes.length) return;
    const voice = gettext("[Editors’ note]") + " ";
    const begun = notes.filter((note) => note.contains(range.startContainer));
    const voices = notes.filter((note) => !begun.includes(note)).map((note) => {
      const node = document.createTextNode(voice);
      note.firstElementChild.prepend(node);
      return node;
    });
    event.clipboardData.setData("text/plain", (begun.length ? voice : "") + selection.toString());
    voices.forEach((node) => node.remove());
    event.preventDefault();
  });
}
