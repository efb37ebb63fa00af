import type { ChalkInstance } from "chalk";
import type { Io } from "./io.ts";

type Level = 0 | 1 | 2 | 3;

function forcedLevel(force: string): Level {
  if (force === "false") return 0;
  const level = Math.floor(Number(force || 1));
  return level >= 0 && level <= 3 ? (level as Level) : 1;
}

/** 0 for no colour. A flag counts more than FORCE_COLOR, that more than NO_COLOR, and all more than the terminal. */
export function colourLevel(flag: boolean | undefined, io: Pick<Io, "env" | "stdout">): Level {
  if (flag !== undefined) return flag ? 1 : 0;
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = io.env;
  if (force !== undefined) return forcedLevel(force);
  if (no !== undefined && no !== "") return 0;
  return io.stdout.isTTY === true && term !== "dumb" ? 1 : 0;
}

// An unclosed string, which JSON never has, runs to the end: so the pattern stays linear on any text.
const JSON_PART = /("(?:[^"\\]|\\.)*(?:"|\\?$))(:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gis;

/** Colours JSON text: keys, strings, numbers and literals. The characters stay the same. */
export function colourJson(text: string, chalk: ChalkInstance): string {
  return text.replace(JSON_PART, (part: string, string?: string, colon?: string) => {
    if (colon !== undefined) return chalk.cyan(string) + colon;
    if (string !== undefined) return chalk.green(string);
    return /^[-\d]/.test(part) ? chalk.yellow(part) : chalk.dim(part);
  });
}
