// The notices of the packages that the bundle contains, as their licences ask.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders of the packages among a bundle's inputs (esbuild's metafile), sorted. */
export function bundledPackages(metafile) {
  const folders = Object.keys(metafile.inputs).flatMap((input) => {
    const match = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
    return match === null ? [] : [match[0]];
  });
  return [...new Set(folders)].sort();
}

/** Name, version, licence and licence text of each package folder. Throws if one has no licence text. */
export function noticesOf(folders) {
  return folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    if (file === undefined) throw new Error(`${name} has no licence text to pass on`);
    return { name, version, license, text: readFileSync(join(folder, file), "utf8").trim() };
  });
}

/** The text of dist/THIRD-PARTY-NOTICES.txt. */
export function noticeText(notices) {
  const parts = notices.map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}\n`);
  return `This program contains parts of these packages.\n\n${parts.join(`\n${"-".repeat(80)}\n\n`)}`;
}
