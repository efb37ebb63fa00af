/** The lines of a table's text; empty ones and comments, which begin with "# ", are left out. */
export function linesOf(table: string): string[] {
  // As packed, a table has neither.
  if (!table.startsWith("# ") && !table.includes("\n# ") && !table.includes("\n\n") && table.endsWith("\n"))
    return table.slice(0, -1).split("\n");
  return table.split("\n").filter((line) => line !== "" && !line.startsWith("# "));
}

/** The rows of a table's text, taken apart at tabs. */
export function rowsOf(table: string): string[][] {
  return linesOf(table).map((line) => line.split("\t"));
}

/** The rows of a table's text behind their first cell, by that, not taken apart, so that a long table costs a short run little. */
export function rowsByKey(table: string): Map<string, string> {
  const rows = new Map<string, string>();
  for (const line of linesOf(table)) {
    const tab = line.indexOf("\t");
    rows.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return rows;
}
