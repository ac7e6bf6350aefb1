// Whole indexes of the same documents for comparing: node peers.js <lunr|minisearch> <documents.ndjson> <folder>
// writes a page that loads one file and answers window.ask(query) with {total, ids}.
import { createReadStream, cpSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { createInterface } from "node:readline";

const [kind, source, folder] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const documents = createInterface({ input: createReadStream(source) });
let index;
let ask;

if (kind === "lunr") {
  const lunr = require("lunr");
  const builder = new lunr.Builder();
  builder.pipeline.add(lunr.trimmer, lunr.stopWordFilter, lunr.stemmer);
  builder.searchPipeline.add(lunr.stemmer);
  builder.field("title", { boost: 5 });
  builder.field("body");
  for await (const line of documents) builder.add(JSON.parse(line));
  index = builder.build().toJSON();
  cpSync(require.resolve("lunr/lunr.min.js"), path.join(folder, "library.js"));
  ask = "var index;window.ask=function(q){index=index||lunr.Index.load(window.whole);var r=index.search(q);return{total:r.length,ids:r.slice(0,10).map(function(h){return h.ref})}}";
} else {
  const { default: MiniSearch } = await import("minisearch");
  const search = new MiniSearch({ fields: ["title", "body"] });
  for await (const line of documents) search.add(JSON.parse(line));
  index = search;
  cpSync(path.join(path.dirname(require.resolve("minisearch")), "../umd/index.js"), path.join(folder, "library.js"));
  ask = "var index;window.ask=function(q){index=index||MiniSearch.loadJS(window.whole,{fields:['title','body']});var r=index.search(q,{boost:{title:5}});return{total:r.length,ids:r.slice(0,10).map(function(h){return h.id})}}";
}
writeFileSync(path.join(folder, "whole.js"), "window.whole=" + JSON.stringify(index));
writeFileSync(path.join(folder, "ask.js"), ask);
writeFileSync(path.join(folder, "search.html"), "<!doctype html><meta charset=utf-8><title>whole</title><script src=library.js></script>");
