// The index in chunks against one whole lunr index of the same documents: same documents, same order, same scores.
// `make bench` asks the same of ARTICLES=10000.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import lunr from "lunr";
import { withWords } from "../../theme/scripts/search/query-syntax.js";
import { search } from "../../theme/scripts/search/search.js";
import { lower } from "../../theme/scripts/text/folding.js";
import { terms } from "../../theme/scripts/text/normalise.js";
import { words as cut } from "../../theme/scripts/text/words.js";
import { openPage, project } from "./page.js";

const folder = mkdtempSync(path.join(tmpdir(), "clippings-"));
const python = path.join(project, ".venv/bin/python");
execFileSync(python, [path.join(project, "tests/js/make_archive.py"), folder, process.env.ARTICLES || "1000"], { cwd: project, stdio: "inherit" });

const exported = JSON.parse(readFileSync(path.join(folder, "output/data/search-documents.json"), "utf8"));
openPage(path.join(folder, "output"));
lunr.Pipeline.registerFunction(normalised, "normalised");
const whole = wholeIndex();

// lunr.js itself, given the tokens as indexed.
function wholeIndex() {
  const builder = new lunr.Builder();
  builder.ref("id");
  exported.fields.forEach((field) => builder.field(field.name, { boost: field.boost }));
  builder.tokenizer = (tokens) => (tokens || []).map((token) => new lunr.Token(token, {}));
  builder.searchPipeline.add(normalised);
  exported.documents.forEach((document) => builder.add(document));
  return builder.build();
}

// A query's word as lunr is to look for it: none, one or several terms.
function normalised(token) {
  return terms(token.toString()).map((term) => token.clone(() => term));
}
// Mulberry32: the same queries at every run.
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const next = random(20261123);
const pick = (list) => list[Math.floor(next() * list.length)];
const words = [...new Set(exported.documents.flatMap((d) => exported.fields.flatMap((f) => d[f.name])))];

function clause() {
  const word = pick(words);
  return pick([
    () => word, () => word, () => word, () => "+" + word, () => "-" + word, () => word + "^" + (1 + Math.floor(next() * 9)),
    () => pick(exported.fields).name + ":" + word, () => word.slice(0, 3) + "*", () => "*" + word.slice(-3),
    () => word.slice(0, 2) + "*" + word.slice(-1), () => word + "~1", () => "zzz" + word, () => "сирия", () => "+zzzz", () => "the",
  ])();
}

const articles = path.join(folder, "content/articles");
const written = new Set(readdirSync(articles).flatMap((name) => cut(lower(readFileSync(path.join(articles, name), "utf8")))));

// A star asks for every word that begins so, and for what the word before it finds; lunr's asks for terms that begin so.
function asLunrHasIt(query) {
  return query.replace(/(?<=^|\s)(\p{L}+)\*(?=\s|$)/gu, (star, begun) => {
    const asked = [begun, ...[...written].filter((word) => word.startsWith(begun))];
    return [star, ...new Set(asked.flatMap((word) => terms(word)).filter((term) => !term.startsWith(begun)))].join(" ");
  });
}

test("1,000 random queries agree with one whole lunr index", async () => {
  let answered = 0;
  for (let n = 0; n < 1000; n++) {
    const query = n % 25 === 0 ? "-" + pick(words) : Array.from({ length: 1 + Math.floor(next() * 4) }, clause).join(" ");
    const expected = whole.search(asLunrHasIt(query)).sort((a, b) => Math.round(b.score * 1e9) - Math.round(a.score * 1e9) || (a.ref < b.ref ? -1 : 1));
    const found = await search(query, { limit: 1e6 });
    assert.equal(found.results.map((r) => r.id).sort().join(), expected.map((r) => r.ref).sort().join(), query);
    const scores = new Map(expected.map((r) => [r.ref, r.score]));
    for (const result of found.results) assert.ok(Math.abs(result.score - scores.get(result.id)) < 1e-6, query);
    assert.equal(found.results.map((r) => r.id).join(), expected.map((r) => r.ref).join(), "order of " + query);
    answered += expected.length > 0;
  }
  assert.ok(answered > 500);
});

test("a required word that is too common asks for nothing", async () => {
  const word = words.find((w) => /^[a-z]{4,}$/.test(w));
  const plain = await search(word);
  assert.deepEqual((await search("+the " + word)).results.map((r) => r.id), plain.results.map((r) => r.id));
  assert.equal((await search("+the")).total, 0);
});

test("a filter alone, or a star, finds all it allows, the newest first, and shows as many as are asked for", async () => {
  const ids = exported.documents.map((document) => document.id).sort();
  const oldest = await search("*", { limit: 1e6, sort: "oldest" });
  assert.deepEqual(oldest.results.map((r) => r.id).sort(), ids);
  for (const [query, filters] of [["", { language: ["en"] }], ["*", {}], ["+* language:en", {}], ["**", {}]]) {
    const found = await search(query, { limit: 10, filters });
    assert.equal(found.total, ids.length, query);
    assert.equal(found.wrong, "", query);
    assert.equal(found.results.length, 10);
  }
});

test("of several words it is told how many articles have all, and a sign before each asks for those alone", async () => {
  const [one, two] = words.filter((word) => /^[a-z]{3,}$/.test(word));
  const having = (word) => new Set(whole.search(word).map((found) => found.ref));
  const both = [...having(one)].filter((id) => having(two).has(id));
  const any = new Set([...having(one), ...having(two)]);
  const found = await search(one + " " + two);
  assert.equal(found.total, any.size);
  assert.deepEqual(found.withAll, { words: 2, total: both.length });
  const all = await search(withWords(one + " " + two, true), { limit: 1e6 });
  assert.deepEqual(all.results.map((r) => r.id).sort(), both.sort());
  assert.equal(all.withAll, null);
  assert.equal((await search(one)).withAll, null);
});

test("the stop words are lunr's own", () => {
  const stopped = execFileSync(python, ["-c", "from clippings.search.normalise import STOP_WORDS; print(' '.join(sorted(STOP_WORDS)))"], {
    cwd: project, env: { ...process.env, PYTHONPATH: "plugins" },
  }).toString().trim().split(" ");
  stopped.forEach((word) => assert.deepEqual(terms(word), [], word));
});
