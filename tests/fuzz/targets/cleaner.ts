// HTML and markdown cleaning, and the whole road behind it: evidence is the raw text's, and the record is one of the schema.
import { extract, recordSchema } from "../../../src/index.ts";
import { wrongEvidences } from "../../invariants.ts";

/** Fuzz target: bytes as UTF-8. */
export function fuzz(data: Buffer): void {
  const raw = data.toString("utf8");
  const record = extract(raw);
  recordSchema.parse(record);
  const wrong = wrongEvidences(raw, record);
  if (wrong.length > 0) throw new Error(`evidence isn't the raw text's: ${JSON.stringify(wrong[0])}`);
}
