import { readFileSync } from "node:fs";

/** The commit that the bundle was built from; put in by build.js, absent when the source runs as it is. */
declare const BUILD_COMMIT: string | undefined;

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

/** The version with the commit it was built from, if that's known: "0.1.0 (1a2b3c4)". */
export function versionAndCommit(): string {
  const commit = typeof BUILD_COMMIT === "string" ? BUILD_COMMIT : "";
  return commit === "" ? version() : `${version()} (${commit})`;
}
