import type { Command, Option } from "commander";
import * as z from "zod/mini";
import { Failure } from "../core/failure.ts";
import type { OwnTables } from "../core/own-tables.ts";
import { organisationSchema } from "../extractors/agency/schema.ts";
import { countsSchema } from "../extractors/counts/schema.ts";
import { countryCodeSchema } from "../extractors/evidence-schema.ts";
import { readFileBytes } from "../read/sources/file.ts";

const words = z.string().check(z.minLength(1), z.maxLength(200));

const tablesSchema = z.strictObject({
  organisations: z.optional(
    z.array(
      z.strictObject({
        name: words,
        type: organisationSchema.def.shape.type,
        country: z.optional(countryCodeSchema),
        aliases: z.optional(z.array(words)),
      }),
    ),
  ),
  countries: z.optional(z.array(z.strictObject({ code: countryCodeSchema, aliases: z.array(words) }))),
  titles: z.optional(z.array(words)),
  verbs: z.optional(z.array(words)),
  actions: z.optional(
    z.array(z.strictObject({ word: words, action: countsSchema.def.element.def.shape.action.def.innerType })),
  ),
});

/** `extract.config.json`: options by their long names, and rows for our tables. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()),
  options: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))),
  tables: z.optional(tablesSchema),
});

type Config = z.infer<typeof configSchema>;
type Value = NonNullable<Config["options"]>[string];

// What writes or ends the run is for the command line: a configuration may come with a folder of somebody else's.
const NOT_HERE = new Set(
  "output out-dir errors force resume config schema completions man explain version help debug".split(" "),
);

const MOST_BYTES = 10_000_000;

function fault(file: string, message: string): Failure {
  return new Failure("config", `${file}: ${message}; docs/configuration.md has the keys`);
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readFileBytes(file, MOST_BYTES)).toString("utf8");
  } catch (error) {
    throw fault(file, (error as Failure).message);
  }
}

/** zod/mini brings no words for its issues. */
function describe(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".") || "the whole";
  if (issue.code === "unrecognized_keys")
    return `${place}: unknown key ${issue.keys.map((key) => `"${key}"`).join(", ")}`;
  if (issue.code === "invalid_value") return `${place}: not one of ${issue.values.join(", ")}`;
  return issue.code === "invalid_type" ? `${place}: not of type ${issue.expected}` : `${place}: not valid`;
}

function parse(text: string, file: string): Config {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw fault(file, `not JSON (${(error as Error).message})`);
  }
  const result = configSchema.safeParse(json);
  if (result.success) return result.data;
  throw fault(file, describe(result.error.issues[0]!));
}

function optionValue(option: Option, value: Value): unknown {
  const wantsText = option.required || option.optional;
  if (!wantsText) {
    if (typeof value !== "boolean") throw new Error("true or false");
    return value;
  }
  if (typeof value === "boolean") throw new Error("wants a value");
  const text = Array.isArray(value) ? value.join(",") : String(value);
  if (option.argChoices?.includes(text) === false) throw new Error(`one of ${option.argChoices.join(", ")}`);
  return option.parseArg === undefined ? text : option.parseArg(text, undefined);
}

function applyOption(program: Command, name: string, value: Value, file: string): void {
  const option = program.options.find(({ long, negate }) => long === `--${name}` && !negate);
  if (option === undefined || NOT_HERE.has(name)) throw fault(file, `options.${name}: no option for a configuration`);
  const key = option.attributeName();
  if (program.getOptionValueSource(key) === "cli") return;
  try {
    program.setOptionValueWithSource(key, optionValue(option, value), "config");
  } catch (error) {
    throw fault(file, `options.${name}: ${(error as Error).message}`);
  }
}

/**
 * Reads the configuration and puts its options where the command line has none. Returns the user's own tables. Throws a
 * `Failure` that names the file and the key.
 */
export async function applyConfig(program: Command, file: string): Promise<OwnTables | undefined> {
  const { options = {}, tables } = parse(await textOf(file), file);
  for (const [name, value] of Object.entries(options)) applyOption(program, name, value, file);
  return tables as OwnTables | undefined;
}
