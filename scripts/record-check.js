// Makes the check that every record passes, the module "record:check", from the zod schema of the record: plain code, a
// tenth of zod's time for a record, and zod itself needn't be loaded at a start. For the build and for the tests.
import { build } from "esbuild";

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

/** The functions of the module, one a schema of an object or a list; it names a fault by the object's key and its own: one serves several places. */
class Module {
  functions = [];
  names = new Map();

  /** An expression for the checked copy of `value`, and the statements that must stand before it. */
  copyOf(schema, value, path) {
    const { def } = schema._zod;
    if (def.type === "nullable") {
      const { before, copy } = this.copyOf(def.innerType, value, path);
      return {
        before: before && `if (${value} !== null) { ${before} }`,
        copy: copy === value ? copy : `${value} === null ? null : ${copy}`,
      };
    }
    if (def.type === "object" || def.type === "array")
      return { before: "", copy: `${this.nameOf(schema, path)}(${value})` };
    return { before: `if (${faultsOf(schema, value, path)}) fail(${text(path)}, ${value});`, copy: value };
  }

  /** The name of the function that copies an object or a list. */
  nameOf(schema, path) {
    const { def } = schema._zod;
    const known = this.names.get(schema);
    if (known !== undefined) return known;
    const body = def.type === "object" ? this.objectCopy(def, path) : this.listCopy(def, path);
    const name = `copy${this.functions.length}`;
    this.names.set(schema, name);
    this.functions.push(`function ${name}(v) {\n  ${body}\n}`);
    return name;
  }

  objectCopy({ shape, catchall }, path) {
    if (catchall?._zod.def.type !== "never") unknown("an object that isn't strict", path);
    const keys = Object.keys(shape);
    const own = path.slice(path.lastIndexOf(".") + 1);
    const parts = keys.map((key, i) => this.copyOf(shape[key], `v${i}`, `${own}.${key}`));
    const names = keys.map((key, i) => `${key}: v${i}`).join(", ");
    return `if (typeof v !== "object" || v === null) fail(${text(path)}, v);
  let count = 0;
  for (const key in v) count++;
  if (count !== ${keys.length}) fail(${text(path)}, v);
  const { ${names} } = v;
  ${parts.map(({ before }) => before).join("\n  ")}
  return { ${keys.map((key, i) => `${key}: ${parts[i].copy}`).join(", ")} };`;
  }

  listCopy({ element }, path) {
    const { before, copy } = this.copyOf(element, "one", path);
    return `if (!Array.isArray(v)) fail(${text(path)}, v);
  const copies = [];
  for (const one of v) { ${before} copies.push(${copy}); }
  return copies;`;
  }
}

/** The module's text. */
export async function recordCheckModule() {
  const { recordSchema } = await loadSchema();
  const module = new Module();
  const whole = module.nameOf(recordSchema, "record");
  return `function fail(path, value) {
  throw new TypeError(\`the record breaks its schema at \${path}: \${JSON.stringify(value)}\`);
}
${module.functions.join("\n")}
export const checkedRecord = ${whole};
export const RECORD_KEYS = ${text(Object.keys(recordSchema.def.shape))};
`;
}

/** For esbuild. */
export const recordCheck = {
  name: "record-check",
  setup(bundler) {
    bundler.onResolve({ filter: /^record:check$/ }, () => ({ path: "check", namespace: "record" }));
    bundler.onLoad({ filter: /.*/, namespace: "record" }, async () => ({ contents: await recordCheckModule() }));
  },
};

/** For Vite, which runs the tests. */
export const recordCheckForVite = {
  name: "record-check",
  enforce: "pre",
  resolveId: (id) => (id === "record:check" ? "\0record:check" : undefined),
  load: (id) => (id === "\0record:check" ? recordCheckModule() : undefined),
};
