import { stringify } from "csv-stringify/sync";
import type { Format } from "./format.ts";
import { escaped } from "./printable.ts";
import { TABLES, type TableName } from "./tables.ts";

// Standard output may be a terminal, and a spreadsheet has no use for them; tabs and line ends may stand in a cell.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

const cellOf = (value: unknown): unknown => (typeof value === "string" ? value.replace(CONTROLS, escaped) : value);

/** CSV (RFC 4180) or TSV of one table: a header line, then its rows. Cells that a spreadsheet would run as formulas are made text. */
export function separatedFormat(delimiter: "," | "\t", name: TableName): Format {
  const table = TABLES[name];
  const write = (rows: readonly (readonly unknown[])[]): string =>
    rows.length === 0
      ? ""
      : stringify(
          rows.map((row) => row.map(cellOf)),
          { delimiter, escape_formulas: true, record_delimiter: "\r\n" },
        );
  return { begin: write([table.columns]), record: (record) => write(table.rows(record)), end: () => "" };
}
