// Filters while they are typed: until a space or another clause ends one, it allows all that it may become, and is no
// mistake as long as it may become right.
import assert from "node:assert/strict";
import test from "node:test";
import { search } from "../../theme/scripts/search/search.js";
import { buildArchive, openPage } from "./page.js";

openPage(buildArchive({
  "authority/outlets.yaml": "al-akhbar: {name: Al-Akhbar}\nalnahar: {name: An-Nahar, aliases: [Le Jour]}\nwsws: {name: World Socialist Web Site}\n",
  "authority/people.yaml": "staffan: {name: Staffan de Mistura}\nobrien: {name: Stephen O'Brien}\nkwonn: {name: Thesper Quane, aliases: [Tusper Kwonn]}\n",
  "authority/places.yaml": "ha: {name: 하나}\n",
  "articles/a.md": "---\ntitle: A\noutlet: al-akhbar\ndate: 2012-03-04\n---\nStaffan de Mistura spoke.\n",
  "articles/b.md": "---\ntitle: B\noutlet: alnahar\ndate: 2015-06-07\nlanguage: fr\n---\nStephen O'Brien parle.\n",
  "articles/c.md": "---\ntitle: C\noutlet: wsws\ndate: 2016-02-04\ntext: precis\n---\nThesper Quane spoke in 하나.\n",
  "articles/d.md": "---\ntitle: D\ndate: 2015-12\n---\nIt was Kiev.\n",
  "annotations/a.yaml": "- {id: n1, kind: context, body: It is so.}\n",
  "annotations/c.yaml": "- {id: n1, kind: contradiction, body: It is not so.}\n",
}));

const found = async (query, complete) => {
  const { results, wrong } = await search(query, { complete, limit: 100 });
  return { ids: results.map((result) => result.id).sort().join(""), wrong };
};

const FINISHED = [
  ["year:2012", "a"], ["year:2015-06", "b"], ["year:2016-02-04", "c"], ["year:201X", "abcd"], ["year:2015-12", "d"], ["year:2015-22", "b"],
  ["year:2012?", "a"], ["year:2012-0X", "a"], ["year:[2012,2015-06]", "ab"], ["year:../2012", "a"], ["lang:fr", "b"], ["language:french", "b"],
  ["before:2015-07", "ab"], ["before:2015-06-08", "ab"], ["before:2012-03-05", "a"], ["after:2015-06", "cd"], ["after:2012-02", "abcd"],
  ["after:2015-06-06", "bcd"], ["after:2015-06-06T10:00:00Z", "bcd"], ["kind:context", "a"], ["kind:contradiction", "c"], ["text:precis", "c"],
  ["outlet:al-akhbar", "a"], ["outlet:nahar", "b"], ["outlet:alnahar", "b"], ["outlet:wsws", "c"], ["outlet:jour", "b"], ['outlet:"world socialist"', "c"],
  ['person:"de mistura"', "a"], ["person:o'brien", "b"], ["person:kwonn", "c"], ['person:"tusper kwonn"', "c"], ["place:하나", "c"],
  ["year: 2012", "a"], ["-outlet:wsws", "abd"], ["-year:2016-02", "abd"], ["-year:2016", "abd"], ["-kind:context", "bcd"], ['-person:"de mistura"', "bcd"],
  ["-language:fr", "acd"], ["spoke outlet:wsws", "c"], ["spoke -outlet:wsws", "a"], ["after:2012 before:2015-07", "b"],
];
for (const [query, finds] of FINISHED) {
  test(`${query} loses nothing while it is typed`, async () => {
    assert.deepEqual(await found(query), { ids: finds, wrong: "" });
    assert.deepEqual(await found(query + " ", true), { ids: finds, wrong: "" }, "ended by a space");
    const letters = Array.from(query);
    for (let n = query.indexOf(":"); n <= letters.length; n++) {
      const typed = letters.slice(0, n).join("");
      if (/\S+:\S+ .*$/.test(query) && n < query.lastIndexOf(":")) continue; // the first of two filters
      if (n === query.indexOf(":")) continue; // still a word
      const { ids, wrong } = await found(typed, true);
      assert.equal(wrong, "", typed);
      for (const id of finds) assert.ok(ids.includes(id), `${id} at ${typed}`);
    }
  });
}

// What is finished by another clause, by Enter or by a closing quote, and what can never become right, is told.
const WRONG = [
  ["year:abc", true, "is no date"], ["before:2015-99", true, "is no date"], ["year:2016-13", true, "is no date"], ["after:2015-02-30", true, "is no date"],
  ["year:2016/2012", true, "is no date"], ["before:tomorrow", true, "is no date"], ["-year:abc", true, "is no date"], ["year:[abc", true, "is no date"],
  ["year:20121", true, "is no date"], ["year:2016-02-04Tx", true, "is no date"],
  ["year:2 ", true, "is no date"], ["year:2 talks", true, "is no date"], ["year:2", false, "is no date"], ["after:20 year:2", true, "“after:20” is no date"],
  ["before:2015- ", true, "is no date"], ['year:"20"', true, "is no date"],
  ["kind:xyz", true, "Nothing here is kind:xyz."], ["-kind:xyz", true, "Nothing here is -kind:xyz."], ["outlet:zzz", true, "Nothing here is outlet:zzz."],
  ['person:"zzz', true, "Nothing here is person:"],
];
for (const [query, complete, said] of WRONG) {
  test(`${query} is wrong${complete ? " while it is typed" : ""}`, async () => {
    const { ids, wrong } = await found(query, complete);
    assert.ok(wrong.includes(said), wrong);
    assert.equal(ids, query.startsWith("-") ? "abcd" : "");
  });
}

// Beside filters, what waits for its word asks for nothing yet.
for (const begun of ["+", "-", "title:", "ki", "kind", "-out", "before", '"', '-"it']) {
  test(`“outlet:wsws ${begun}” has all of the outlet`, async () => assert.deepEqual(await found("outlet:wsws " + begun, true), { ids: "c", wrong: "" }));
}

test("what is no filter's name asks for words beside a filter", async () => {
  assert.deepEqual(await found("outlet:wsws qqq", true), { ids: "", wrong: "" });
  assert.deepEqual(await found("outlet:wsws ki ", true), { ids: "", wrong: "" });
});

// What is a date already is one, though it may go on to another.
for (const [query, finds] of [["year:2012", "a"], ["year:2015", "bd"], ["-year:2015", "ac"], ["year:2", "abcd"], ["year:2015-1", "d"]]) {
  test(`${query} means what it says so far`, async () => assert.deepEqual(await found(query, true), { ids: finds, wrong: "" }));
}

test("a filter that is being typed narrows as far as it is known", async () => {
  assert.deepEqual(await found("kind:con", true), { ids: "ac", wrong: "" });
  assert.deepEqual(await found("kind:cont", true), { ids: "ac", wrong: "" });
  assert.deepEqual(await found("kind:contr", true), { ids: "c", wrong: "" });
  assert.deepEqual(await found('person:"de m', true), { ids: "a", wrong: "" });
  assert.deepEqual(await found("before:2014", true), { ids: "a", wrong: "" });
});

// What is no date yet may become a season that ends next year (2012-24), or an interval (199X/2015): nothing after it is lost.
for (const [typed, finds] of [["year:2012-", "a"], ["year:2015-", "bcd"], ["year:2015-2", "bcd"], ["year:1", "abcd"], ["year:199", "abcd"], ["year:2012", "a"], ["year:../20", "abcd"]]) {
  test(`${typed} allows all that it may become`, async () => assert.deepEqual(await found(typed, true), { ids: finds, wrong: "" }));
}

test("a field of which nothing is asked, and a byte order mark, ask for nothing", async () => {
  for (const query of ["spoke title:", "spoke notes: ", "spoke -body:", "\ufeffspoke", "spo\ufeffke"]) {
    assert.deepEqual(await found(query), await found("spoke"), query);
  }
  for (const query of ["title:", "notes: "]) assert.equal((await search(query)).tooCommon, (await search("")).tooCommon, query);
});
