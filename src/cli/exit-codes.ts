/** What the command's exit code says; documented in --help and the README. */
export const EXIT = {
  /** Every article gave a record. */
  done: 0,
  /** Some article failed; the others are printed. */
  someFailed: 1,
  /** The command was called wrongly; nothing was done. */
  usage: 2,
  /** The reader of our output went away: what a command killed by SIGPIPE reports. */
  brokenPipe: 141,
} as const;
