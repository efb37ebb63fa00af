// Any bytes decode, and the same bytes decode to the same text.
import { decode } from "../../../src/read/decode.ts";

/** Fuzz target: the bytes of a file. */
export function fuzz(data: Buffer): void {
  const text = decode(data);
  if (text !== decode(Buffer.from(data))) throw new Error("decoding differs");
  if (text.length > 3 * data.length + 3) throw new Error("decoding grows");
}
