// npm run new-extractor NAME: the folder of a new extractor, and the two lines that make it part of the record.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

const [name] = process.argv.slice(2);
if (!/^[a-z][a-zA-Z]*$/.test(name ?? "")) {
  console.error("usage: npm run new-extractor -- camelCaseKey");
  process.exit(2);
}
const folder = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const path = `src/extractors/${folder}`;
if (existsSync(path)) {
  console.error(`${path} exists already`);
  process.exit(1);
}
const type = `${name[0].toUpperCase()}${name.slice(1)}Field`;
mkdirSync(path, { recursive: true });
writeFileSync(
  `${path}/schema.ts`,
  `import * as z from "zod/mini";
import { evidenceSchema } from "../evidence-schema.ts";

/** What it is, in a sentence. */
export const ${name}Schema = z.array(z.strictObject({ value: z.string(), evidence: evidenceSchema }));

export type ${type} = z.infer<typeof ${name}Schema>;
`,
);
writeFileSync(
  `${path}/index.ts`,
  `import type { Extractor } from "../extractor.ts";
import type { ${type} } from "./schema.ts";

/** What it finds, in a sentence. */
export const ${name}: Extractor<"${name}", ${type}> = {
  name: "${name}",
  empty: [],
  extract: () => ({ value: [] }),
};
`,
);

function insert(file, changes) {
  let text = readFileSync(file, "utf8");
  for (const [before, line] of changes) text = text.replace(before, (found) => `${line}\n${found}`);
  writeFileSync(file, text);
}
insert("src/extractors/registry.ts", [
  [/^\/\*\* Every extractor/m, `import { ${name} } from "./${folder}/index.ts";\n`],
  [/^\};/m, `  ${name},`],
]);
insert("src/schema/record.ts", [
  [/^\/\*\* The fields that/m, `import { ${name}Schema } from "../extractors/${folder}/schema.ts";\n`],
  [/^\};/m, `  ${name}: ${name}Schema,`],
]);
console.log(
  `${path}: made, with its lines in the registry and the schema; run npm run fix, then see docs/adding-an-extractor.md`,
);
