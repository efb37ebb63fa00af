// What all tables of numbers say of all their words, as one text for `BuiltWords`. Four parts with tabs between: how many tables
// there are, where the words of each two first letters begin, the words with what tables say of them, and what they say of more
// than one, which words have by its number. Words and rows have a line end between them, which takes one character in a script
// where a tab takes two.

const LETTERS = 27;
const OFFSET = 4;
const BASE = 36;

const rank = (word, at) => {
  const place = word.charCodeAt(at) - 96;
  return place > 0 && place < LETTERS ? place : 0;
};

/** A number for each row that several words have, the smaller the more do. */
function numberRows(rows) {
  const times = new Map();
  for (const row of rows) times.set(row, (times.get(row) ?? 0) + 1);
  const several = [...times.keys()].filter((row) => times.get(row) > 1);
  const byTimes = several.sort((a, b) => times.get(b) - times.get(a));
  return new Map(byTimes.map((row, number) => [row, number.toString(BASE)]));
}

/**
 * Packs `numbers`, by word: places of tables, each with its number behind it. A word that begins with two of a to z stands
 * without them. Throws if a word has white space in it, or a number that isn't whole.
 */
export function packWords(tables, numbers) {
  const words = [...numbers].map(([word, own]) => ({ word, row: own.map((n) => n.toString(BASE)).join(" ") }));
  const rows = numberRows(words.map(({ row }) => row));
  const buckets = Array.from({ length: LETTERS * LETTERS }, () => []);
  for (const { word, row } of words) {
    if (!numbers.get(word).every(Number.isSafeInteger)) throw new Error(`"${word}" has a number that isn't whole`);
    if (/\s/.test(word)) throw new Error(`"${word}" isn't one word`);
    const [first, second] = [rank(word, 0), rank(word, 1)];
    const rest = first > 0 && second > 0 ? word.slice(2) : word;
    buckets[first * LETTERS + second].push(`\n${rest} ${rows.get(row) ?? row}`);
  }
  let text = "";
  const offsets = [];
  for (const bucket of buckets) {
    offsets.push(text.length);
    if (bucket.length > 0) text += `${bucket.sort().join("")}\n`;
  }
  offsets.push(text.length);
  const index = offsets.map((offset) => offset.toString(BASE).padStart(OFFSET, "0")).join("");
  return [tables, index, text, [...rows.keys()].join("\n")].join("\t");
}

const PARTS = /\/\/.*|\/\*[\s\S]*?\*\/|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|[{}]/g;

/** Where the strings stand that are values of the object which begins behind `start`. */
function* valuesFrom(code, start) {
  let depth = 0;
  PARTS.lastIndex = start;
  for (let part = PARTS.exec(code); part !== null; part = PARTS.exec(code)) {
    if (part[0] === "{") depth++;
    if (part[0] === "}" && --depth === 0) return;
    const isKey = /^\s*:/.test(code.slice(PARTS.lastIndex, PARTS.lastIndex + 2));
    if (part[1] !== undefined && !isKey) yield { from: part.index, end: PARTS.lastIndex };
  }
}

/** Source code whose calls of `wordLists` have the names of their lists only. */
export function withoutLists(code) {
  let out = "";
  let done = 0;
  for (const { index } of code.matchAll(/\bwordLists\(\{/g)) {
    for (const { from, end } of valuesFrom(code, index)) {
      out += `${code.slice(done, from)}""`;
      done = end;
    }
  }
  return out + code.slice(done);
}
