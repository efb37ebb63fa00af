/** The lines of a table's text; empty ones and comments, which begin with "# ", are left out. */
export function linesOf(table: string): string[] {
  return table.split("\n").filter((line) => line !== "" && !line.startsWith("# "));
}

/** The rows of a table's text, taken apart at tabs. */
export function rowsOf(table: string): string[][] {
  return linesOf(table).map((line) => line.split("\t"));
}

/** The rows of a table's text by their first cell, not taken apart, so that a long table costs a short run little; rows of one key are lines of one text. */
export function rowsByKey(table: string): Map<string, string> {
  const rows = new Map<string, string>();
  let end = -1;
  for (let at = 0; at < table.length; at = end + 1) {
    end = table.indexOf("\n", at);
    if (end === -1) end = table.length;
    if (end > at && !table.startsWith("# ", at)) addRow(rows, table.slice(at, end));
  }
  return rows;
}

function addRow(rows: Map<string, string>, line: string): void {
  const tab = line.indexOf("\t");
  const key = tab === -1 ? line : line.slice(0, tab);
  const row = tab === -1 ? "" : line.slice(tab + 1);
  const known = rows.get(key);
  rows.set(key, known === undefined ? row : `${known}\n${row}`);
}
