import { countryAt } from "../places/country-table.ts";
import type { Layers } from "../registry.ts";
import { Cue, cueOf } from "./lists.ts";
import { isCapital } from "./reading.ts";
import { isPossessive } from "./run.ts";
import { type Candidate, placeIn, type Scene } from "./scene.ts";
import { Is } from "./words.ts";

/** Where the words begin that say whose the body is: "Kenya's …", "Finnish chipmaker …". */
function startOfPhrase({ tokens, bits }: Scene, { first, descriptor }: Candidate): number {
  if (isPossessive(tokens[first - 1])) return Math.max(0, first - 2);
  const before = bits[first - 1]!;
  let at = first;
  if (descriptor === "" && ((before & Is.descriptor) === 0 || (before & Is.small) === 0)) return at;
  while (at > 0 && at > first - 6 && tokens[at - 1]!.kind === "word" && !(cueOf(tokens[at - 1]) & Cue.endsOwner)) at--;
  return at;
}

/** "Reserve Bank of India": a country that is part of the name, and so no place of the article's. */
function countryInside(scene: Scene, { first, end, type }: Candidate): string | null {
  if (type === "company" || type === "media") return null;
  const { tokens } = scene;
  for (let i = first; i < end; i++) {
    const match = isCapital(scene, i) ? countryAt(tokens, i, end) : undefined;
    if (match?.value.exact === null) return match.value.country.code;
  }
  return null;
}

/** Types of which a country has no one of its own, so that the table says all. */
const WORLDLY = new Set(["un", "igo", "ngo", "company", "other"]);

/** The country that a place or a people inside or right before the name says, or the dateline for its own town. */
export function countryOf(scene: Scene, candidate: Candidate, filing: Layers["filing"]): string | null {
  const { first, end, known, country } = candidate;
  if (known !== null && (country !== null || WORLDLY.has(candidate.type))) return country;
  const place = placeIn(scene, startOfPhrase(scene, candidate), end);
  return place?.value.code ?? countryInside(scene, candidate) ?? countryOfFiling(scene, first, end, filing);
}

function countryOfFiling(
  { article, tokens }: Scene,
  first: number,
  end: number,
  { dateline }: Layers["filing"],
): string | null {
  if (dateline?.place == null || dateline.country === null) return null;
  const { start } = tokens[first]!;
  const last = tokens[end - 1]!.end;
  if (last - start < dateline.place.end - dateline.place.start) return null;
  const place = article.text.slice(dateline.place.start, dateline.place.end).toLowerCase();
  const name = article.text.slice(start, last).toLowerCase();
  return ` ${name} `.includes(` ${place} `) ? dateline.country : null;
}
