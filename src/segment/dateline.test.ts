import { describe, expect, it } from "vitest";
import { findDateline } from "./dateline.ts";

function parts(line: string): (string | null)[] {
  const text = `${line} Rescue teams reached the village at dawn.`;
  const found = findDateline(text, { start: 0, end: text.length });
  const of = (span: { start: number; end: number } | undefined) =>
    span === undefined ? null : text.slice(span.start, span.end);
  return found === undefined ? [] : [of(found.place), of(found.date), of(found.wire)];
}

describe("datelines", () => {
  it.each<[string, (string | null)[]]>([
    ["QUITO, May 2 (RHC)--", ["QUITO", "May 2", "RHC"]],
    ["Quito, May 2 (RHC)--", ["Quito", "May 2", "RHC"]],
    ["OSLO (Reuters) -", ["OSLO", null, "Reuters"]],
    ["GENEVA, 12 March 2019 –", ["GENEVA", "12 March 2019", null]],
    ["NEW DELHI:", ["NEW DELHI", null, null]],
    ["MEXICO CITY, Feb. 9 (Xinhua) --", ["MEXICO CITY", "Feb. 9", "Xinhua"]],
    ["NAIROBI, Kenya (AP) _", ["NAIROBI", null, "AP"]],
    ["NAIROBI, Kenya, July 3, 2014 (AP) —", ["NAIROBI", "July 3, 2014", "AP"]],
    ["SAN SALVADOR, 18 APR 90 (ACAN-EFE) -- [TEXT]", ["SAN SALVADOR", "18 APR 90", "ACAN-EFE"]],
    ["HAVANA (CUBA), 3 JUN 89 (RADIO RELOJ) --", ["HAVANA", "3 JUN 89", "RADIO RELOJ"]],
    ["PARIS/BERLIN —", ["PARIS", null, null]],
    ["LONDON, Monday, Oct. 5 (PA) -", ["LONDON", "Oct. 5", "PA"]],
    ["SÃO PAULO, 4 de", []],
    ["RIO DE JANEIRO, Nov 3 (EFE).-", ["RIO DE JANEIRO", "Nov 3", "EFE"]],
    ["Port-au-Prince, Jan 12 (AHP) –", ["Port-au-Prince", "Jan 12", "AHP"]],
    ["ST. JOHN'S, Antigua, Sept. 6 (CMC) —", ["ST. JOHN'S", "Sept. 6", "CMC"]],
    ["WASHINGTON —", ["WASHINGTON", null, null]],
    ["BREAKING:", []],
    ["UPDATE 2 —", []],
    ["The mayor (left) -", []],
    ["Police said: ", []],
    ["I —", []],
  ])("%s", (line, expected) => {
    expect(parts(line)).toEqual(expected);
  });

  it("takes linear time on a head of capitals", () => {
    const text = "A ".repeat(100_000);
    expect(findDateline(text, { start: 0, end: text.length })).toBeUndefined();
  });
});
