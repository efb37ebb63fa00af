import type { FormatName } from "../write/registry.ts";

/** The options as the user gave them, after commander has read them. */
export interface Settings {
  readonly format?: FormatName;
  readonly inputFormat: "text" | "ndjson";
  readonly fields?: readonly string[];
  readonly referenceDate?: string;
  readonly ext: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly maxSize: number;
  readonly schema?: boolean;
  readonly color?: boolean;
  readonly debug?: boolean;
}
