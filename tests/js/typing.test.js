// What is found while a word is typed: once an article is found, no further letter of its word loses it. The words of
// tests/cases/typing.json are of many languages and scripts: their stems end before they do, or are others; they have
// apostrophes, dots, signs, marks, joiners and letters of two parts.
import assert from "node:assert/strict";
import test from "node:test";
import { loadChunk } from "../../theme/scripts/index/chunks.js";
import { search } from "../../theme/scripts/search/search.js";
import { buildArchive, cases, openPage } from "./page.js";

const places = Object.entries(cases("typing.json")).flatMap(([language, words]) => words.map((word, n) => [word, `${language}-${n}`, language]));
const idOf = (word) => places.find(([one]) => one === word)[1];
const escaped = (word) => word.replace(/[\\`*_{}[\]()#+\-.!&<>@:]/g, "\\$&");
openPage(buildArchive(Object.fromEntries(places.map(([word, id, language]) => (
  [`articles/${id}.md`, `---\ntitle: ${id.replace("-", "")}\nlanguage: ${language}\n---\n${escaped(word)}\n`]
)).concat([
  ["articles/phrase.md", "---\ntitle: p\nlanguage: en\n---\nThe rock'n'roll negotiators of the U.N. praised 2016's dying flies.\n"],
  ["articles/nationality.md", "---\ntitle: q\nlanguage: en\n---\nnationality\n"],
  ["articles/parties.md", "---\ntitle: r\nlanguage: en\n---\nparties\n"],
]))));

const ids = loadChunk("ids");
const found = async (query, options) => {
  const { documents } = await search(query, { limit: 0, ...options });
  return Array.from(documents, (number) => numbered[number]);
};
const numbered = await ids;

/** Types a text letter by letter and holds that what was found stays found. */
async function typeAll(text, id, from = 1) {
  const letters = Array.from(text);
  let seen = false;
  for (let n = from; n <= letters.length; n++) {
    const typed = letters.slice(0, n).join("");
    const here = (await found(typed, { complete: true })).includes(id);
    assert.ok(here || !seen, typed);
    seen ||= here;
  }
  assert.ok(seen, text);
}

for (const [word, id] of places) {
  test(`${word} is not lost while it is typed`, async () => {
    await typeAll(word, id);
    if (word.normalize("NFD") !== word) await typeAll(word.normalize("NFD"), id);
    assert.ok((await found(word)).includes(id));
    const most = Array.from(word).slice(0, -1).join("");
    if (!most) return;
    const alone = (await found(most, { complete: true })).includes(id);
    assert.equal((await found("geneva " + most, { complete: true })).includes(id), alone, "as the second word");
  });

  test(`${word}* has all that ${word} has, and so has each of its beginnings`, async () => {
    for (const n of new Set([1, word.length - 1, word.length])) {
      const begun = word.slice(0, n);
      if (/["\ud800-\udbff-]$|["+:]/.test(begun)) continue;
      const plain = await found(begun);
      const starred = new Set(await found(begun + "*"));
      assert.deepEqual(plain.filter((one) => !starred.has(one)), [], begun);
    }
    if (!/["]/.test(word)) assert.ok((await found(word + "*")).includes(id));
  });
}

for (const text of ['"rock\'n\'roll negotiators of the U.N. praised', '"praised 2016\'s dying flies"', "+rock'n'roll +negotiators +dying", "body:negotiators +body:dying",
  'geneva "the rock\'n\'roll', '-"rock and roll" dying', "dying^3 flies~1", '"negotiators of the U.N." +praised', "qqq+dying"]) {
  test(`${text} is not lost while it is typed`, () => typeAll(text, "phrase"));
}
for (const [text, word] of [['"日内瓦会谈', "日内瓦会谈"], ['"ｻｶﾞ', "サガ"], ["+日内瓦会谈", "日内瓦会谈"], ["日本2016", "日本2016"], ["+日本2016", "日本2016"], ["geneva ｶﾞｻ", "ｶﾞｻ"]]) {
  test(`${text} is not lost while it is typed`, () => typeAll(text, idOf(word)));
}

// What is typed on the way by those whose keyboards put letters together.
for (const [typed, word] of [["ㅎ", "하나"], ["하", "하나"], ["한", "하나"], ["하ㄴ", "하나"], ["닭", "닭고기"], ["가", "값"], ["갑", "값"], ["일", "읽다"], ["か", "か\u3099く"], ["サカ", "サガ"]]) {
  test(`${typed} finds ${word}`, async () => assert.ok((await found(typed, { complete: true })).includes(idOf(word))));
}

const STARS = {
  "U.N.*": ["U.N.", "U.N.'s", "phrase"], "2,000*": ["2,000", "2,000,000"], "AT&T*": ["AT&T"], "dying*": ["dying", "ｄｙｉｎｇ", "dy\u00ading", "phrase"], "dyi*": ["dying"],
  "www.example.com*": ["www.example.com"], "#hashtags*": ["#hashtags"], "日内瓦*": ["日内瓦", "日内瓦会谈"], "日内瓦会*": ["日内瓦会谈"], "สันติ*": ["สันติภาพ"],
  "o'b*": ["O'Brien's", "O‘Brien", "O´Brien"], "don't*": ["don't", "don＇t"], "gas*": ["gas"], "memb*": ["membaca"], "+rock'*": ["rock'n'roll", "phrase"],
  "title:en*": [], "日本*": ["日本2016"], "日本20*": ["日本2016"], "nationalities*": ["nationality"],
};
for (const [query, words] of Object.entries(STARS)) {
  test(query + " finds what begins so", async () => {
    const here = await found(query);
    for (const word of words) assert.ok(here.includes(["phrase", "nationality"].includes(word) ? word : idOf(word)), word);
  });
}

test("a word begun finds no word that does not begin so", async () => {
  assert.deepEqual(await found("negotiatx", { complete: true }), []);
  assert.deepEqual(await found("partic", { complete: true }), []);
  assert.deepEqual(await found("dyx*"), []);
  assert.ok(!(await found("rock'x", { complete: true })).includes("phrase"));
  assert.ok(!(await found("한국", { complete: true })).includes(idOf("하나")));
});
