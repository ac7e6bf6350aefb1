// What is marked in a hit, and which passage is shown.
import assert from "node:assert/strict";
import test from "node:test";
import { bestParagraph, findMatches, targetsOf, wordingsOf } from "../../theme/scripts/search/matches.js";
import { phraseSlots, terms } from "../../theme/scripts/text/normalise.js";

function marked(text, targets) {
  return findMatches(text, { terms: new Set(), phrases: [], ...targets }).map(({ start, end }) => text.slice(start, end));
}

test("a word is marked in its other endings, and nothing else is", () => {
  assert.deepEqual(marked("Peace talks: he talked, they were stalking.", { terms: new Set(terms("talk")) }), ["talks", "talked"]);
});

test("a phrase is marked as a whole, a common word in it standing for any", () => {
  const phrases = [phraseSlots("end of the talks")];
  assert.deepEqual(marked("The end of the talks, the end near all talks, talks end.", { phrases }), ["end of the talks", "end near all talks"]);
});

test("what overlaps is marked once", () => {
  const targets = { terms: new Set(terms("peace")), phrases: [phraseSlots("syria peace"), phraseSlots("peace talks")] };
  assert.deepEqual(marked("The Syria peace talks.", targets), ["Syria peace talks"]);
});

test("Chinese is marked by its characters, though no spaces are written", () => {
  assert.deepEqual(marked("日内瓦和谈周三暂停", { phrases: [phraseSlots("和谈周三")] }), ["和谈周三"]);
});

test("other names of whom the query names are marked, but not one that is only a common word", () => {
  const answer = { text: "daesh", terms: ["daesh"], phrases: [], aliases: [{ others: ["Islamic State", "IS"] }] };
  assert.deepEqual(marked("It is the Islamic State.", targetsOf(answer)), ["Islamic State"]);
});

test("the passage with most different matches is shown", () => {
  const match = (key) => ({ start: 0, end: 1, key });
  assert.equal(bestParagraph([[], [match("a"), match("a"), match("a")], [match("a"), match("b")], [match("b"), match("c")]]), 2);
  assert.equal(bestParagraph([[], []]), -1);
});

test("an article's page is asked to mark each wording once", () => {
  const found = (text) => findMatches(text, { terms: new Set(terms("talk")), phrases: [] });
  const paragraphs = ["Talks and talks.", "A talk."];
  assert.deepEqual(wordingsOf(paragraphs, paragraphs.map(found)), ["Talks", "talk"]);
});
