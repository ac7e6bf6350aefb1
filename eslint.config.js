import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["theme/static/js/search.js", "theme/static/js/compare.js", "output/", "node_modules/", ".venv/"] },
  js.configs.recommended,
  {
    files: ["theme/**/*.js", "plugins/clippings/preview/*.js"],
    languageOptions: { sourceType: "script", ecmaVersion: 2022, globals: { ...globals.browser, lunr: "readonly", globalThis: "readonly" } },
    rules: { eqeqeq: ["error", "smart"], "no-implicit-globals": "error", "no-eval": "error", "no-implied-eval": "error" },
  },
  { files: ["tests/js/**/*.js", "benchmarks/*.js", "eslint.config.js"], languageOptions: { sourceType: "module", globals: globals.node } },
];
