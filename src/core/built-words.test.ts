import fc from "fast-check";
import { expect, test } from "vitest";
import "../pipeline.ts";
import { packWords, withoutLists } from "../../scripts/pack-words.js";
import { BuiltWords } from "./built-words.ts";
import { allNumbers, numbersOf, tableCount } from "./word-tables.ts";
import { wordTable } from "./words.ts";

test("packed, all our tables say of every word what they say by themselves", () => {
  const all = allNumbers();
  const built = new BuiltWords(packWords(tableCount(), all));
  expect(built.tables).toBe(tableCount());
  expect(all.size).toBeGreaterThan(5000);
  for (const [word, numbers] of all) {
    expect([word, built.find(word)]).toEqual([word, numbers]);
    expect([word, numbersOf(word)]).toEqual([word, numbers]);
  }
});

test("any words are found again, and none that isn't there", () => {
  const word = fc.string({ minLength: 1, maxLength: 6 }).filter((text) => !/\s/.test(text));
  const numbers = fc.array(fc.integer({ min: 0, max: 2 ** 30 }), { minLength: 2, maxLength: 6 });
  const tables = fc.uniqueArray(fc.tuple(word, numbers), { selector: ([own]) => own, maxLength: 40 });
  fc.assert(
    fc.property(tables, word, (rows, other) => {
      const all = new Map(rows);
      const built = new BuiltWords(packWords(3, all));
      for (const [own, expected] of all) expect(built.find(own)).toEqual(expected);
      expect(built.find(other)).toEqual(all.get(other));
    }),
  );
});

test("a word with a space in it is refused, and so is a number that isn't whole", () => {
  expect(() => packWords(1, new Map([["half", [0, 0.5]]]))).toThrow('"half" has a number that isn\'t whole');
  expect(() => packWords(1, new Map([["two words", [0, 1]]]))).toThrow('"two words" isn\'t one word');
});

test("a table that is made after others were asked is asked as well", () => {
  expect(numbersOf("quagga")).toEqual([]);
  const late = wordTable(() => new Map([["quagga", 7]]));
  expect([late.at("quagga"), late.at("zebra")]).toEqual([7, 0]);
  expect(late.of(undefined)).toBe(0);
});

test("lists are taken out of calls that make them, and nothing else is", () => {
  const code = `const a = "kept";
const { bits, has } = wordLists({
  /** "said so", or didn't */
  says: "said says",
  "two-part": 'a "b" }',
  // "not" this
  marks:
    "{ } ' \\"",
});
const b = { c: "kept too" };`;
  expect(withoutLists(code)).toBe(`const a = "kept";
const { bits, has } = wordLists({
  /** "said so", or didn't */
  says: "",
  "two-part": "",
  // "not" this
  marks:
    "",
});
const b = { c: "kept too" };`);
});
