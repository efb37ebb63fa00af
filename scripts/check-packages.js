// npm run check:packages: what we ship and build with is locked, licensed and runs no code of its own when installed.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const MOST_DIRECT = 6;
const SHIPPED = new Set(["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"]);
// Tools that only build or test may also be under a file-based copyleft: none of their code is passed on.
const TOOLS = new Set([
  ...SHIPPED,
  "MPL-2.0",
  "MIT OR Apache-2.0",
  "(BSD-2-Clause OR MIT OR Apache-2.0)",
  "CC0-1.0",
  "CC-BY-4.0",
  "BlueOak-1.0.0",
  "Python-2.0",
]);

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const lock = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages).filter(
  ([path]) => path !== "",
);
const direct = Object.keys(manifest.dependencies);
const faults = [];

if (direct.length > MOST_DIRECT) faults.push(`${direct.length} direct runtime dependencies, at most ${MOST_DIRECT}`);
for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
  if (!/^\d+\.\d+\.\d+$/.test(range)) faults.push(`${name}: "${range}" isn't an exact version`);
}
for (const [path, { integrity, license, dev, optional, hasInstallScript }] of lock) {
  if (integrity === undefined) faults.push(`${path}: no integrity in the lock file`);
  if (!(dev || optional ? TOOLS : SHIPPED).has(license)) faults.push(`${path}: licence ${license}`);
  if (hasInstallScript && !dev) faults.push(`${path}: runs a script when installed`);
}
if (!/^ignore-scripts=true$/m.test(readFileSync(".npmrc", "utf8"))) faults.push(".npmrc: install scripts are on");

const notices = readFileSync("dist/THIRD-PARTY-NOTICES.txt", "utf8");
const bundled = [...notices.matchAll(/^(\S+) (\d\S*) \(([^)]+)\)$/gm)];
for (const [, name, version, license] of bundled) {
  if (!SHIPPED.has(license)) faults.push(`${name} ${version}, bundled: licence ${license}`);
}

const bill = JSON.parse(
  execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx"], { encoding: "utf8", maxBuffer: 1 << 26 }),
);
// The whole tree: `--omit dev` of npm 11 leaves out what a tool needs too, and what we bundle is a tool to npm.
const listed = new Set(bill.components.map(({ name }) => name));
for (const name of [...direct, ...bundled.map(([, one]) => one)]) {
  if (!listed.has(name)) faults.push(`${name} isn't in the bill of materials`);
}

for (const fault of faults) console.error(fault);
console.log(
  `${direct.length} direct runtime dependencies, ${bundled.length} packages bundled, ${lock.length} locked; ${faults.length} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);
