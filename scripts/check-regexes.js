// npm run check:regexes: every regex of the source is linear, or the run fails and shows an attack on it. Literals are
// read from the source; patterns put together at run time are caught while the
// built library (`npm run build`) reads the fixtures.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parse } from "acorn";
import { transformSync } from "esbuild";
import { checkSync } from "recheck";
import { globSync } from "tinyglobby";

function* nodesOf(node) {
  if (node === null || typeof node !== "object") return;
  if (typeof node.type === "string") yield node;
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) yield* nodesOf(one);
    else if (child !== null && typeof child === "object") yield* nodesOf(child);
  }
}

function lineOf(source, raw) {
  const at = source.indexOf(raw);
  return at < 0 ? "?" : source.slice(0, at).split("\n").length;
}

/** Regex literals of the source: `{ pattern, flags, place }`. */
function* literals() {
  for (const file of globSync(["src/**/*.ts", "bin/*.js", "!**/*.test.ts", "!**/*.d.ts"]).sort()) {
    const source = readFileSync(file, "utf8");
    const { code } = transformSync(source, { loader: "ts", target: "es2022" });
    const tree = parse(code, { ecmaVersion: 2022, sourceType: "module", allowHashBang: true });
    for (const node of nodesOf(tree)) {
      if (node.type === "Literal" && node.regex) yield { ...node.regex, place: `${file}:${lineOf(source, node.raw)}` };
    }
  }
}

/** Patterns that the library builds when it is loaded and when it reads the fixtures. */
async function builtAtRunTime() {
  const built = new Map();
  const Plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [pattern, flags]) {
      const regex = new target(pattern, flags);
      if (new Error().stack.includes("/dist/"))
        built.set(String(regex), { pattern: regex.source, flags: regex.flags, place: "built at run time" });
      return regex;
    },
  });
  const { extract } = await import(pathToFileURL("dist/index.js").href);
  for (const file of globSync("fixtures/*/article.*")) extract(readFileSync(file, "utf8"));
  globalThis.RegExp = Plain;
  return built.values();
}

// What can't be decided on automata (backreferences, lookarounds) is fuzzed: the same way each time, by steps and not by time.
const THOROUGH = {
  randomSeed: 1,
  attackTimeout: null,
  incubationTimeout: null,
  recallTimeout: null,
  seedingTimeout: null,
  timeout: 60_000,
};

function faultOf({ pattern, flags }) {
  // The flag d, which recheck doesn't know, asks for indices and changes nothing in matching.
  const { status, complexity, attack, error } = checkSync(pattern, flags.replace("d", ""), THOROUGH);
  if (status === "safe") return undefined;
  if (status === "vulnerable") return `${complexity.summary}, as with ${attack.pattern}`;
  return `not decided (${error?.kind})`;
}

const regexes = [...literals(), ...(await builtAtRunTime())];
const faults = regexes.flatMap((regex) => {
  const fault = faultOf(regex);
  return fault === undefined ? [] : [`${regex.place} /${regex.pattern}/${regex.flags}: ${fault}`];
});
for (const fault of faults) console.error(fault);
console.log(`${regexes.length} regexes, ${faults.length} super-linear`);
process.exit(faults.length === 0 ? 0 : 1);
