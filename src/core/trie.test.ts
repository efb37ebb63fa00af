import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Trie } from "./trie.ts";

const word = fc.constantFrom("a", "b", "c", "d'or", "é", "St.", "x1");
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
const split = (text: string): string[] => text.toLowerCase().split(" ");

describe("a trie", () => {
  it("is the same whether its phrases are taken apart at once or when their first word is met", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(phrase, fc.integer(), fc.boolean()), { maxLength: 30 }), phrase, (rows, other) => {
        const later = new Trie<number>(split);
        const atOnce = new Map<string, number>();
        for (const [text, value, keep] of rows) {
          later.addPhrase(text, value, keep);
          const key = text.toLowerCase();
          if (!keep || !atOnce.has(key)) atOnce.set(key, value);
        }
        for (const [text] of rows) expect(later.get(split(text))).toBe(atOnce.get(text.toLowerCase()));
        expect(later.get(split(other))).toBe(atOnce.get(other.toLowerCase()));
      }),
    );
  });
});
