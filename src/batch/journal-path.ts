/** Where the journal of an output file stands. */
export function journalPath(output: string): string {
  return `${output}.journal`;
}
