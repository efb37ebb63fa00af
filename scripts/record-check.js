// Makes the check that every record passes, the module "record:check", from the zod schema of the record: plain code, a
// tenth of zod's time for a record, and zod itself needn't be loaded at a start. For the build and for the tests.
import { build } from "esbuild";
import { forEsbuild, forVite } from "./made-module.js";

async function loadSchema() {
  const { outputFiles } = await build({
    entryPoints: ["src/schema/record.ts"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const text = JSON.stringify;

/** The conditions under which `value`, an expression, breaks a schema that makes nothing anew. */
const FAULTS = {
  string: (value) => [`typeof ${value} !== "string"`],
  boolean: (value) => [`typeof ${value} !== "boolean"`],
  number: (value, { format }) => [
    format === "safeint" ? `!Number.isSafeInteger(${value})` : `!Number.isFinite(${value})`,
  ],
  enum: (value, { entries }) => [
    Object.values(entries)
      .map((one) => `${value} !== ${text(one)}`)
      .join(" && "),
  ],
  literal: (value, { values }) => [values.map((one) => `${value} !== ${text(one)}`).join(" && ")],
};

const CHECKS = {
  string_format: (value, { format, pattern }) => (format === "regex" ? `!${pattern}.test(${value})` : undefined),
  number_format: (value, { format }) => (format === "safeint" ? `!Number.isSafeInteger(${value})` : undefined),
  greater_than: (value, { value: limit, inclusive }) => `${value} ${inclusive ? "<" : "<="} ${limit}`,
};

function unknown(kind, path) {
  throw new Error(`scripts/record-check.js doesn't know the kind of ${path} in the schema yet: ${kind}`);
}

function faultsOf(schema, value, path) {
  const { def } = schema._zod;
  const faults = (FAULTS[def.type] ?? unknown(def.type, path))(value, def);
  for (const check of def.checks ?? []) {
    const { def: rule } = check._zod;
    faults.push(CHECKS[rule.check]?.(value, rule) ?? unknown(rule.check, path));
  }
  return faults.join(" || ");
}

/** What is made of a value that has been checked, as expressions: a copy of it. */
const COPY = {
  name: "copy",
  parameters: "v",
  leaf: (_type, value) => value,
  none: "null",
  call: (name, value) => `${name}(${value})`,
  object: (keys, parts) => `{ ${keys.map((key, i) => `${key}: ${parts[i]}`).join(", ")} }`,
  list: { begin: "[]", add: (part) => `made.push(${part})`, end: "made" },
};

/** Its JSON, in which strings are written by the function `quote`. */
const TEXT = {
  name: "text",
  parameters: "v, quote",
  leaf: (type, value) => {
    if (type === "string") return `quote(${value})`;
    return type === "enum" ? `'"' + ${value} + '"'` : `String(${value})`;
  },
  none: '"null"',
  call: (name, value) => `${name}(${value}, quote)`,
  object: (keys, parts) =>
    `${keys.map((key, i) => `${text(`${i === 0 ? "{" : ","}${text(key)}:`)} + (${parts[i]})`).join(" + ")} + "}"`,
  list: { begin: '""', add: (part) => `made += (made === "" ? "" : ",") + (${part})`, end: '"[" + made + "]"' },
};

/** Functions, one a schema of an object or a list, that check and make; they name a fault by the object's key and its own, as one serves several places. */
class Makers {
  functions = [];
  names = new Map();

  constructor(way) {
    this.way = way;
  }

  /** An expression for what is made of `value`, and the statements that must stand before it. */
  make(schema, value, path) {
    const { way } = this;
    const { def } = schema._zod;
    if (def.type === "nullable") {
      const { before, made } = this.make(def.innerType, value, path);
      return {
        before: before && `if (${value} !== null) { ${before} }`,
        made: made === value ? made : `${value} === null ? ${way.none} : ${made}`,
      };
    }
    if (def.type === "object" || def.type === "array")
      return { before: "", made: way.call(this.nameOf(schema, path), value) };
    return {
      before: `if (${faultsOf(schema, value, path)}) fail(${text(path)}, ${value});`,
      made: way.leaf(def.type, value),
    };
  }

  /** The name of the function for an object or a list. */
  nameOf(schema, path) {
    const { def } = schema._zod;
    const known = this.names.get(schema);
    if (known !== undefined) return known;
    const body = def.type === "object" ? this.ofObject(def, path) : this.ofList(def, path);
    const name = `${this.way.name}${this.functions.length}`;
    this.names.set(schema, name);
    this.functions.push(`function ${name}(${this.way.parameters}) {\n  ${body}\n}`);
    return name;
  }

  ofObject({ shape, catchall }, path) {
    if (catchall?._zod.def.type !== "never") unknown("an object that isn't strict", path);
    const keys = Object.keys(shape);
    const own = path.slice(path.lastIndexOf(".") + 1);
    const parts = keys.map((key, i) => this.make(shape[key], `v${i}`, `${own}.${key}`));
    const names = keys.map((key, i) => `${key}: v${i}`).join(", ");
    const made = this.way.object(
      keys,
      parts.map((part) => part.made),
    );
    return `if (typeof v !== "object" || v === null) fail(${text(path)}, v);
  let count = 0;
  for (const key in v) count++;
  if (count !== ${keys.length}) fail(${text(path)}, v);
  const { ${names} } = v;
  ${parts.map(({ before }) => before).join("\n  ")}
  return ${made};`;
  }

  ofList({ element }, path) {
    const { begin, add, end } = this.way.list;
    const { before, made } = this.make(element, "one", path);
    return `if (!Array.isArray(v)) fail(${text(path)}, v);
  let made = ${begin};
  for (const one of v) { ${before} ${add(made)}; }
  return ${end};`;
  }
}

/** The module's text. */
export async function recordCheckModule() {
  const { recordSchema } = await loadSchema();
  const [copies, texts] = [new Makers(COPY), new Makers(TEXT)];
  const copy = copies.nameOf(recordSchema, "record");
  const json = texts.nameOf(recordSchema, "record");
  return `function fail(path, value) {
  throw new TypeError(\`the record breaks its schema at \${path}: \${JSON.stringify(value)}\`);
}
${[...copies.functions, ...texts.functions].join("\n")}
export const checkedRecord = ${copy};
export const recordText = ${json};
export const RECORD_KEYS = ${text(Object.keys(recordSchema.def.shape))};
`;
}

export const recordCheck = forEsbuild("record:check", recordCheckModule);
export const recordCheckForVite = forVite("record:check", recordCheckModule);
