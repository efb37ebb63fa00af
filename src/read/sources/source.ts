/** Where an article's characters are: a plain value, so that it can be handed to a worker. */
export type Origin =
  | { readonly kind: "file"; readonly path: string }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "text"; readonly text: string };

/** One article to be read. */
export interface Source {
  /** The path as given or found, "-" for standard input, the id of an NDJSON line. */
  readonly id: string;
  /** Overrides the run's reference date for this article. */
  readonly referenceDate?: string;
  readonly origin: Origin;
}

/** An input that couldn't even become a source: a path that isn't there, a line that isn't JSON. */
export interface Unreadable {
  readonly id: string;
  readonly failure: Error;
}
