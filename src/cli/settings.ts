import type { OwnTables } from "../core/own-tables.ts";
import type { FormatName } from "../write/registry.ts";
import type { TableName } from "../write/tables.ts";
import type { Shell } from "./shells.ts";

/** The options as the user gave them, after commander has read them. */
export interface Settings {
  readonly format?: FormatName;
  readonly table?: TableName;
  readonly brief?: boolean;
  readonly explain?: boolean;
  readonly inputFormat: "text" | "ndjson";
  readonly fields?: readonly string[];
  readonly referenceDate?: string;
  readonly ext: readonly string[];
  readonly output?: string;
  readonly outDir?: string;
  readonly errors?: string;
  readonly resume?: boolean;
  readonly force?: boolean;
  readonly failFast?: boolean;
  readonly jobs?: number;
  /** False with `--unordered`. */
  readonly ordered: boolean;
  readonly timeout: number;
  readonly maxSize: number;
  readonly quiet?: boolean;
  /** Rows of the configuration for our tables. */
  readonly tables?: OwnTables;
  readonly schema?: boolean;
  readonly completions?: Shell;
  readonly man?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
}
