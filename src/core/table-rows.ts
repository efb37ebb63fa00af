/** The lines of a table's text; empty ones and comments, which begin with "# ", are left out. */
export function linesOf(table: string): string[] {
  return table.split("\n").filter((line) => line !== "" && !line.startsWith("# "));
}

/** The rows of a table's text, taken apart at tabs. */
export function rowsOf(table: string): string[][] {
  return linesOf(table).map((line) => line.split("\t"));
}
