import { describe, expect, it } from "vitest";
import { Shape, shapeOf } from "./shape.ts";

describe("shapeOf", () => {
  it.each([
    ["lower", "house café don't d'état l9 ''s x"],
    ["title", "House Émile O'Neill McLeod d'Estaing al’Amin Inc. Élodie Łódź Жуков"],
    ["capitals", "NATO D'ARC ÉTÉ U.S.A.F. ЖУК"],
    ["initial", "J J. J.-P. J.R.R. É. Ж"],
    ["lower", "J.R.R.T.x B2B A-b X1 F.b. d' al'"],
  ] as const)("%s: %s", (shape, words) => {
    expect(words.split(" ").filter((word) => shapeOf(word) !== Shape[shape])).toEqual([]);
  });
});
