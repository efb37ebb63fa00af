/** Decodes the bytes of an article; a byte order mark is no part of the text. */
export function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8").decode(bytes);
}
