// npm run test:bad-input: the catalogue of bad input alone, with a closing line "N passed, N failed".
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const report = join(tmpdir(), `extract-bad-input-${process.pid}.json`);
const argv = [
  "vitest",
  "run",
  "tests/bad-input.test.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
];
const { status } = spawnSync("npx", argv, { stdio: "inherit" });
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
console.log(`${numPassedTests} passed, ${numFailedTests} failed`);
process.exit(status ?? 1);
