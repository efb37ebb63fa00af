import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { packTable } from "./scripts/pack-table.js";
import { pageAssetsForVite } from "./scripts/page-assets.js";

export default defineConfig({
  plugins: [
    pageAssetsForVite,
    {
      name: "tables-as-text",
      enforce: "pre",
      transform: (code, id) =>
        id.endsWith(".tsv")
          ? `export default ${JSON.stringify(id.endsWith(".sorted.tsv") ? packTable(code) : code)}`
          : undefined,
      load: (id) =>
        id.endsWith(".bin") ? `export default ${JSON.stringify(readFileSync(id).toString("base64"))}` : undefined,
    },
  ],
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"], testTimeout: 60_000 },
});
