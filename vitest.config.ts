import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { packedForm } from "./scripts/pack-table.js";
import { pageAssetsForVite } from "./scripts/page-assets.js";
import { recordCheckForVite } from "./scripts/record-check.js";

export default defineConfig({
  plugins: [
    pageAssetsForVite,
    recordCheckForVite,
    {
      name: "tables-as-text",
      enforce: "pre",
      transform: (code, id) =>
        /\.tsv(?:\?(?:words|(?:names|heads)=.*))?$/.test(id)
          ? `export default ${JSON.stringify(packedForm(id, code))}`
          : undefined,
      load: (id) =>
        id.endsWith(".bin") ? `export default ${JSON.stringify(readFileSync(id).toString("base64"))}` : undefined,
    },
  ],
  test: { include: ["src/**/*.test.ts", "tests/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000 },
});
