import { describe, expect, it } from "vitest";
import { compromiseLexicon } from "./index.ts";

describe("the lexicon", () => {
  it.each(["election", "quickly", "walked", "supporters", "dead"])("has the word %s", (word) => {
    expect(compromiseLexicon.isWord(word)).toBe(true);
  });
  it.each(["bensouda", "michael", "paris", "sevan", "constructor", ""])("has no word %s", (word) => {
    expect(compromiseLexicon.isWord(word)).toBe(false);
  });
});
