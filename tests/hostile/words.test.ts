import { describe, expect, it } from "vitest";
import { extract, recordSchema } from "../../src/index.ts";
import { wrongEvidences } from "../invariants.ts";

// Words that every JavaScript object has as keys, where a table is asked for a word of the text: found by the fuzzer.

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

const words = [...Object.getOwnPropertyNames(Object.prototype), "prototype", "length"].flatMap((word) => [
  word,
  capital(word),
]);

describe.each(words)("the word %s", (word) => {
  it.each([
    `The Ministry of Health said 12 people fled. The ${word} said two died. This ${word}, in ${word}, said no.`,
    `The ${word} century ended. At 12:30 ${word}, Ana Borg of ${word} said on the ${word} day of last ${word} that 12 ${word} and 3 million ${word} were lost.`,
    `“No,” ${word} ${word} said. ${word} Ana Borg, a ${word}, left these ${word} behind 5 ${word} ago.`,
    `${word} 5, 2018 (${word}) -- ${word}: ${word}\n\n${word} ${word} said`,
    `<p class="${word}">&${word}; <${word}>said</${word}> the ${word}</p>`,
    `---\n${word}: x\n---\n${word}: x\n\nThe ${word} left.`,
    `<html><head><meta name="${word}" content="${word}"></head><body><p>The ${word} left.</p></body></html>`,
  ])("is a word like others in %j", (raw) => {
    const record = extract(raw);
    expect(recordSchema.safeParse(record).success).toBe(true);
    expect(wrongEvidences(raw, record)).toEqual([]);
    expect(JSON.stringify(record)).not.toMatch(/NaN|native code/);
  });
});
