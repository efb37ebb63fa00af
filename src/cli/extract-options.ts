import { existsSync } from "node:fs";
import type { Command } from "commander";
import type { OwnTables } from "../core/own-tables.ts";
import type { ExtractOptions } from "../pipeline.ts";
import { CONFIG_FILE } from "./config-file.ts";
import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";

/** The user's own tables, once the configuration's options are in force; nothing is loaded where there is none. */
export async function configure(program: Command): Promise<OwnTables | undefined> {
  const { config } = program.opts<{ config?: string | false }>();
  const file = config ?? (existsSync(CONFIG_FILE) ? CONFIG_FILE : false);
  if (file === false) return undefined;
  const { applyConfig } = await import("./config.ts");
  return applyConfig(program, file);
}

/** What the settings say of the extraction itself. */
export function extractOptions(
  settings: Pick<Settings, "referenceDate" | "tables" | "fields">,
  io: Io,
): ExtractOptions {
  const day = settings.referenceDate === "today" ? io.today() : settings.referenceDate;
  return {
    ...(day === undefined ? {} : { referenceDate: day }),
    ...(settings.tables === undefined ? {} : { tables: settings.tables }),
    ...(settings.fields === undefined ? {} : { fields: settings.fields as NonNullable<ExtractOptions["fields"]> }),
  };
}
