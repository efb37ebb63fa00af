import { describe, expect, it, test } from "vitest";
import { extract } from "../../pipeline.ts";
import { phraseWords } from "../../segment/02-tokens.ts";
import table from "../../tables/countries/countries.tsv";

interface Case {
  readonly code: string;
  readonly phrase: string;
  readonly kind: "name" | "demonym" | "misspelling";
}

const split = (cell: string | undefined): string[] => (cell === undefined || cell === "" ? [] : cell.split("|"));

/** The first row that has a phrase owns it, as for the reader of the table. */
function casesOf(text: string): Case[] {
  const owned = new Map<string, Case>();
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [code, , name, aliases, demonyms, misspellings] = line.split("\t");
    const add = (phrase: string, kind: Case["kind"]): void => {
      const plain = phrase.replace(/^=/, "");
      const key = phraseWords(plain).join(" ");
      if (!owned.has(key)) owned.set(key, { code: code!, phrase: plain, kind });
    };
    for (const phrase of [name!, ...split(aliases)]) add(phrase, "name");
    for (const phrase of split(demonyms)) add(phrase, "demonym");
    for (const phrase of split(misspellings)) add(phrase, "misspelling");
  }
  return [...owned.values()];
}

const CASES = casesOf(table);

// These stand with an article, as the bare word is a name, a verb or another noun ("Dane Cook", "Pole position").
const SINGULAR = new Set(["Scot", "Brit", "Dane", "Finn", "Pole", "Turk", "Swede", "Lao", "Trini"]);

const SENTENCES: Readonly<Record<string, (phrase: string) => string>> = {
  "in a sentence": (phrase) => `The talks with the ${phrase} minister ended on Monday.`,
  "at the start": (phrase) => `${phrase} ministers signed the accord on Monday.`,
  "in a list": (phrase) => `Delegates met ${phrase}, Norwegian and Bolivian ministers on Monday.`,
  possessive: (phrase) => `They read ${phrase}’s reply on Monday.`,
  hyphenated: (phrase) => `The ${phrase}-backed plan failed on Monday.`,
  "in capitals": (phrase) => `THE ${phrase.toUpperCase()} MINISTERS SIGN ACCORD`,
};

const NAMES: Readonly<Record<string, (phrase: string) => string>> = {
  "in a sentence": (phrase) => `The talks with ${phrase} ended on Monday.`,
  "at the start": (phrase) => `${phrase} signed the accord on Monday.`,
  "in a list": (phrase) => `Delegates met in Norway, ${phrase} and Bolivia on Monday.`,
  possessive: (phrase) => `They read ${phrase}’s reply on Monday.`,
  hyphenated: (phrase) => `The ${phrase}-led plan failed on Monday.`,
  "in capitals": (phrase) => `THE ${phrase.toUpperCase()} ACCORD IS SIGNED`,
};

// "CAR" in a line of capitals is a car.
const all = Object.keys(NAMES).flatMap((where) => CASES.map((one) => ({ ...one, where })));

describe("every form of the table", () => {
  test("is at least 3,000 cases", () => {
    expect(all.length).toBeGreaterThanOrEqual(3000);
  });

  it.each(all.filter(({ phrase, where }) => phrase !== "CAR" || where !== "in capitals"))(
    "$phrase $where is $code",
    ({ code, phrase, kind, where }) => {
      const isPeople = kind === "demonym";
      const shown = SINGULAR.has(phrase) && where !== "in capitals" ? `a ${phrase}` : phrase;
      const text = SINGULAR.has(phrase) ? NAMES[where]!(shown) : (isPeople ? SENTENCES : NAMES)[where]!(phrase);
      const found = extract(text, { fields: ["countries"] }).countries.map((country) => country.code);
      expect(found, text).toContain(code);
    },
  );
});
