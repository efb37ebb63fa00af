/** A table as text; the bundler and the test runner inline it. */
declare module "*.tsv" {
  const text: string;
  export default text;
}

/** Names of a table in some columns with the cell in another: see scripts/pack-table.js. */
declare module "*.tsv?names=0&value=1" {
  const text: string;
  export default text;
}
declare module "*.tsv?names=0,2&value=1" {
  const text: string;
  export default text;
}
declare module "*.tsv?names=2,3&value=0" {
  const text: string;
  export default text;
}

/** A table of which only the merged form is asked: see `wordTable`. */
declare module "*.tsv?words" {
  const text: string;
  export default text;
}

/** Heads of phrases: see scripts/pack-table.js. */
declare module "*.tsv?heads=0&words" {
  const text: string;
  export default text;
}
declare module "*.tsv?heads=1,2&words" {
  const text: string;
  export default text;
}
declare module "*.tsv?heads=1&words" {
  const text: string;
  export default text;
}
declare module "*.tsv?heads=0,1&words" {
  const text: string;
  export default text;
}
declare module "*.tsv?heads=2,3,4,5&long" {
  const text: string;
  export default text;
}
declare module "*.tsv?heads=2,3,4,5&words" {
  const text: string;
  export default text;
}

/** A binary file in base64. */
declare module "*.bin" {
  const base64: string;
  export default base64;
}
