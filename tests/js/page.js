// What the modules of theme/scripts need of a page, for Node: a document that runs scripts from a folder.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Builds an archive of some files: their paths in content/ → what is in them. Gives the folder of the site. */
export function buildArchive(files) {
  const folder = mkdtempSync(path.join(tmpdir(), "clippings-"));
  Object.entries(files).forEach(([name, text]) => {
    const file = path.join(folder, "content", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  });
  const build = "import sys; sys.path.insert(0, 'plugins'); from pathlib import Path; from clippings.pelican.run import build; "
    + `build(Path(${JSON.stringify(path.join(folder, "content"))}), Path(${JSON.stringify(path.join(folder, "output"))}))`;
  execFileSync(path.join(project, ".venv/bin/python"), ["-c", build], { cwd: project, stdio: "inherit" });
  return path.join(folder, "output");
}

/** Makes a page of a built site the one that is open: scripts that are put into its head are read from there. */
export function openPage(output) {
  globalThis.document = {
    baseURI: "file:///search.html",
    documentElement: { lang: "en" },
    createElement: () => ({ remove() {} }),
    head: { append: (script) => setImmediate(() => run(output, script)) },
  };
}

function run(output, script) {
  const file = path.join(output, script.src.split("?")[0]);
  try {
    vm.runInThisContext(readFileSync(file, "utf8"), { filename: file });
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    script.onerror();
    return;
  }
  script.onload();
}

/** A table of cases in tests/cases, which Python's tests read too. */
export function cases(name) {
  return JSON.parse(readFileSync(path.join(project, "tests/cases", name), "utf8"));
}
