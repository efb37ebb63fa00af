import { toEdtf } from "../../core/calendar.ts";
import type { DateMention, Expression } from "../dates/index.ts";
import { isoLength } from "../dates/sets.ts";
import type { Anchor, Basis } from "./anchor.ts";
import type { History, Told } from "./history.ts";
import { type Point, writePoint, writeWithoutYear } from "./points.ts";
import type { Telling } from "./tense.ts";

/** What an expression was resolved to. */
export interface Outcome {
  readonly value: string;
  readonly basis: Basis;
  /** Where on the calendar that is, for what is told from it; null for lengths, sets and references. */
  readonly point: Point | null;
  /** False if the point's year is an assumed one. */
  readonly hasYear: boolean;
}

/** What is known when an expression is resolved. */
export interface Context {
  readonly anchor: Anchor | undefined;
  readonly mention: DateMention;
  /** The tense of the clause, found when it's asked for. */
  readonly telling: () => Telling;
  /** The dates told before it. */
  readonly history: History;
  /** Its own sentence. */
  readonly sentence: number;
}

/** The last day told before it. */
export const lastDay = ({ history }: Pick<Context, "history">): Told | undefined =>
  history.last((unit) => unit === "day");

/** The outcome that is a point, written without its year if that is an assumed one. */
export function placed(point: Point, hasYear: boolean, basis: Basis): Outcome {
  return { value: hasYear ? writePoint(point) : writeWithoutYear(point), basis, point, hasYear };
}

/** The outcome that is no point of the calendar. */
export const unplaced = (value: string, basis: Basis = "none"): Outcome => ({
  value,
  basis,
  point: null,
  hasYear: false,
});

const OPEN: Readonly<Record<string, string>> = {
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  fortnight: "XXXX-WXX",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  year: "XXXX",
  season: "XXXX",
  period: "XXXX",
  decade: "XXXX",
  century: "XXXX",
  millennium: "XXXX",
};

/** What an expression says when there is nothing to tell it from: EDTF with the unknown left open. */
export function openValue(expression: Expression): string {
  switch (expression.kind) {
    case "weekday":
      return `XXXX-WXX-${expression.weekday}`;
    case "month":
      return toEdtf({ year: null, month: expression.month, day: null });
    case "part":
      return `XXXX-${expression.part.name}`;
    case "day-of-month":
      return `XXXX-XX-${String(expression.day).padStart(2, "0")}`;
    case "holiday":
      return /^\d\d-\d\d$/.test(expression.rule) ? `XXXX-${expression.rule}` : "XXXX";
    case "unit":
    case "offset":
      return OPEN[expression.unit] ?? "XXXX-XX-XX";
    default:
      return "XXXX-XX-XX";
  }
}

/** "P3D"; "PXY" for several years, as TIMEX3 has it. */
export function lengthValue({ amount, unit }: Extract<Expression, { kind: "length" | "stretch" }>): string {
  const whole = amount === 0.5 ? halfLength(unit) : null;
  const one = isoLength(1, unit) ?? "PXX";
  if (amount === null) return one.replace(/\d+/, "X");
  return whole ?? isoLength(Number.isInteger(amount) ? amount : Number(amount.toFixed(1)), unit) ?? "PXX";
}

const HALVES: Readonly<Record<string, string>> = {
  hour: "PT30M",
  year: "P6M",
  day: "PT12H",
  decade: "P5Y",
  century: "P50Y",
};

const halfLength = (unit: string): string | null => HALVES[unit] ?? null;
