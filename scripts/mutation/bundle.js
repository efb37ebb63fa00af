// The tests and what they test as two scripts: "cold" modules, which no mutant can reach, are evaluated once; "hot" ones,
// which are or import a mutated file, anew for each mutant, so that nothing a mutant left behind (a table read, a value
// kept) meets the next one, and code at module level counts.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { build } from "esbuild";
import { packedTables } from "../pack-table.js";
import { pageAssets } from "../page-assets.js";
import { recordCheck } from "../record-check.js";

const COLD = "cold:";
const SCRIPT = "script:";

/** Where a module is, written into it: a script of many modules has no `import.meta` of its own. */
function withOwnPlace(path, code) {
  return code
    .replaceAll("import.meta.url", JSON.stringify(pathToFileURL(path).href))
    .replaceAll("import.meta.dirname", JSON.stringify(dirname(path)));
}

/** Stryker's switches and counters, as they stand in code it has instrumented, made calls of ours: short, and fast. */
function withOurSwitch(code, isCounted) {
  return code
    .replace(/stryMutAct_9fa48\(("\d+")\)/g, "(mutant$.active === $1 && mutant$.hit())")
    .replace(/stryCov_9fa48\(((?:"\d+"(?:, )?)+)\)/g, isCounted ? "mutant$.cover($1)" : "0");
}

const isMutated = (code) => code.includes("function stryMutAct_9fa48");

function sources(isCounted, mutated) {
  return {
    name: "sources",
    setup(bundler) {
      bundler.onLoad({ filter: /(?:src|tests|bench)\/.*\.ts$/ }, ({ path }) => {
        const code = readFileSync(path, "utf8");
        if (isMutated(code)) mutated.add(path);
        return { contents: withOwnPlace(path, withOurSwitch(code, isCounted)), loader: "ts" };
      });
    },
  };
}

const outside = (isOutside) => ({
  name: "outside",
  setup(bundler) {
    bundler.onResolve({ filter: /^\./ }, ({ path, resolveDir }) => {
      const whole = resolve(resolveDir, path);
      return isOutside(whole) ? { path: COLD + whole, external: true } : undefined;
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
  return reached;
}

/** A function that evaluates a script: each time it gives a function of its own, whose modules are new. */
function compile(text, filename) {
  const script = new Script(`(function (exports, require, module, mutant$) {${text}\n})`, { filename });
  return () => script.runInThisContext();
}

/**
 * Bundles those test files that a mutant can reach. Returns a function that evaluates the hot modules anew, with `mutant$` as their switch, and gives a
 * function for each test file (by its path) that runs it, so that it asks `testApi` for its tests.
 */
export async function bundleTests(testFiles, testApi, { isCounted }) {
  const mutated = new Set();
  const modules = new Set();
  const plugins = [sources(isCounted, mutated), scripts(modules)];
  const all = testFiles.map((file) => resolve(file));
  const { inputs } = await bundle(all, plugins);
  const hot = new Set([...reachedBy(mutated, inputs)].map((path) => resolve(path)));
  const paths = all.filter((path) => hot.has(path));
  const needed = new Set();
  const known = new Set(Object.keys(inputs).map((path) => resolve(path)));
  const isOutside = (path) => {
    const isCold = known.has(path) && !hot.has(path);
    if (isCold) needed.add(path);
    return isCold;
  };
  const hotText = (await bundle(paths, [...plugins, outside(isOutside)])).text;
  const coldText = (await bundle([...needed], plugins)).text;
  const loaded = new Map();
  for (const path of modules) loaded.set(path, await import(pathToFileURL(path).href));

  const nodeRequire = createRequire(resolve("package.json"));
  const cold = {};
  const require = (name) => {
    if (name === "vitest") return testApi;
    if (name.startsWith(SCRIPT)) return loaded.get(name.slice(SCRIPT.length));
    return name.startsWith(COLD) ? cold[name.slice(COLD.length)]() : nodeRequire(name);
  };
  compile(coldText, "cold.cjs")()(cold, require, {}, undefined);
  const script = compile(hotText, "hot.cjs");
  return (mutant) => {
    const files = {};
    script()(files, require, {}, mutant);
    return files;
  };
}
