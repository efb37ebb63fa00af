import { factOf } from "../../core/words.ts";

/** A style of quotation marks: the texts of its opening and closing tokens. */
export interface Style {
  readonly name: "curly" | "straight" | "doubled" | "wire" | "guillemets" | "single-curly" | "single-straight";
  readonly closers: readonly string[];
  /** Opening texts that add a level while a quote of this style is open; none where opening and closing look alike. */
  readonly nests: readonly string[];
}

const CURLY: Style = { name: "curly", closers: ["”", '"'], nests: ["“", "„"] };
const STRAIGHT: Style = { name: "straight", closers: ['"', "”"], nests: [] };
const DOUBLED: Style = { name: "doubled", closers: ["''", "’’"], nests: [] };
const WIRE: Style = { name: "wire", closers: ["''", "’’", '"', "”"], nests: ["``"] };
const GUILLEMETS: Style = { name: "guillemets", closers: ["»"], nests: ["«"] };
const SINGLE_CURLY: Style = { name: "single-curly", closers: ["’"], nests: ["‘"] };
const SINGLE_STRAIGHT: Style = { name: "single-straight", closers: ["'"], nests: [] };

/** The style that a token's text may open. „ and a wrongly turned ” at the head of a word open as “ does. */
const OPENERS: ReadonlyMap<string, Style> = new Map([
  ["“", CURLY],
  ["„", CURLY],
  ["”", CURLY],
  ['"', STRAIGHT],
  ["''", DOUBLED],
  ["’’", DOUBLED],
  ["``", WIRE],
  ["«", GUILLEMETS],
  ["‘", SINGLE_CURLY],
  ["'", SINGLE_STRAIGHT],
]);

/** True for styles whose closing mark may also be an apostrophe. */
export function isSingle(style: Style): boolean {
  return style === SINGLE_CURLY || style === SINGLE_STRAIGHT;
}

const CLOSERS = new Set([...OPENERS.values()].flatMap(({ closers }) => closers));

/** The style that a token may open, or null. */
export const styleOf = factOf(({ text }) => OPENERS.get(text) ?? null, null);

/** True for a token that may open or close a quote: few of a text. */
export const isMark = factOf(({ text }) => OPENERS.has(text) || CLOSERS.has(text), false);
