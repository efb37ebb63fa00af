// npm run test:package: a new user's path in an empty folder. Installs the packed file, reads an article with the command (by
// npx) and with the library, adds an alias by configuration, scores a reviewed folder, checks the types as node16 and as a
// bundler resolve them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "extract-package-"));
const failures = [];
let passed = 0;

function check(name, holds, detail = "") {
  if (holds) passed++;
  else failures.push(name);
  console.log(`${holds ? "ok" : "not ok"}: ${name}${holds ? "" : ` ${detail}`}`);
}

function run(command, argv, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd, encoding: "utf8", timeout: 300_000 });
  return { status, stdout, stderr };
}

const packed = run("npm", ["pack", "--json", "--pack-destination", folder], process.cwd());
const [{ filename, unpackedSize, files }] = JSON.parse(packed.stdout);
check(`${unpackedSize} bytes unpacked, under 1.5 MB`, unpackedSize < 1_500_000);
const stray = files
  .map(({ path }) => path)
  .filter((path) => !/^(?:bin|dist)\/|^[A-Z]+(?:\.md)?$|^package\.json$/.test(path));
check("ships only what runs", stray.length === 0, stray.join());

writeFileSync(join(folder, "package.json"), '{"private":true,"type":"module"}');
const installed = run("npm", ["install", "--no-audit", "--no-fund", `./${filename}`]);
check("installs in an empty project", installed.status === 0, installed.stderr);

const STORY = "ASUNCION, May 2 (EFE) -- Police in Guaraniland arrested 12 people on Tuesday, the ministry said.\n";
mkdirSync(join(folder, "articles"));
writeFileSync(join(folder, "articles/story.txt"), STORY);
const first = run("npx", ["--no-install", "extract", "articles/story.txt"]);
check("gives a first record", first.status === 0 && JSON.parse(first.stdout).counts[0].value === 12, first.stderr);

writeFileSync(
  join(folder, "extract.config.json"),
  JSON.stringify({ tables: { countries: [{ code: "PY", aliases: ["Guaraniland"] }] } }),
);
const codes = JSON.parse(run("npx", ["--no-install", "extract", "articles/story.txt"]).stdout).countries.map(
  ({ code }) => code,
);
check("knows an alias of one's own by configuration", codes.includes("PY"), codes.join());

const textHash = createHash("sha256").update(Buffer.from(STORY, "utf16le")).digest("base64url");
const review = { version: 1, article: "story.txt", textHash, finished: true, facts: [] };
writeFileSync(join(folder, "articles/story.txt.review.json"), JSON.stringify(review));
const scored = run("npx", ["--no-install", "extract", "score", "articles", "--format", "json"]);
check("scores a reviewed folder", scored.status === 0 && JSON.parse(scored.stdout).articles === 1, scored.stderr);

writeFileSync(
  join(folder, "use.js"),
  `import { extract } from "extract-news";\nconsole.log(extract(${JSON.stringify(STORY)}).counts[0].value);\n`,
);
check("is a library", run("node", ["use.js"]).stdout.trim() === "12");

await build({
  entryPoints: [join(folder, "use.js")],
  outfile: join(folder, "bundled/use.mjs"),
  bundle: true,
  format: "esm",
  platform: "node",
  logLevel: "error",
  banner: {
    js: 'import { createRequire as r } from "node:module"; const require = r(import.meta.url); const __filename = import.meta.filename;',
  },
});
rmSync(join(folder, "node_modules/extract-news"), { recursive: true });
check("can be bundled into one file", run("node", ["bundled/use.mjs"]).stdout.trim() === "12");
run("npm", ["install", "--no-audit", "--no-fund", `./${filename}`]);

writeFileSync(
  join(folder, "use.ts"),
  `import { type ArticleRecord, extract } from "extract-news";\nconst record: ArticleRecord = extract("x");\nexport const value: number | null | undefined = record.counts[0]?.value;\n`,
);
const tsc = resolve("node_modules/.bin/tsc");
for (const [module, resolution] of [
  ["node16", "node16"],
  ["esnext", "bundler"],
]) {
  const argv = [
    "--noEmit",
    "--strict",
    "--skipLibCheck",
    "false",
    "--module",
    module,
    "--moduleResolution",
    resolution,
  ];
  const types = run(tsc, [...argv, "--target", "es2022", "use.ts"]);
  check(`its types are found by ${resolution}`, types.status === 0, types.stdout);
}

rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
