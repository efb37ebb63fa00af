import { printable } from "../printable.ts";
import type { Fact, FactKind } from "./facts.ts";
import type { Run } from "./runs.ts";
import type { Segment } from "./segments.ts";
import type { Shown } from "./shown.ts";

/** How a stretch of text looks: as evidence of a kind, within a quote or not; or as a note of ours. */
export type Look = { readonly kind: FactKind; readonly quoted: boolean } | "note";

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A number in superscript. */
export function raised(number: number): string {
  return [...String(number)].map((digit) => RAISED[Number(digit)]).join("");
}

const LOOKS = new Map<string, Look>();

/** One object for each look, so that runs of one look can be put together. */
function lookOf(kinds: readonly FactKind[]): Look {
  const kind = kinds.find((one) => one !== "quote") ?? "quote";
  const quoted = kinds.includes("quote");
  const key = `${kind} ${quoted}`;
  const look = LOOKS.get(key) ?? { kind, quoted };
  LOOKS.set(key, look);
  return look;
}

/** Where evidence begins and ends: how many places begin at each offset, and the numbers of the facts whose places end there. */
export function edgesOf({ places }: Shown): {
  begins: ReadonlyMap<number, number>;
  ends: ReadonlyMap<number, readonly number[]>;
} {
  const begins = new Map<number, number>();
  const ends = new Map<number, number[]>();
  for (const [fact, spans] of places.entries()) {
    for (const { start, end } of spans) {
      begins.set(start, (begins.get(start) ?? 0) + 1);
      const facts = ends.get(end) ?? [];
      facts.push(fact + 1);
      ends.set(end, facts);
    }
  }
  return { begins, ends };
}

export type Edges = ReturnType<typeof edgesOf>;

/**
 * A block's text as runs: evidence in the look of its kinds, behind each place the raised number of its fact, and with
 * `brackets` (where there is no colour) a bracket around it. Control characters are written as escapes.
 */
export function markedRuns(
  text: string,
  segments: readonly Segment[],
  edges: Edges,
  facts: readonly Fact[],
  brackets: boolean,
): Run<Look>[] {
  return segments.flatMap(({ start, end, facts: own }): Run<Look>[] => {
    const look = own.length === 0 ? null : lookOf(own.map((fact) => facts[fact]!.kind));
    const closing = (edges.ends.get(end) ?? []).map((fact) => `${brackets ? "›" : ""}${raised(fact)}`);
    const words = text.slice(start, end).replace(/\s+/g, " ");
    return [
      { text: brackets ? "‹".repeat(edges.begins.get(start) ?? 0) : "", look: "note" },
      { text: printable(words), look },
      { text: closing.join(brackets ? "" : "˒"), look: "note" },
    ];
  });
}
