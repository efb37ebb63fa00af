import { describe, expect, it } from "vitest";
import { decode } from "./decode.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const TEXT = "Zoë said “no” in Málaga.";
const swap = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe("decode", () => {
  it.each<[string, Uint8Array, string]>([
    ["UTF-8", Buffer.from(TEXT), TEXT],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${TEXT}`), TEXT],
    ["UTF-8 whose first letter shares a byte with the mark", Buffer.from("ﬁsh sank"), "ﬁsh sank"],
    ["UTF-8 whose first letter shares the mark's first two bytes", Buffer.from("ﻀ is a letter"), "ﻀ is a letter"],
    ["UTF-8 whose first letter shares the mark's first and last", Buffer.from("ﰿ is a letter"), "ﰿ is a letter"],
    ["UTF-8 whose first letter shares the mark's last two", Buffer.from("滿 is a letter"), "滿 is a letter"],
    ["UTF-16, little-endian", Buffer.from(`\ufeff${TEXT}`, "utf16le"), TEXT],
    ["UTF-16, big-endian", swap(Buffer.from(`\ufeff${TEXT}`, "utf16le")), TEXT],
    ["UTF-16 without a mark", Buffer.from(TEXT, "utf16le"), TEXT],
    ["UTF-16, big-endian, without a mark", swap(Buffer.from(TEXT, "utf16le")), TEXT],
    ["windows-1252", latin1("Zo\xeb said \x93no\x94 in M\xe1laga."), TEXT],
    ["UTF-8 cut off in a character", Buffer.from("He said “no”").subarray(0, -1), "He said “no\ufffd"],
    ["UTF-8 with one broken byte", Buffer.concat([Buffer.from(TEXT), latin1("\xff")]), `${TEXT}\ufffd`],
    ["UTF-16 of letters without zero bytes, by its mark", Buffer.from("\ufeffПолиция", "utf16le"), "Полиция"],
    ["UTF-16, big-endian, of such letters", swap(Buffer.from("\ufeffПолиция", "utf16le")), "Полиция"],
    ["windows-1252 that begins with ÿ", latin1("\xff\xe9t\xe9"), "ÿété"],
    ["windows-1252 that begins with þ", latin1("\xfe\xe9t\xe9"), "þété"],
    ["windows-1252 with ÿ in the second place", latin1("a\xff \xe9t\xe9"), "aÿ été"],
    ["windows-1252 with þ in the second place", latin1("a\xfe \xe9t\xe9"), "aþ été"],
    [
      "UTF-8 with as many broken characters as whole ones",
      Buffer.concat([Buffer.from("é a "), latin1("\xff b")]),
      "é a \ufffd b",
    ],
    ["UTF-8 with zero bytes on both sides", Buffer.from("a\0\0b\0\0c\0"), "a\0\0b\0\0c\0"],
    ["UTF-8 with zero bytes, most of them even", Buffer.from("\0a\0a\0a\0aa\0"), "\0a\0a\0a\0aa\0"],
    ["UTF-8 with zero bytes, most of them odd", Buffer.from("a\0a\0a\0a\0\0a"), "a\0a\0a\0a\0\0a"],
    ["ASCII cut off in the only other character", Buffer.from("He said no”").subarray(0, -1), "He said no\ufffd"],
    ["nothing", new Uint8Array(), ""],
  ])("%s", (_name, bytes, text) => {
    expect(decode(bytes)).toBe(text);
  });
});
