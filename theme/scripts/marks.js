// The script of an article's page: opened from a search (?mark=word&mark=…), it marks those words and leads to other results.
import { highlight } from "./marks/highlight.js";
import { showWayOnward } from "./marks/onward.js";
import { showToolbar } from "./marks/toolbar.js";
import { takeTrail } from "./ui/trail.js";

const MOST_WORDS = 20;

const words = new URLSearchParams(location.search).getAll("mark").filter(Boolean).slice(0, MOST_WORDS);
const text = document.querySelector(".article .text");
const marks = words.length && text ? highlight(text, words) : [];
if (marks.length) showToolbar(text, marks);
const trail = takeTrail();
if (trail) showWayOnward(trail);
