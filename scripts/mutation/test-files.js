import { readdirSync } from "node:fs";

/** Tests of cost (which a mutant changes by chance) and 5,000 forms of names of countries (which would take minutes). */
const LEFT_OUT = ["src/extractors/counts/growth.test.ts", "src/extractors/countries/every-form.test.ts"];

/** Tests beside the code are meant for it; these cross rooms, in one process. */
const ACROSS = [
  "tests/contract.test.ts",
  "tests/golden.test.ts",
  "tests/pages/pages.test.ts",
  "tests/reading/cases.test.ts",
];

/** What a mutant meets: the tests beside the code, and those across rooms that start no process and measure no time. */
export function testFiles() {
  const beside = readdirSync("src", { recursive: true })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => `src/${path}`)
    .sort();
  return [...beside.filter((path) => !LEFT_OUT.includes(path)), ...ACROSS];
}
