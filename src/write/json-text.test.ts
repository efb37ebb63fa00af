import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonText, quoted } from "./json-text.ts";

it("writes a string as jsonText does, for each UTF-16 unit and for any text", () => {
  for (let unit = 0; unit < 0x10000; unit++) {
    const text = `a${String.fromCharCode(unit)}b`;
    if (quoted(text) !== jsonText(text))
      expect({ unit, quoted: quoted(text) }).toEqual({ unit, quoted: jsonText(text) });
  }
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(quoted(text)).toBe(jsonText(text));
      expect(JSON.parse(quoted(text))).toBe(text);
    }),
  );
});
