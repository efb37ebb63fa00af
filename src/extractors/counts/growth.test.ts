import { expect, test } from "vitest";
import { extract } from "../../pipeline.ts";

// One paragraph has the sizes, 20,000 and 100,000 numbers; the other a fifth of them, to keep the test short.
const PARAGRAPHS: readonly (readonly [string, string, number, number])[] = [
  ["one sentence of things", "12 boats, 340 men and seven dogs, ", 3, 4_000],
  ["sentences of tolls", "Fires killed 12 people and 30 were hurt. ", 2, 20_000],
];

// CPU time rather than time by the clock: other work on the machine adds little to it.
function timeOf(piece: string, perPiece: number, numbers: number): number {
  const text = `They saw ${piece.repeat(Math.ceil(numbers / perPiece))}.`;
  const start = process.cpuUsage();
  extract(text, { fields: ["counts"] });
  return process.cpuUsage(start).user;
}

test.each(PARAGRAPHS)(
  "a paragraph of 5 times the numbers takes under 5 times the time: %s",
  { timeout: 600_000, retry: 3 },
  (_name, piece, perPiece, numbers) => {
    timeOf(piece, perPiece, 2_000);
    const few = timeOf(piece, perPiece, numbers);
    expect(timeOf(piece, perPiece, 5 * numbers) / few).toBeLessThan(5);
  },
);
