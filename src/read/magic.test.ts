import { describe, expect, it } from "vitest";
import { looksBinary, signatureOf } from "./magic.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");

/** How a format's first bytes begin, what it is called, and a word that its remedy must name. */
const FORMATS: readonly (readonly [first: string, name: string, remedy: string])[] = [
  ["%PDF-1.7\n", "a PDF", "pdftotext FILE"],
  ["%!PS-Adobe-3.0", "a PostScript file", "ps2ascii FILE"],
  ["{\\rtf1\\ansi", "an RTF document", "pandoc -t plain FILE"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", "an old Office document", "antiword FILE"],
  ["PK\x03\x04\x14\0", "a ZIP, DOCX, ODT or EPUB", "pandoc -t plain FILE"],
  ["\x1f\x8b\x08\0", "gzip", "gunzip -c FILE"],
  ["BZh91AY", "bzip2", "bunzip2 -c FILE"],
  ["\xfd7zXZ\0\0", "xz", "xz -dc FILE"],
  ["\x28\xb5\x2f\xfd\x04", "zstd", "zstd -dc FILE"],
  ["7z\xbc\xaf\x27\x1c\0", "a 7z archive", "unpack it"],
  ["Rar!\x1a\x07\0", "a RAR archive", "unpack it"],
  ["\x89PNG\r\n\x1a\n\0\0", "a PNG image", "tesseract FILE"],
  ["\xff\xd8\xff\xe0", "a JPEG image", "tesseract FILE"],
  ["GIF89a", "a GIF image", "tesseract FILE"],
  ["II*\0\x08", "a TIFF image", "tesseract FILE"],
  ["MM\0*\0", "a TIFF image", "tesseract FILE"],
  ["ID3\x03", "an MP3 recording", "transcript"],
  ["OggS\0", "an Ogg recording", "transcript"],
  ["RIFF\x24\0\0\0WAVE", "a WAV, AVI or WebP file", "text"],
  ["\x7fELF\x02", "a program", "text"],
  ["SQLite format 3\0\x10", "an SQLite database", "NDJSON"],
  ["PAR1\x15", "a Parquet file", "NDJSON"],
  ["\0asm\x01", "a WebAssembly module", "text"],
  ["\0\0\0\x18ftypisom", "an MP4 or HEIC file", "text"],
  ["\0\0\0 ftypheic", "an MP4 or HEIC file", "text"],
];

describe("signatureOf", () => {
  it.each(FORMATS)("%j is %s", (first, name, remedy) => {
    const kind = signatureOf(latin1(`${first} and more`));
    expect(kind?.name).toBe(name);
    expect(kind?.remedy).toContain(remedy);
  });

  it.each(FORMATS)("%j within a text is none", (first) => {
    expect(signatureOf(latin1(`A text with ${first}`))).toBeUndefined();
    expect(signatureOf(latin1(`A text that ends with ${first}`))).toBeUndefined();
  });

  it.each(["", "P", "PK", "Police said 12 people died.", "ftyp is four letters", "the ftyp box", "a \0\0\0 ftyp"])(
    "%j is none",
    (text) => {
      expect(signatureOf(latin1(text))).toBeUndefined();
    },
  );
});

describe("looksBinary", () => {
  const words = "It rained. ".repeat(10);

  it.each<[string, string, boolean]>([
    ["a text", words, false],
    ["nothing", "", false],
    ["eight controls alone", "\0".repeat(8), false],
    ["nine controls alone", "\0".repeat(9), true],
    ["nine controls in 449 characters", "\x01".repeat(9).padEnd(449, "a"), true],
    ["nine controls in 450 characters, one in fifty", "\x01".repeat(9).padEnd(450, "a"), false],
    ["tabs, line ends, form feeds", "\t\n\v\f\r".repeat(20), false],
    ["escapes of a terminal's colours", "\x1b[31m".repeat(20), false],
    ["backspaces", "\b".repeat(20), true],
    ["the control after carriage return", "\x0e".repeat(20), true],
    ["the control before space", "\x1f".repeat(20), true],
    ["spaces", " ".repeat(20), false],
    ["the last control that has no use, before escape", "\x1a".repeat(20), true],
    ["characters that couldn't be decoded", "\ufffd".repeat(20), true],
    ["controls behind the first 65,536 characters", "a".repeat(65_536) + "\0".repeat(5000), false],
    ["controls just within them", "a".repeat(60_000) + "\0".repeat(5000), true],
  ])("%s", (_name, text, expected) => {
    expect(looksBinary(text)).toBe(expected);
  });
});
