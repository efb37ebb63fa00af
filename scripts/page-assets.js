// Makes what a page of ours has in it — its script, its style, its map, and the hashes for the content security policy —
// a module of strings, "page:report". For the build and for the tests.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { build } from "esbuild";
import { forEsbuild, forVite } from "./made-module.js";

const CLIENT = "src/write/html/client";

const hashOf = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;

/** Bundles one file for the browser; imports are of files beside it. */
async function bundle(name) {
  const { outputFiles } = await build({
    entryPoints: [`${CLIENT}/${name}`],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    charset: "ascii",
    legalComments: "none",
  });
  return outputFiles[0].text.trim();
}

/** Packed: a page's parts make up half of its chunk otherwise. */
const packed = (text) => brotliCompressSync(text).toString("base64");

/** The module's text. */
export async function pageModule() {
  const [script, style] = [await bundle("main.ts"), await bundle("report.css")];
  const outlines = readFileSync("src/write/html/outlines.tsv", "utf8");
  const values = {
    script: packed(script),
    style: packed(style),
    outlines: packed(outlines),
    scriptHash: hashOf(script),
    styleHash: hashOf(style),
  };
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join("");
}

export const pageAssets = forEsbuild("page:report", pageModule);
export const pageAssetsForVite = forVite("page:report", pageModule);
