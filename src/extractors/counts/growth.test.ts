import { expect, test } from "vitest";
import { extract } from "../../pipeline.ts";

// CPU time rather than time by the clock: other work on the machine adds little to it.
const PARAGRAPHS: readonly (readonly [string, string, number])[] = [
  ["one sentence of things", "12 boats, 340 men and seven dogs, ", 3],
  ["sentences of tolls", "Fires killed 12 people and 30 were hurt. ", 2],
];

function timeOf(piece: string, perPiece: number, numbers: number): number {
  const text = `They saw ${piece.repeat(Math.ceil(numbers / perPiece))}.`;
  const start = process.cpuUsage();
  extract(text, { fields: ["counts"] });
  return process.cpuUsage(start).user;
}

test.each(PARAGRAPHS)(
  "a paragraph of 100,000 numbers takes under 5 times the time of 20,000: %s",
  { timeout: 600_000, retry: 3 },
  (_name, piece, perPiece) => {
    timeOf(piece, perPiece, 20_000);
    const few = timeOf(piece, perPiece, 20_000);
    expect(timeOf(piece, perPiece, 100_000) / few).toBeLessThan(5);
  },
);
