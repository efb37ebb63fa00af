import { expect, test } from "vitest";
import { wordAt } from "./word-store.ts";

const word = (text: string): ReturnType<typeof wordAt> => wordAt(text, 0, text.length);

test("a word is the same object wherever it stands", () => {
  expect(wordAt("the boat", 4, 8)).toBe(word("boat"));
  expect(word("Boat")).not.toBe(word("boat"));
  expect(word("Boat").lower).toBe("boat");
});

test("two words that take turns in one slot are both kept", () => {
  const [cause, farms] = [word("cause"), word("farms")];
  expect([word("cause"), word("farms")]).toEqual([cause, farms]);
  expect(word("cause")).toBe(cause);
  expect(word("farms")).toBe(farms);
});
