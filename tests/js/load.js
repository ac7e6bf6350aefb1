// The theme's search scripts and lunr in one context, as a page would have them, with pieces read from a folder.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

// `output` is a built site; scripts its pages would load by element are read from it.
export function page(output) {
  const context = { performance, console, URL, setTimeout };
  context.globalThis = context;
  context.window = context;
  context.document = {
    baseURI: "file:///search.html",
    createElement: () => ({ remove() {} }),
    head: {
      append(script) {
        setImmediate(() => {
          try {
            run(path.join(output, script.src.split("?")[0]));
            script.onload();
          } catch (error) {
            if (error.code !== "ENOENT") throw error;
            script.onerror();
          }
        });
      },
    },
  };
  vm.createContext(context);
  const run = (file) => vm.runInContext(readFileSync(file, "utf8"), context, file);
  const theme = path.join(project, "theme/scripts");
  // lunr is a CommonJS module where there is one; in a page it is a global
  context.lunr = vm.runInContext(
    "(function(){var module={exports:{}};var exports=module.exports;" + readFileSync(path.join(project, "node_modules/lunr/lunr.min.js"), "utf8") + ";return module.exports})()",
    context,
  );
  for (const name of ["pieces", "normalise", "dates", "asked", "lexicon", "scoring", "phrases", "query", "names", "facets", "answer"]) run(path.join(theme, "search", name + ".js"));
  context.clippings.base = "search/";
  return context;
}
