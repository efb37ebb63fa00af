// npm run docs: docs/api.md, the reference of the library, from the doc comments of what src/index.ts exports. Reads the
// model that API Extractor leaves in bench/.work/api (npm run types).
import { readFileSync, writeFileSync } from "node:fs";

/** The words of a doc comment, without its marks. */
function commentOf({ docComment = "" }) {
  return docComment
    .replace(/^\/\*\*|\*\/\s*$/g, "")
    .replace(/^[ \t]*\*[ \t]?/gm, "")
    .trim()
    .replace(/\s*\n\s*/g, " ");
}

const codeOf = ({ excerptTokens }) =>
  excerptTokens
    .map(({ text }) => text)
    .join("")
    .replace(/^export declare /, "")
    .trim();

function memberLines(item) {
  const members = (item.members ?? []).filter(({ kind }) => kind === "PropertySignature" || kind === "MethodSignature");
  return members.map((member) => {
    const words = commentOf(member);
    return `- \`${codeOf(member).replace(/;$/, "")}\`${words === "" ? "" : ` — ${words}`}`;
  });
}

/** A schema's inferred type says over hundreds of lines what `--schema` says better. */
function signature(item) {
  const code = codeOf(item);
  return code.length > 800 ? "A zod schema; `extract --schema` prints it as JSON Schema." : `\`\`\`ts\n${code}\n\`\`\``;
}

function section(item) {
  const parts = [`## ${item.name}`, commentOf(item), signature(item), memberLines(item).join("\n")];
  return parts.filter((part) => part !== "").join("\n\n");
}

const model = JSON.parse(readFileSync("bench/.work/api/extract.api.json", "utf8"));
const [entry] = model.members;
const order = ["Function", "Variable", "Interface", "TypeAlias"];
const items = entry.members.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
const head =
  "# API reference\n\nMade by `npm run docs` from the doc comments of what the package exports. Nothing else is public.";
writeFileSync("docs/api.md", `${[head, ...items.map(section)].join("\n\n")}\n`);
