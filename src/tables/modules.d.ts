/** A table as text; the bundler and the test runner inline it. */
declare module "*.tsv" {
  const text: string;
  export default text;
}
