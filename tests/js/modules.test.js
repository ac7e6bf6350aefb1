// The modules of theme/scripts and the classic scripts that are made of them.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";
import vm from "node:vm";
import { build } from "esbuild";
import { project } from "./page.js";

const SOURCE = "theme/scripts";
const BUILT = path.join(project, "theme/static/js");
const FLOORS = { text: 1, index: 2, search: 3, ui: 4, site: 5, marks: 5 }; // a page's own script is above them all
const pages = readdirSync(path.join(project, SOURCE)).filter((name) => name.endsWith(".js"));
const bundles = await build({
  absWorkingDir: project, entryPoints: pages.map((name) => path.join(SOURCE, name)), bundle: true, metafile: true, write: false, outdir: "out",
});
const { inputs, outputs } = bundles.metafile;
const floor = (file) => FLOORS[path.relative(SOURCE, file).split(path.sep)[0]] ?? 6;

for (const [file, { imports }] of Object.entries(inputs).filter(([name]) => name.startsWith(SOURCE))) {
  test(file + " imports downward", () => {
    const own = imports.filter((one) => one.path.startsWith(SOURCE));
    const higher = own.filter((one) => floor(one.path) > floor(file) || (floor(one.path) === floor(file) && path.dirname(one.path) !== path.dirname(file)));
    assert.deepEqual(higher.map((one) => one.path), []);
  });
}

test("every module is part of a page's script", () => {
  const files = readdirSync(path.join(project, SOURCE), { recursive: true }).filter((name) => name.endsWith(".js"));
  assert.deepEqual(Object.keys(inputs).filter((name) => name.startsWith(SOURCE)).sort(), files.map((name) => path.join(SOURCE, name)).sort());
});

test("only the search page carries lunr", () => {
  const withLunr = Object.entries(outputs).filter(([, output]) => Object.keys(output.inputs).some((name) => name.includes("node_modules")));
  assert.deepEqual(withLunr.map(([name]) => path.basename(name)), ["search.js"]);
});

for (const name of pages) {
  test(name + " is built as a classic script that leaves no names behind", () => {
    const code = readFileSync(path.join(BUILT, name), "utf8");
    assert.doesNotThrow(() => new vm.Script(code)); // import and export would not parse
    assert.match(code, /^\(\(\)=>\{/);
  });
}

test("lunr's licence is kept", () => {
  const code = readFileSync(path.join(BUILT, "search.js"), "utf8");
  assert.match(code, /Copyright \(C\) 2020 Oliver Nightingale/);
  assert.match(code, /@license MIT/);
});
