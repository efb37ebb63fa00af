import { readFileSync } from "node:fs";

/** The version in package.json, which stands one folder above the bundle and two above this file. */
export function version(): string {
  for (const up of ["../package.json", "../../package.json"]) {
    try {
      const found = JSON.parse(readFileSync(new URL(up, import.meta.url), "utf8"));
      if (found.name === "extract-news") return found.version;
    } catch {
      // The other place has it.
    }
  }
  return "unknown";
}
