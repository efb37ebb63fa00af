// The tests and what they test as one script, which can be evaluated over and over: each time all modules are new.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { packedTables } from "../pack-table.js";
import { pageAssets } from "../page-assets.js";
import { recordCheck } from "../record-check.js";

const SCRIPT = "script:";

/** Where a module is, written into it: a script of many modules has no `import.meta` of its own. */
function withOwnPlace(path, code) {
  return code
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
}

const MUTANT = /stryMutAct_9fa48\(("\d+")\)/g;

/** Stryker's switches and counters, as they stand in code it has instrumented, made calls of ours: short, and fast. */
function withOurSwitch(code, isCounted) {
  return code
    .replace(MUTANT, "(mutant$.active === $1 && mutant$.hit())")
    .replace(/stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/g, isCounted ? "mutant$.cover($1)" : "0");
}

/** Reads sources; of each mutant it notes in `fileOf` the file that has it. */
const sources = (isCounted, fileOf) => ({
  name: "sources",
  setup(bundler) {
    bundler.onLoad({ filter: /(?:src|tests|bench)\/.*\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, "utf8");
      for (const [, id] of code.matchAll(MUTANT)) fileOf.set(JSON.parse(id), path);
      return { contents: withOwnPlace(path, withOurSwitch(code, isCounted)), loader: "ts" };
    });
  },
});

/** The build's own modules, which some tests import: they wait at their top, which a bundle for `require` can't. */
const scripts = (found) => ({
  name: "scripts",
  setup(bundler) {
    bundler.onResolve({ filter: /\/scripts\/[^/]+\.js$/ }, ({ path, resolveDir }) => {
      const whole = resolve(resolveDir, path);
      found.add(whole);
      return { path: SCRIPT + whole, external: true };
    });
  },
});

async function bundle(paths, plugins) {
  const entry = paths.map((path) => `exports[${JSON.stringify(path)}] = () => require(${JSON.stringify(path)});`);
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry.join("\n"), resolveDir: process.cwd(), loader: "js" },
    absWorkingDir: process.cwd(),
    bundle: true,
    write: false,
    metafile: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    packages: "external",
    supported: { "dynamic-import": false },
    loader: { ".bin": "base64" },
    logLevel: "error",
    plugins: [...plugins, packedTables, pageAssets, recordCheck],
  });
  return { text: outputFiles[0].text, inputs: metafile.inputs };
}

/** The files that are one of `mutated` or import one, however far down. */
function reachedBy(mutated, inputs) {
  const importers = new Map();
  for (const [path, { imports }] of Object.entries(inputs)) {
    for (const one of imports) importers.set(one.path, [...(importers.get(one.path) ?? []), path]);
  }
  const reached = new Set();
  const queue = Object.keys(inputs).filter((path) => mutated.has(resolve(path)));
  while (queue.length > 0) {
    const path = queue.pop();
    if (reached.has(path)) continue;
    reached.add(path);
    queue.push(...(importers.get(path) ?? []));
  }
  return new Set([...reached].map((path) => resolve(path)));
}

/**
 * Bundles those test files that a mutant can reach. `load` evaluates all modules anew, with its argument as their switch,
 * and gives for each test file, by its path, a function that runs it, so that it asks `testApi` for its tests; `fileOf` has
 * the file of each mutant.
 */
export async function bundleTests(testFiles, testApi, { isCounted }) {
  const fileOf = new Map();
  const modules = new Set();
  const plugins = [sources(isCounted, fileOf), scripts(modules)];
  const all = testFiles.map((file) => resolve(file));
  const { inputs } = await bundle(all, plugins);
  const reached = reachedBy(new Set(fileOf.values()), inputs);
  const { text } = await bundle(
    all.filter((path) => reached.has(path)),
    plugins,
  );
  const loaded = new Map();
  for (const path of modules) loaded.set(path, await import(pathToFileURL(path).href));

  const nodeRequire = createRequire(resolve("package.json"));
  const require = (name) => {
    if (name === "vitest") return testApi;
    return name.startsWith(SCRIPT) ? loaded.get(name.slice(SCRIPT.length)) : nodeRequire(name);
  };
  const script = new Script(`(function (exports, require, module, mutant$) {${text}\n})`, { filename: "tests.cjs" });
  const load = (mutant) => {
    const files = {};
    script.runInThisContext()(files, require, {}, mutant);
    return files;
  };
  return { load, fileOf };
}
