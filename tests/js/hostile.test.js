// Ten thousand strings nobody should type: none throws, none takes a second.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import test from "node:test";
import { search } from "../../theme/scripts/search/search.js";
import { openPage, project } from "./page.js";

const folder = mkdtempSync(path.join(tmpdir(), "clippings-"));
execFileSync(path.join(project, ".venv/bin/python"), [path.join(project, "tests/js/make_archive.py"), folder, "30"], { cwd: project, stdio: "inherit" });
openPage(path.join(folder, "output"));
const PARTS = [
  ..."abcdefgh+-~^:*\"'()[]{}\\/|.?<>&$#@!%=;,_0159 \t\n", "the", "ba", "ing", "title:", "names:", "outlet:", "year:", "before:", "kind:", "label:",
  "__proto__", "constructor", "toString", "hasOwnProperty", "201X", "../..", "日内瓦", "あ", "สันติ", "سوريا", "й", "İ", "\u0000", "\ud800", "😀", "\u202e",
  "<script>", "</script>", "onerror=", "~9999999999", "^1e9", "~~", "**", '""', "-\"", "+\"",
];

let state = 42;
const random = (n) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * n);
};

test("10,000 random queries are answered", async () => {
  for (let n = 0; n < 10_000; n++) {
    const query = Array.from({ length: 1 + random(9) }, () => PARTS[random(PARTS.length)]).join(random(3) ? "" : " ");
    const started = performance.now();
    const found = await search(query, { limit: 3, complete: n % 2 === 0 });
    assert.ok(found.total >= 0, query);
    assert.ok(performance.now() - started < 1000, query);
  }
});

for (const [name, text] of [["one word", "a".repeat(100_000)], ["many words", "ba ce di ".repeat(11_000)], ["signs", "+-~^*:".repeat(17_000)], ["quotes", '"a '.repeat(33_000)], ["characters", "日".repeat(33_000)], ["filters", "outlet:a ".repeat(11_000)]]) {
  test("100 KB of " + name, async () => {
    const started = performance.now();
    await search(text, { limit: 3, complete: true });
    assert.ok(performance.now() - started < 1000, String(performance.now() - started));
  });
}
