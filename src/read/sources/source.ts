/** One article to be read: a name for the record and for messages, and its text when asked for. */
export interface Source {
  /** The path as given or found, "-" for standard input, the id of an NDJSON line. */
  readonly id: string;
  /** Overrides the run's reference date for this article. */
  readonly referenceDate?: string;
  /** The decoded text. Rejects with a `Failure` if it can't be had. */
  readonly read: () => Promise<string>;
}

/** An input that couldn't even become a source: a path that isn't there, a line that isn't JSON. */
export interface Unreadable {
  readonly id: string;
  readonly failure: Error;
}
