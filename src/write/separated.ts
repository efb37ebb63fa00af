import { stringify } from "csv-stringify/sync";
import type { Format } from "./format.ts";
import { TABLES, type TableName } from "./tables.ts";

/** CSV (RFC 4180) or TSV of one table: a header line, then its rows. Cells that a spreadsheet would run as formulas are made text. */
export function separatedFormat(delimiter: "," | "\t", name: TableName): Format {
  const table = TABLES[name];
  const write = (rows: readonly (readonly unknown[])[]): string =>
    rows.length === 0
      ? ""
      : stringify(rows as unknown[][], { delimiter, escape_formulas: true, record_delimiter: "\r\n" });
  return { begin: write([table.columns]), record: (record) => write(table.rows(record)), end: () => "" };
}
