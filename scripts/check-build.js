// npm run check:build: two builds give the same bytes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { globSync } from "tinyglobby";

function buildHash() {
  execFileSync("npm", ["run", "-s", "build"], { stdio: ["ignore", "ignore", "inherit"] });
  const hash = createHash("sha256");
  for (const file of globSync("dist/**").sort()) hash.update(file).update("\0").update(readFileSync(file));
  return hash.digest("hex");
}

const hashes = [buildHash(), buildHash()];
console.log(hashes.join("\n"));
if (hashes[0] !== hashes[1]) {
  console.error("two builds differ");
  process.exit(1);
}
