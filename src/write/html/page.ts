import { brotliDecompressSync } from "node:zlib";
import { outlines, script, scriptHash, style, styleHash } from "page:report";
import { jsonText } from "../json-text.ts";
import type { PageMode } from "./payload.ts";

function unpack(part: string): string {
  return brotliDecompressSync(Buffer.from(part, "base64")).toString("utf8");
}

/**
 * The content security policy: only our own script and style, known by their hashes, run; nothing is loaded from
 * anywhere, and no string becomes markup or script (Trusted Types). `connect` names what the script may fetch.
 */
export function policy(connect: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

/** A value as a data block: never run, and without "<", so that no text in it can end it or open a comment. */
export function dataBlock(kind: string, value: unknown): string {
  const json = jsonText(value).replaceAll("<", "\\u003c");
  return `<script type="application/json" data-kind="${kind}">${json}</script>\n`;
}

/** The page up to its data. */
export function pageHead(mode: PageMode): string {
  return `<!doctype html>
<html lang="en" data-mode="${mode}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(mode === "review" ? "'self'" : "'none'")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${mode === "review" ? "Review" : "Report"} · extract</title>
<style>${unpack(style)}</style>
</head>
<body>
<noscript><p class="notice">This page shows its articles with a script of its own; nothing is loaded from the network.</p></noscript>
<div id="app"></div>
`;
}

/** The page from its data on; with the world map's outlines if it's about a folder. */
export function pageEnd(withMap: boolean): string {
  const map = withMap ? dataBlock("outlines", unpack(outlines)) : "";
  return `${map}<script>${unpack(script)}</script>\n</body>\n</html>\n`;
}
