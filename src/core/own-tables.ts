/** Rows that a user adds to our tables. Each is used like a row of the built-in one. */
export interface OwnTables {
  /** `type` as in the record, `country` ISO 3166-1 alpha-2. */
  readonly organisations?: readonly {
    readonly name: string;
    readonly type: string;
    readonly country?: string | undefined;
    readonly aliases?: readonly string[] | undefined;
  }[];
  /** More names of a country: `code` ISO 3166-1 alpha-2. */
  readonly countries?: readonly { readonly code: string; readonly aliases: readonly string[] }[];
  /** Titles before and after names: "Chief Whip". */
  readonly titles?: readonly string[];
  /** Forms of reporting verbs: "trumpeted". */
  readonly verbs?: readonly string[];
  /** Words that say what happened to people or things, with the record's action: "nabbed", `arrested`. */
  readonly actions?: readonly { readonly word: string; readonly action: string }[];
}

const NONE: OwnTables = {};
const MOST_KEPT = 8;

let current: OwnTables = NONE;
const byContent = new Map<string, OwnTables>([["{}", NONE]]);
const byIdentity = new WeakMap<OwnTables, OwnTables>();

/** The same object for the same rows: a thread gets a copy with each chunk of articles, and tables are loaded once. */
function canonical(own: OwnTables): OwnTables {
  const known = byIdentity.get(own);
  if (known !== undefined) return known;
  const content = JSON.stringify(own);
  const same = byContent.get(content) ?? own;
  if (byContent.size > MOST_KEPT) byContent.clear();
  byContent.set(content, same);
  byIdentity.set(own, same);
  return same;
}

/** Runs `read` with the user's rows in force for every table it asks. Extraction is synchronous, so none else sees them. */
export function withOwnTables<T>(own: OwnTables | undefined, read: () => T): T {
  const before = current;
  current = own === undefined ? NONE : canonical(own);
  try {
    return read();
  } finally {
    current = before;
  }
}

/** True while the user's own rows are in force. */
export function hasOwnTables(): boolean {
  return current !== NONE;
}

/** A table that is loaded when first asked for, and once more for each set of the user's own rows. */
export function tableOf<T>(load: (own: OwnTables) => T): () => T {
  const loaded = new WeakMap<OwnTables, T>();
  let last: { readonly own: OwnTables; readonly table: T } | undefined;
  return () => {
    if (last?.own === current) return last.table;
    const table = loaded.get(current) ?? load(current);
    loaded.set(current, table);
    last = { own: current, table };
    return table;
  };
}
