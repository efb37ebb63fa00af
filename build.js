// Bundles the library and the command; lazily loaded parts become chunks of their own.
import { rmSync } from "node:fs";
import { build } from "esbuild";

rmSync("dist", { recursive: true, force: true });
await build({
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  chunkNames: "chunks/[name]-[hash]",
  loader: { ".tsv": "text" },
  // Loaded only where the lexicon is asked, and then from node_modules.
  external: ["compromise", "compromise/*"],
  // commander is CommonJS and asks for Node's own modules with require.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
});
