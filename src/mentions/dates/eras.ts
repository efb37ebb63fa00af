import type { Parsed } from "./expression.ts";
import { tailAt } from "./quarters.ts";
import { found, type Reader } from "./reader.ts";
import { yearAt } from "./years.ts";

const OVER = /^(?:in|during|over|by|since|until|till|through|throughout|for|before|after|of|this|late|early|mid)$/;

/** "the summer of 2014", "summer 2014", "in the spring": "the fall of the city" is none. */
export function seasonAt(reader: Reader, i: number): Parsed | undefined {
  const at = reader.lower(i) === "the" ? i + 1 : i;
  const name = reader.get(at, "season-name");
  if (name === undefined) return undefined;
  const tail = tailAt(reader, at + 1);
  const part = { unit: "season", name } as const;
  if (tail !== undefined) {
    return found("season-year", { kind: "part", part, year: tail.year, shift: tail.shift, from: "article" }, tail.end);
  }
  const next = reader.token(at + 1);
  const isFree =
    next === undefined ||
    next.kind === "punctuation" ||
    /^(?:and|or|when|but|as|to|with|after|before)$/.test(next.lower);
  if (!isFree || !OVER.test(reader.lower(i - 1))) return undefined;
  return found("season", { kind: "part", part, year: null, shift: null, from: "article" }, at + 1);
}

const NINETIES: readonly string[] = "twenties thirties forties fifties sixties seventies eighties nineties".split(" ");

/** The first three digits of a decade: "1990s", "'80s", "nineties" in the 20th century; and the token behind it. */
function decadeAt(reader: Reader, i: number): { digits: string; end: number } | undefined {
  const lower = reader.lower(i);
  if (/^(?:1[5-9]|20)\d0s$/.test(lower)) return { digits: lower.slice(0, 3), end: i + 1 };
  const year = yearAt(reader, i) ?? 1;
  // "the 1990's", the old way to write it
  if (year % 10 === 0 && reader.lower(i + 1) === "'s" && /^(?:the|late|early|mid|-)$/.test(reader.lower(i - 1))) {
    return { digits: String(year / 10), end: i + 2 };
  }
  const at = /^['‘’]$/.test(lower) ? i + 1 : i;
  if (/^[1-9]0s$/.test(reader.lower(at))) return { digits: `19${reader.lower(at)[0]}`, end: at + 1 };
  const index = NINETIES.indexOf(lower);
  return index === -1 ? undefined : { digits: `19${index + 2}`, end: i + 1 };
}

/** True if a phrase ends there, so that "the" belongs to it: "in the 1990s", not "the 1990s boom". */
export function endsPhrase(reader: Reader, i: number): boolean {
  const next = reader.token(i);
  return (
    next === undefined ||
    next.kind !== "word" ||
    /^(?:and|or|when|that|as|with|by|to|in|was|were|is|had|has|have|for|on|but|of|the|a|after|before|who|which|while|because|he|she|it|they|at|from|until|its|his|her|their|will|would|could)$/.test(
      next.lower,
    )
  );
}

/** "the 1990s", "the '80s", "the nineties". */
export function decadesAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.lower(i) === "the" ? i + 1 : i;
  const decade = decadeAt(reader, start);
  if (decade === undefined) return undefined;
  const placed = start > i || /^(?:the|early|late|mid|-|of|in)$/.test(reader.lower(i - 1));
  if (!placed && !/^\d{4}s$/.test(reader.lower(start))) return undefined;
  if (start > i && !endsPhrase(reader, decade.end)) return undefined;
  return found("decade", { kind: "digits", digits: decade.digits }, decade.end);
}

const CENTURIES: ReadonlyMap<string, number> = new Map(
  Object.entries({ eighteenth: 18, nineteenth: 19, twentieth: 20, seventeenth: 17 }),
);

/** "the 20th century", "nineteenth-century", "the twenty-first century". */
export function centuryAt(reader: Reader, i: number): Parsed | undefined {
  const start = reader.lower(i) === "the" ? i + 1 : i;
  const isTwentyFirst = reader.lower(start) === "twenty" && reader.lower(start + 2) === "first";
  const number = isTwentyFirst
    ? 21
    : (CENTURIES.get(reader.lower(start)) ?? Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(reader.lower(start))?.[1] ?? 0));
  const behind = isTwentyFirst ? start + 3 : start + 1;
  const at = reader.isHyphen(behind) ? behind + 1 : behind;
  if (number < 1 || reader.lower(at) !== "century") return undefined;
  if (start > i && !endsPhrase(reader, at + 1)) return undefined;
  return found("century", { kind: "digits", digits: String(number - 1).padStart(2, "0") }, at + 1);
}
