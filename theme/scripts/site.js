// The script of every page.
import { labelCopiedNotes } from "./site/copied-notes.js";
import { showCopyButtons } from "./site/copy-buttons.js";
import { closeOpenCards, keepCardsInWindow, openByAddress, openOnWideScreens } from "./site/disclosures.js";
import { showWithFonts } from "./site/fonts.js";
import { placeMarginNotes } from "./site/margin-notes.js";
import { focusSearchOnSlash } from "./site/search-shortcut.js";
import { markCurrentSection } from "./site/sections.js";

if (location.search) document.documentElement.classList.add("asked"); // before anything shows: it would move
showWithFonts();
focusSearchOnSlash();
closeOpenCards();
keepCardsInWindow();
openOnWideScreens();
openByAddress();
labelCopiedNotes();
showCopyButtons();
placeMarginNotes();
markCurrentSection();
