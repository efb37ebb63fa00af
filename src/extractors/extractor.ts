import type { Article } from "../core/article.ts";
import type { OwnTables } from "../core/own-tables.ts";
import type { Warning } from "../core/warning.ts";
import type { Layers } from "../mentions/registry.ts";

/** What the user asked for that bears on facts. */
export interface Options {
  /** ISO 8601 day; a date without a year gets the nearest year that makes it no later than this day. */
  readonly referenceDate?: string;
  /** Rows of the user's own beside those of our tables. */
  readonly tables?: OwnTables;
}

export interface Input {
  readonly article: Article;
  readonly layers: Layers;
  readonly options: Options;
}

/** A field's value; the evidence stands in it, wherever output.md asks for it. */
export interface Finding<V> {
  readonly value: V;
  readonly warnings?: readonly Warning[];
}

/** One field of the record. Pure: no clock, no I/O, no module state; throws on no text. */
export interface Extractor<Name extends string, V> {
  /** The record's key. */
  readonly name: Name;
  /** The value for an article that says nothing. */
  readonly empty: V;
  readonly extract: (input: Input) => Finding<V>;
}
