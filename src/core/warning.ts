/** Something a reader of the record should know; data, never printed by the library. */
export interface Warning {
  /** Kebab-case and stable: people filter by it. */
  readonly code: string;
  readonly message: string;
}
