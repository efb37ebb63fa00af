import { readFileSync } from "node:fs";

/** The commit that the bundle was built from, and its version; put in by build.js, absent when the source runs as it is. */
declare const BUILD_COMMIT: string | undefined;
declare const BUILD_VERSION: string | undefined;

/** The version in package.json. */
export function version(): string {
  if (typeof BUILD_VERSION === "string") return BUILD_VERSION;
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}

/** The version with the commit it was built from, if that's known: "0.1.0 (1a2b3c4)". */
export function versionAndCommit(): string {
  const commit = typeof BUILD_COMMIT === "string" ? BUILD_COMMIT : "";
  return commit === "" ? version() : `${version()} (${commit})`;
}
