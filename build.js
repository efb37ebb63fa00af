// Bundles the command, the library and the threads into one CommonJS file; lazily loaded parts are evaluated when asked for.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInThisContext } from "node:vm";
import { build } from "esbuild";
import { bundledPackages, noticesOf, noticeText } from "./scripts/notices.js";
import { packedTables } from "./scripts/pack-table.js";
import { packWords, withoutLists } from "./scripts/pack-words.js";
import { pageAssets } from "./scripts/page-assets.js";
import { recordCheck } from "./scripts/record-check.js";

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

/** The merged tables of words, without the lists and tables themselves of which nothing else is asked. */
const withMerged = (packed) => ({
  name: "with-merged",
  setup(bundler) {
    bundler.onLoad({ filter: /core\/merged\.tsv$/ }, () => ({ contents: packed, loader: "text" }));
    bundler.onResolve({ filter: /\.tsv\?(?:.*&)?words$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: "merged",
    }));
    bundler.onLoad({ filter: /.*/, namespace: "merged" }, () => ({ contents: "", loader: "text" }));
    bundler.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      contents: withoutLists(readFileSync(path, "utf8")),
      loader: "ts",
    }));
  },
});

const OPTIONS = {
  metafile: true,
  define: {
    BUILD_COMMIT: JSON.stringify(commit()),
    BUILD_VERSION: JSON.stringify(JSON.parse(readFileSync("package.json", "utf8")).version),
    "import.meta.url": "bundlePlace.url",
  },
  entryPoints: ["src/bundle.ts"],
  outfile: "dist/extract.cjs",
  write: false,
  bundle: true,
  format: "cjs",
  platform: "node",
  target: "node20.19",
  minify: true,
  legalComments: "none",
  loader: { ".tsv": "text", ".bin": "base64" },
  // Loaded only where they are needed, from node_modules: the lexicon, patterns of paths, colours, schemas, and the worker
  // pool, which has files of its own.
  external: ["compromise", "compromise/*", "tinyglobby", "tinypool", "zod", "zod/*", "chalk"],
  banner: {
    js: `const bundlePlace = { get url() { return require("node:url").pathToFileURL(__filename).href; } };
importModule = importModule || ((name) => import(name));`,
  },
};

const PLUGINS = [packedTables, withoutChildProcess, withoutEntities, pageAssets, recordCheck];

// Required, the file is a module; run as a script by bin/load.js, it gives the function that makes one. To put the function
// around it there would copy all of it at each start.
const PARAMETERS = "exports, require, module, __filename, importModule";

/** The numbers of all tables of words, packed: from a bundle that has the tables themselves. */
async function mergedWords() {
  const { outputFiles } = await build({ ...OPTIONS, plugins: PLUGINS });
  const bundle = { exports: {} };
  const make = runInThisContext(`(function (${PARAMETERS}) {${outputFiles[0].text}\n})`);
  make(bundle.exports, createRequire(import.meta.url), bundle, fileURLToPath(import.meta.url));
  return packWords(bundle.exports.tableCount(), bundle.exports.allNumbers());
}

rmSync("dist", { recursive: true, force: true });
const { metafile, outputFiles } = await build({
  ...OPTIONS,
  plugins: [withMerged(await mergedWords()), ...PLUGINS],
});

// tests/lazy.test.ts reads what is loaded with what.
mkdirSync("bench/.work", { recursive: true });
writeFileSync("bench/.work/bundle.json", JSON.stringify(metafile));

// V8 forgets with kept bytecode how a script imports, so bin/load.js gives the script a function for it.
const text = outputFiles[0].text
  .replace(/\bimport\(("[^"]+")\)/g, "importModule($1)")
  // esbuild leaves other characters in regular expressions as they are. In ASCII the source takes half the memory.
  .replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
mkdirSync("dist");
// bin/load.js tells builds apart by this.
const HEAD = '((make) => typeof module === "object" ? make(exports, require, module, __filename) : make)(';
writeFileSync("dist/extract.cjs", `/*${hash}*/${HEAD}function (${PARAMETERS}) {"use strict";${text}\n});\n`);

// ES modules for those who import the library, and for the threads. To import a CommonJS file, Node first reads all of it for
// its names, which takes 100 ms; to require it takes none. Bundlers follow imports only, so they get one.
const {
  main: _main,
  work: _work,
  allNumbers: _all,
  tableCount: _count,
  schemas,
  ...api
} = createRequire(import.meta.url)("./dist/extract.cjs");
const names = `{ ${Object.keys(api).sort().join(", ")} } = bundle;\nexport const { recordSchema } = bundle.schemas();\n`;
const REQUIRED =
  'import { createRequire } from "node:module";\nconst bundle = createRequire(import.meta.url)("./extract.cjs");\n';
writeFileSync("dist/index.js", `${REQUIRED}export const ${names}`);
writeFileSync("dist/bundler.js", `import bundle from "./extract.cjs";\nexport const ${names}`);
writeFileSync("dist/worker.js", `${REQUIRED}export const { work } = bundle;\nexport default work;\n`);
writeFileSync("dist/THIRD-PARTY-NOTICES.txt", noticeText(noticesOf(bundledPackages(metafile))));
const man = spawnSync(process.execPath, ["bin/extract.js", "--man"], { encoding: "utf8" });
if (man.status !== 0) throw new Error(man.stderr);
writeFileSync("dist/extract.1", man.stdout);
