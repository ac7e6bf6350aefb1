import js from "@eslint/js";
import globals from "globals";

const RULES = { eqeqeq: ["error", "smart"], "no-eval": "error", "no-implied-eval": "error" };

export default [
  { ignores: ["theme/static/js/", "plugins/clippings/search/snowball/", "output/", "node_modules/", ".venv/"] },
  js.configs.recommended,
  {
    files: ["theme/scripts/**/*.js"],
    languageOptions: { sourceType: "module", ecmaVersion: 2020, globals: globals.browser },
    rules: RULES,
  },
  // it imports JSON, which esbuild puts into the bundle
  { files: ["theme/scripts/text/table.js"], languageOptions: { ecmaVersion: 2025 } },
  {
    files: ["plugins/**/*.js"],
    languageOptions: { sourceType: "script", ecmaVersion: 2020, globals: globals.browser },
    rules: { ...RULES, "no-implicit-globals": "error" },
  },
  { files: ["tests/js/**/*.js", "benchmarks/*.js", "eslint.config.js", "theme/outlines.js"], languageOptions: { sourceType: "module", globals: globals.node } },
];
