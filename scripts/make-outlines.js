// Makes src/write/html/outlines.tsv, the report's world map, from world-atlas (Natural Earth, public domain).
// Countries at 1:110m; those too small for that scale become a dot at their middle, from 1:50m.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoEqualEarth, geoPath } from "d3-geo";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const ANTARCTICA = "010";
// Whole numbers and steps from point to point make the table half as long.
const WIDTH = 10_000;
const DOT = 25;

function featuresOf(scale) {
  const topology = require(`world-atlas/countries-${scale}.json`);
  return feature(topology, topology.objects.countries).features.filter(({ id }) => id !== ANTARCTICA);
}

/** ISO 3166-1 alpha-2; XK is the user-assigned code in wide use for Kosovo. "-" where there is none. */
function codeOf({ id, properties }) {
  if (properties.name === "Kosovo") return "XK";
  return (id && countries.numericToAlpha2(id)) ?? "-";
}

/** A path of d3's ("M1,2L3,4Z") with whole numbers, each point as the step from the one before; points that fall together are one. */
function stepped(path) {
  return path.replace(/M([^Z]*)Z/g, (_ring, list) => {
    const points = list.split("L").map((point) => point.split(",").map(Math.round));
    const [first] = points;
    const steps = points
      .map(([x, y], i) => [x - (points[i - 1] ?? first)[0], y - (points[i - 1] ?? first)[1]])
      .filter(([dx, dy], i) => i > 0 && (dx !== 0 || dy !== 0));
    if (steps.length < 2) return "";
    return `M${first}l${steps
      .map(([dx, dy]) => `${dx}${dy < 0 ? "" : " "}${dy}`)
      .join(" ")
      .replace(/ -/g, "-")}z`;
  });
}

/** The table's text: a row a country, its code and its SVG path in a picture 1000 wide. */
export function outlines() {
  const large = featuresOf("110m");
  const projection = geoEqualEarth().fitWidth(WIDTH, { type: "FeatureCollection", features: large });
  const path = geoPath(projection);
  const rows = large.map((country) => [codeOf(country), stepped(path(country))]);
  const drawn = new Set(rows.map(([code]) => code));
  for (const country of featuresOf("50m")) {
    const code = codeOf(country);
    if (drawn.has(code)) continue;
    const [x, y] = path.centroid(country);
    rows.push([
      code,
      `M${Math.round(x - DOT)},${Math.round(y)}a${DOT},${DOT} 0 1,0 ${2 * DOT},0a${DOT},${DOT} 0 1,0 -${2 * DOT},0z`,
    ]);
    drawn.add(code);
  }
  rows.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const [, [, bottom]] = path.bounds({ type: "FeatureCollection", features: large });
  const head = `# ISO 3166-1 alpha-2	SVG path, ${WIDTH} x ${Math.ceil(bottom)} (made by scripts/make-outlines.js from world-atlas 2.0.2, Natural Earth)`;
  return `${[head, ...rows.map((row) => row.join("\t"))].join("\n")}\n`;
}

if (process.argv[1]?.endsWith("make-outlines.js")) writeFileSync("src/write/html/outlines.tsv", outlines());
