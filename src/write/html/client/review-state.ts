import { type Fact, type FactKind, factsOf } from "../../view/facts.ts";
import { type JudgedField, judgedOf } from "../../view/judged.ts";
import type { Story } from "./data.ts";
import type { Entry, ReviewFact, Value, Verdict } from "./review-api.ts";

/** A fact on the desk: what the tool found, or what a person added (`path` "added/N"); `verdict` null if not judged yet. */
export interface Item {
  readonly path: string;
  readonly field: JudgedField;
  readonly verdict: Verdict | null;
  readonly value: Value;
  readonly found?: Value;
  readonly evidence: readonly unknown[];
  readonly places?: readonly number[];
}

/** An article's review on the desk. */
export interface Desk {
  readonly items: readonly Item[];
  /** Facts that were rejected once and that the tool doesn't find any more. */
  readonly kept: readonly ReviewFact[];
  readonly finished: boolean;
}

const KINDS: Readonly<Record<JudgedField, FactKind>> = {
  date: "date",
  dateline: "date",
  agencies: "agency",
  counts: "count",
  countries: "country",
  people: "person",
  quotes: "quote",
};

function same(a: Value, b: Value): boolean {
  return Object.keys({ ...a, ...b }).every((key) => a[key] === b[key]);
}

/** Brings what the tool finds and what was judged together; what was judged and isn't found now counts as added. */
export function deskOf({ payload, review, places }: Entry): Desk {
  const found = judgedOf(payload.record).map(
    ({ path, field, value, evidence }): Item => ({ path, field, verdict: null, value: { ...value }, evidence }),
  );
  const added: Item[] = [];
  const kept: ReviewFact[] = [];
  for (const [i, fact] of (review?.facts ?? []).entries()) {
    const { field, verdict, value, evidence = [] } = fact;
    const at = found.findIndex(
      (item) => item.verdict === null && item.field === field && same(item.value, fact.found ?? value),
    );
    if (verdict !== "added" && at !== -1) {
      const item = found[at]!;
      found[at] = { ...item, verdict, value, ...(verdict === "edited" ? { found: item.value } : {}) };
    } else if (verdict === "rejected") kept.push(fact);
    else
      added.push({ path: `added/${added.length}`, field, verdict: "added", value, evidence, places: places[i] ?? [] });
  }
  return { items: [...found, ...added], kept, finished: review?.finished === true };
}

/** What is sent to be saved. */
export function factsToSave({ items, kept }: Desk): ReviewFact[] {
  const judged = items.flatMap(({ field, verdict, value, found, evidence }): ReviewFact[] =>
    verdict === null ? [] : [{ field, verdict, value, evidence, ...(verdict === "edited" && found ? { found } : {}) }],
  );
  return [...judged, ...kept];
}

/** A value in a few words. */
export function valueText(value: Value): string {
  const { min, max, value: number, ...rest } = value;
  const size = number ?? (min === undefined ? null : `${min ?? ""}–${max ?? ""}`);
  return [size, ...Object.values(rest)]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(" · ");
}

/** The article with its corrections: edited facts have their new title, added ones stand among the others. */
export function reviewedStory(index: number, entry: Entry, desk: Desk): Story {
  const byPath = new Map(desk.items.map((item) => [item.path, item]));
  const facts = factsOf(entry.payload.record).map((fact): Fact => {
    const item = byPath.get(fact.path);
    return item?.verdict === "edited" ? { ...fact, title: valueText(item.value), notes: [`was: ${fact.title}`] } : fact;
  });
  const added = desk.items.filter(({ verdict }) => verdict === "added");
  const addedFacts = added.map(
    ({ path, field, value, evidence }): Fact => ({
      kind: KINDS[field],
      path,
      title: valueText(value),
      notes: ["added by you"],
      evidence: evidence as Fact["evidence"],
    }),
  );
  const places = [...entry.payload.places, ...added.map((item) => item.places ?? [])];
  return { index, payload: { ...entry.payload, places }, facts: [...facts, ...addedFacts] };
}
