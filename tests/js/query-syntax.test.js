// What is typed, taken apart into filters, phrases and the rest; and nothing typed does harm.
import assert from "node:assert/strict";
import test from "node:test";
import { parseQuery, withWords } from "../../theme/scripts/search/query-syntax.js";

test("filters, phrases and the rest", () => {
  const found = parseQuery('lavrov -outlet:wsws "peace talks"^3 person:"de mistura" -title:“sham peace” +geneva before:2016-02');
  assert.equal(found.text, "lavrov +geneva");
  assert.deepEqual(found.filters.map((f) => [f.kind, f.value, f.negative]), [["outlet", "wsws", true], ["person", "de mistura", false], ["before", "2016-02", false]]);
  assert.deepEqual(found.phrases.map((p) => [p.words, p.field, p.negative, p.boost]), [["peace talks", "", false, 3], ["sham peace", "title", true, 1]]);
});

test("a phrase being typed is a phrase already", () => {
  const found = parseQuery('geneva "peace ta');
  assert.equal(found.text, "geneva");
  assert.deepEqual(found.phrases.map((p) => p.words), ["peace ta"]);
});

test("an empty filter or phrase asks for nothing", () => {
  assert.deepEqual(parseQuery('outlet:"" "" x'), { text: "x", truncated: false, openEnded: true, filters: [], phrases: [] });
});

test("every word of a query is made one that must be there, or need not", () => {
  const required = '+peace +talks -aleppo +"de mistura" +title:talks outlet:wsws +genva~1';
  assert.equal(withWords('peace talks -aleppo "de mistura" title:talks outlet:wsws genva~1', true), required);
  assert.equal(withWords(required, false), 'peace talks -aleppo "de mistura" title:talks outlet:wsws genva~1');
});

test("a star alone is no word", () => {
  assert.deepEqual(["*", "** ", "+*", "talks *", "talk*"].map((typed) => parseQuery(typed).text), ["", "", "", "talks", "talk*"]);
});
