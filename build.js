// Bundles the library and the command; lazily loaded parts become chunks of their own.
import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";
import { bundledPackages, noticesOf, noticeText } from "./scripts/notices.js";
import { packedTables } from "./scripts/pack-table.js";
import { pageAssets } from "./scripts/page-assets.js";

/**
 * commander asks for node:child_process at once, for subcommands that are programs of their own. We have none, and
 * loading it costs 3.5 ms of every start (docs/decisions/0003).
 */
const withoutChildProcess = {
  name: "without-child-process",
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      importer.includes("commander") ? { path: "child-process", namespace: "absent" } : undefined,
    );
    bundler.onLoad({ filter: /.*/, namespace: "absent" }, () => ({ contents: "module.exports = {};" }));
  },
};

/** The short hash of the commit; empty outside a git checkout. */
function commit() {
  const { status, stdout } = spawnSync("git", ["rev-parse", "--short=9", "HEAD"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : "";
}

/**
 * htmlparser2's tokenizer brings a table of 2,231 entities, which takes 2 ms of every start to unpack. We let it leave
 * entities alone: a later step of ours decodes them, in plain text too (docs/decisions/0004).
 */
const withoutEntities = {
  name: "without-entities",
  setup(bundler) {
    bundler.onResolve({ filter: /^entities\/decode$/ }, () => ({ path: "entities", namespace: "no-entities" }));
    bundler.onLoad({ filter: /.*/, namespace: "no-entities" }, () => ({
      contents:
        "export class EntityDecoder {}; export const DecodingMode = {}, htmlDecodeTree = null, xmlDecodeTree = null;",
    }));
  },
};

rmSync("dist", { recursive: true, force: true });
const { metafile } = await build({
  metafile: true,
  entryPoints: { cli: "src/cli/main.ts", index: "src/index.ts", worker: "src/batch/worker.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  chunkNames: "chunks/[name]-[hash]",
  loader: { ".tsv": "text", ".bin": "base64" },
  // Loaded only where they are needed, from node_modules: the lexicon, patterns of paths, and the worker pool, which has
  // files of its own.
  external: ["compromise", "compromise/*", "tinyglobby", "tinypool"],
  define: { BUILD_COMMIT: JSON.stringify(commit()) },
  plugins: [packedTables, withoutChildProcess, withoutEntities, pageAssets],
  // commander is CommonJS and asks for Node's own modules with require.
  banner: {
    js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
  },
});

writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticeText(noticesOf(bundledPackages(metafile))));
const man = spawnSync(process.execPath, ["bin/extract.js", "--man"], { encoding: "utf8" });
if (man.status !== 0) throw new Error(man.stderr);
writeFileSync("dist/extract.1", man.stdout);
