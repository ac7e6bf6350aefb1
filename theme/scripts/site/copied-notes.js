const VOICE = "[Editors’ note] ";

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
    const begun = notes.filter((note) => note.contains(range.startContainer));
    const voices = notes.filter((note) => !begun.includes(note)).map((note) => {
      const voice = document.createTextNode(VOICE);
      note.firstElementChild.prepend(voice);
      return voice;
    });
    event.clipboardData.setData("text/plain", (begun.length ? VOICE : "") + selection.toString());
    voices.forEach((voice) => voice.remove());
    event.preventDefault();
  });
}
