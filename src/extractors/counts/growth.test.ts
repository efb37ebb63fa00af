import { expect, test } from "vitest";
import { extract } from "../../pipeline.ts";

// Tolls have the sizes and bound; things a fifth of them, where noise is larger: quadratic would be 25 times.
const PARAGRAPHS: readonly (readonly [string, string, number, number, number])[] = [
  ["one sentence of things", "12 boats, 340 men and seven dogs, ", 3, 4_000, 10],
  ["sentences of tolls", "Fires killed 12 people and 30 were hurt. ", 2, 20_000, 5],
];

// CPU time rather than time by the clock: other work on the machine adds little to it.
function timeOf(piece: string, perPiece: number, numbers: number): number {
  const text = `They saw ${piece.repeat(Math.ceil(numbers / perPiece))}.`;
  const start = process.cpuUsage();
  extract(text, { fields: ["counts"] });
  return process.cpuUsage(start).user;
}

test.each(PARAGRAPHS)(
  "a paragraph of 5 times the numbers takes time in proportion: %s",
  { timeout: 600_000, retry: 3 },
  (_name, piece, perPiece, numbers, bound) => {
    timeOf(piece, perPiece, 2_000);
    const few = timeOf(piece, perPiece, numbers);
    expect(timeOf(piece, perPiece, 5 * numbers) / few).toBeLessThan(bound);
  },
);
