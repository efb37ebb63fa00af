/** What bytes are if they aren't text, and how to make text of them. */
export interface Kind {
  readonly name: string;
  readonly remedy: string;
}

const UNPACK = "unpack it first";

/** First bytes (latin-1) of formats that are mistaken for articles; from the formats' own specifications. */
const SIGNATURES: readonly (readonly [string, Kind])[] = [
  ["%PDF-", { name: "a PDF", remedy: "make text of it first: pdftotext FILE - | extract" }],
  ["%!PS", { name: "a PostScript file", remedy: "make text of it first: ps2ascii FILE | extract" }],
  ["{\\rtf", { name: "an RTF document", remedy: "make text of it first: pandoc -t plain FILE | extract" }],
  [
    "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    { name: "an old Office document", remedy: "make text of it first: antiword FILE | extract" },
  ],
  ["PK\x03\x04", { name: "a ZIP, DOCX, ODT or EPUB", remedy: "make text of it first: pandoc -t plain FILE | extract" }],
  ["\x1f\x8b", { name: "gzip", remedy: "unpack it first: gunzip -c FILE | extract" }],
  ["BZh", { name: "bzip2", remedy: "unpack it first: bunzip2 -c FILE | extract" }],
  ["\xfd7zXZ\0", { name: "xz", remedy: "unpack it first: xz -dc FILE | extract" }],
  ["\x28\xb5\x2f\xfd", { name: "zstd", remedy: "unpack it first: zstd -dc FILE | extract" }],
  ["7z\xbc\xaf\x27\x1c", { name: "a 7z archive", remedy: UNPACK }],
  ["Rar!\x1a\x07", { name: "a RAR archive", remedy: UNPACK }],
  ["\x89PNG\r\n\x1a\n", { name: "a PNG image", remedy: "read it first: tesseract FILE - | extract" }],
  ["\xff\xd8\xff", { name: "a JPEG image", remedy: "read it first: tesseract FILE - | extract" }],
  ["GIF8", { name: "a GIF image", remedy: "read it first: tesseract FILE - | extract" }],
  ["II*\0", { name: "a TIFF image", remedy: "read it first: tesseract FILE - | extract" }],
  ["MM\0*", { name: "a TIFF image", remedy: "read it first: tesseract FILE - | extract" }],
  ["ID3", { name: "an MP3 recording", remedy: "give its transcript" }],
  ["OggS", { name: "an Ogg recording", remedy: "give its transcript" }],
  ["RIFF", { name: "a WAV, AVI or WebP file", remedy: "give the article's text" }],
  ["\x7fELF", { name: "a program", remedy: "give the article's text" }],
  [
    "SQLite format 3\0",
    { name: "an SQLite database", remedy: "export the texts as NDJSON and use --input-format ndjson" },
  ],
  ["PAR1", { name: "a Parquet file", remedy: "export the texts as NDJSON and use --input-format ndjson" }],
  ["\0asm", { name: "a WebAssembly module", remedy: "give the article's text" }],
];

const LONGEST = 16;
const SAMPLE = 65_536;

/** The kind of bytes that aren't text by their first bytes, or undefined. */
export function signatureOf(bytes: Uint8Array): Kind | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, LONGEST));
  // The box's length comes first, in four bytes; it's short.
  if (/^\0[\s\S]{3}ftyp/.test(head)) return { name: "an MP4 or HEIC file", remedy: "give the article's text" };
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1];
}

/** True if more than one in fifty of the first characters is a control character that no text has. */
export function looksBinary(text: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) controls++;
  }
  return controls > 8 && controls * 50 > length;
}
