/** A table as text; the bundler and the test runner inline it. */
declare module "*.tsv" {
  const text: string;
  export default text;
}

/** A binary file in base64. */
declare module "*.bin" {
  const base64: string;
  export default base64;
}
