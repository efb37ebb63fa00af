import { Buffer, isUtf8 } from "node:buffer";

/** True if the bytes, which have no byte order mark, look like UTF-16: every second byte of most characters is zero. */
function zeroSide(bytes: Uint8Array): "even" | "odd" | null {
  const length = Math.min(bytes.length, 1024) & ~1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd * 3 > length && even * 20 < length) return "odd";
  return even * 3 > length && odd * 20 < length ? "even" : null;
}

/** True if more of the characters beyond ASCII are broken than whole, as when windows-1252 is read as UTF-8. */
function isMostlyBroken(text: string): boolean {
  let [broken, whole] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 127) whole++;
  }
  return broken > whole;
}

// What windows-1252 has where ISO 8859-1 has control characters; from the WHATWG Encoding Standard. Node 20 and 22 decode
// the one as the other.
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("latin1").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

function decodeUnmarked(bytes: Uint8Array): string {
  // To make a TextDecoder takes longer than to decode an article.
  if (isUtf8(bytes)) {
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    return Buffer.from(bytes.buffer, bytes.byteOffset + start, bytes.length - start).toString("utf8");
  }
  // A few broken characters in UTF-8, its end cut off, or an older encoding
  const lenient = new TextDecoder("utf-8").decode(bytes);
  const cutOff = lenient.indexOf("\ufffd") >= lenient.length - 1;
  return cutOff || !isMostlyBroken(lenient) ? lenient : decodeWindows1252(bytes);
}

/**
 * Decodes the bytes of an article: UTF-8, UTF-16 with a byte order mark or recognisable without, else windows-1252 (as the
 * WHATWG Encoding Standard has it for unlabelled Western text). A byte order mark is no part of the text. Never throws.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const zeros = zeroSide(bytes);
  if (zeros !== null) return new TextDecoder(zeros === "odd" ? "utf-16le" : "utf-16be").decode(bytes);
  return decodeUnmarked(bytes);
}
