const SAMPLE = "MUTATION_SAMPLE";

/**
 * Sets which mutants are tried in this process and those it starts: "K/N" is the Kth of each N in a row, from 0; all without
 * it. Throws for anything else.
 */
export function setSample(text) {
  if (!/^\d+\/[1-9]\d*$/.test(text)) throw new Error(`--sample ${text}: give it as 0/4, the first of each four`);
  process.env[SAMPLE] = text;
}

/** True for a mutant that is to be tried. Stryker numbers them by file and place. */
export function isInSample(id) {
  const [nth, of] = (process.env[SAMPLE] ?? "0/1").split("/").map(Number);
  return Number(id) % of === nth;
}
