import fc from "fast-check";
import { expect, it } from "vitest";
import { bytesOf } from "./line-bytes.ts";

it("gives the same bytes as a buffer of each text, none of which changes later", () => {
  const long = "“é”".repeat(30_000);
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("", long, "€".repeat(20_000), "a".repeat(21_846)),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const all = texts.map(bytesOf);
      expect(all.map((bytes) => Buffer.from(bytes).toString("hex"))).toEqual(
        texts.map((one) => Buffer.from(one).toString("hex")),
      );
    }),
  );
});
