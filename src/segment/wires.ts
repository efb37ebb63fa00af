import table from "./wires.tsv";

let wires: ReadonlySet<string> | undefined;

/** True for the name of a news agency or another signer of datelines, in any case. */
export function isWire(name: string): boolean {
  wires ??= new Set(table.split("\n").map((line) => line.toLowerCase()));
  return wires.has(name.toLowerCase());
}
