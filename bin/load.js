// Loads the bundle, and with it the bytecode that V8 made of it the last time: without, parsing and compiling are a third of
// a start. What Node 22 has as module.enableCompileCache(), for Node 20 too (docs/decisions/0006).
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const BUNDLE = path.join(__dirname, "../dist/extract.cjs");
/** A long run has lost the bytecode of its beginning; only a short one's is worth keeping. */
const SHORT_RUN_S = 3;
const MOST_KEPT = 4;

/** The folder for caches that the user's system names, or undefined. */
function cacheFolder({ EXTRACT_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME }) {
  if (EXTRACT_CACHE === "off") return undefined;
  const base = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && path.join(HOME, ".cache"));
  return base && path.isAbsolute(base) ? path.join(base, "extract-news") : undefined;
}

/** What is read: memory that was touched before costs half of what new memory does. The bytecode is larger than the source. */
let memory = Buffer.alloc(0);

/** Reads a whole file if `isWanted` of it; the bytes last until the next call. Throws what the file system says. */
function readWhole(file, isWanted) {
  const fd = fs.openSync(file, "r");
  try {
    const stat = fs.fstatSync(fd);
    if (!isWanted(stat)) return undefined;
    if (memory.length < stat.size) memory = Buffer.allocUnsafeSlow(Math.max(stat.size, 3 << 20));
    let size = 0;
    for (let read = 1; read > 0 && size < stat.size; size += read) {
      read = fs.readSync(fd, memory, size, stat.size - size, null);
    }
    return memory.subarray(0, size);
  } finally {
    fs.closeSync(fd);
  }
}

const isOurs = ({ uid, mode }) => process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);

/** The kept bytecode; undefined if there is none, or if anybody else could have written it. */
function readKept(file) {
  try {
    return readWhole(file, isOurs);
  } catch {
    return undefined;
  }
}

/** Removes all but the newest few: other versions of ours and of Node. */
function tidy(folder) {
  const age = (name) => fs.statSync(path.join(folder, name)).mtimeMs;
  const kept = fs.readdirSync(folder).filter((name) => name.endsWith(".bin"));
  const byAge = kept.map((name) => [age(name), name]).sort(([a], [b]) => b - a);
  for (const [, name] of byAge.slice(MOST_KEPT)) fs.rmSync(path.join(folder, name), { force: true });
}

/** True for a run that did the whole work on an article, so that what it compiled is what others need. */
function isTypical(argv) {
  if (process.exitCode || process.uptime() > SHORT_RUN_S) return false;
  if (argv.length === 0 && process.stdin.isTTY) return false;
  return !argv.some((arg) =>
    /^(?:review|score|-[hV]|--(?:help|version|man|schema|completions|fields|config))/.test(arg),
  );
}

/** What a run is asked for, a bit each: other code for each. */
const KINDS = [
  /^(?!-|.*\.(?:x?html?|md|markdown|ndjson|jsonl)$)/i,
  /\.x?html?$/i,
  /\.(?:md|markdown)$/i,
  /^(?:-f|--format|--view|--explain)/,
];

/** The bits of `KINDS` that the arguments have. */
function kindsIn(argv) {
  let kinds = 0;
  for (const arg of argv) for (let i = 0; i < KINDS.length; i++) if (KINDS[i].test(arg)) kinds |= 1 << i;
  return kinds;
}

/**
 * Keeps the bytecode for the next start, whole or not at all, with the kinds of runs that it is of in a byte behind it.
 * Where that can't be, nothing is lost but time.
 */
function keep(file, script, kinds) {
  if (!isTypical(process.argv.slice(2))) return;
  const draft = `${file}.${process.pid}`;
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    fs.writeFileSync(draft, Buffer.concat([script.createCachedData(), Buffer.of(kinds)]), { mode: 0o600, flag: "wx" });
    fs.renameSync(draft, file);
    tidy(path.dirname(file));
  } catch {
    discard(draft);
  }
}

function discard(draft) {
  try {
    fs.rmSync(draft, { force: true });
  } catch {
    // Its folder can't be one.
  }
}

function sourceOf(bundle) {
  try {
    return readWhole(bundle, () => true).latin1Slice();
  } catch {
    process.stderr.write("extract: its bundle is missing; make it with: npm ci && npm run build\n");
    process.exit(1);
  }
}

/** The bundle's exports. Ends the process where there is no bundle. */
function load() {
  const folder = cacheFolder(process.env);
  const isPlain = process.execArgv.length === 0 && !process.env.NODE_OPTIONS;
  // V8 refuses code that was made under other flags.
  if (folder === undefined || !isPlain || process.env.NODE_V8_COVERAGE) return require(BUNDLE);
  const source = sourceOf(BUNDLE);
  // The build writes its own hash at the head of the file.
  const file = path.join(folder, `${source.slice(2, 18)}-${process.version}-${process.arch}.bin`);
  const kept = readKept(file);
  const cachedData = kept?.subarray(0, -1);
  const known = kept?.at(-1) ?? 0;
  const script = new vm.Script(source, {
    filename: BUNDLE,
    cachedData,
  });
  memory = Buffer.alloc(0);
  const kinds =
    script.cachedDataRejected === false ? known | kindsIn(process.argv.slice(2)) : kindsIn(process.argv.slice(2));
  // A run of another kind compiles what the ones before didn't need: the next of its kind shall find it.
  if (kinds !== known || script.cachedDataRejected !== false) process.on("exit", () => keep(file, script, kinds));
  const bundle = { exports: {} };
  const importModule = (name) => import(name);
  script.runInThisContext()(bundle.exports, require, bundle, BUNDLE, importModule);
  return bundle.exports;
}

module.exports = { load };
