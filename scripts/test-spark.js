// npm run test:spark: the Spark recipe of docs/scale.md over a small data set; skipped, saying so, without Java or pyspark.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const works = (command, argv) => spawnSync(command, argv, { stdio: "ignore" }).status === 0;
if (!works("java", ["-version"]) || !works("python3", ["-c", "import pyspark"])) {
  console.log("skipped: Java or pyspark is missing (pip install pyspark)\n0 passed, 0 failed");
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), "extract-spark-"));
const texts = Array.from(
  { length: 500 },
  (_, i) => `LIMA, May ${1 + (i % 28)} (Andina) -- Police in Peru arrested ${i + 2} people.`,
);
const input = join(folder, "articles.ndjson");
texts.push(" "); // fails, and must not fail the job
writeFileSync(
  input,
  texts.map((text, i) => JSON.stringify({ id: `a${i}`, text, referenceDate: "2020-12-31" })).join("\n"),
);
const command = `${process.execPath} ${join(process.cwd(), "bin/extract.js")}`;
const recipe = ["examples/spark/extract_articles.py", input, join(folder, "out"), "--partitions", "4", "--command"];
const failures = [];
const check = (name, holds) => (holds ? console.log(`ok: ${name}`) : failures.push(name));

const run = spawnSync("python3", [...recipe, command], { encoding: "utf8", timeout: 300_000 });
check(`the job ends with 0 (${run.status})`, run.status === 0);
const parts = run.status === 0 ? readdirSync(join(folder, "out")).filter((name) => name.startsWith("part-")) : [];
const lines = parts.flatMap((name) =>
  readFileSync(join(folder, "out", name), "utf8")
    .split("\n")
    .filter(Boolean),
);
const spark = [...lines].sort();
const direct = spawnSync(process.execPath, ["bin/extract.js", "--input-format", "ndjson", input], {
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
check("as many partitions as asked for", parts.length === 4);
check("one article failed, the others are there", direct.status === 1 && lines.length === 500);
check(
  "the same records as without Spark",
  JSON.stringify(spark) === JSON.stringify(direct.stdout.trimEnd().split("\n").sort()),
);

rmSync(join(folder, "out"), { recursive: true, force: true });
const wrong = spawnSync("python3", [...recipe, `${command} --no-such-option`], { encoding: "utf8", timeout: 300_000 });
check("a command that is called wrongly fails the job", wrong.status !== 0);

rmSync(folder, { recursive: true, force: true });
for (const name of failures) console.log(`not ok: ${name}`);
console.log(`${5 - failures.length} passed, ${failures.length} failed`);
process.exit(failures.length === 0 ? 0 : 1);
