import { Is as Class } from "../tagger/tables.ts";
import { Cue, cueOf, Kind, kindOf } from "./lists.ts";
import { isCapital } from "./reading.ts";
import { type Candidate, candidateOf, isInverted, isPlace, type Scene, verbBehind } from "./scene.ts";
import { localFrom, longestFrom, metonymsFrom } from "./tables.ts";
import { Is } from "./words.ts";

/** True for a word in small letters; in an article in capitals all are. */
export const isSmall = ({ article, tokens, bits }: Scene, i: number): boolean =>
  article.allCapitals || i >= tokens.length || (bits[i]! & Is.small) !== 0;

/** "the health ministry", "ministry of women and family": the token behind it, or -1. */
function ministryEnd(scene: Scene, at: number): number {
  const { tokens, bits } = scene;
  if ((bits[at]! & Is.ministry) === 0) {
    const isNamed = (bits[at + 1]! & Is.ministry) !== 0 && (scene.classes[at]! & Class.portfolio) !== 0;
    return isNamed ? at + 2 : -1;
  }
  return tokens[at + 1]?.lower === "of" ? endOfTopics(scene, at + 2) : -1;
}

/** End of "health", "women and family": what a ministry is of; -1 if none begins at `from`. */
function endOfTopics(scene: Scene, from: number): number {
  const { tokens, limit } = scene;
  const isTopic = (i: number): boolean => i < limit && tokens[i]!.kind === "word" && isPortfolio(scene, i);
  let end = from;
  while (isTopic(end) || (end > from && cueOf(tokens[end]) & Cue.and && isTopic(end + 1))) end++;
  return end === from ? -1 : end;
}

function isPortfolio({ tokens, classes }: Scene, i: number): boolean {
  return (classes[i]! & (Class.portfolio | Class.modifier)) !== 0 || (kindOf(tokens[i]) & Kind.portfolio) !== 0;
}

function withCity(scene: Scene, end: number): number {
  const { tokens } = scene;
  if (!isCapital(scene, end + 1) || tokens[end]!.lower !== "in") return end;
  const city = longestFrom(metonymsFrom, tokens, end + 1);
  return city?.value.kind === "city" ? city.end : end;
}

/** A body in small letters that needs no place: a ministry with its business, or one of its kind. */
export function fromSmallBody(scene: Scene, at: number): Candidate | undefined {
  const { bits } = scene;
  const may = bits[at]! & (Is.alone | Is.ministry) || bits[at + 1]! & Is.ministry;
  return may ? smallBodyAt(scene, at) : undefined;
}

function smallBodyAt(scene: Scene, at: number): Candidate | undefined {
  const { tokens, bits, limit } = scene;
  const end = ministryEnd(scene, at);
  if (end !== -1) {
    if (!isSmall(scene, end - 1) && !isSmall(scene, at)) return undefined;
    return candidateOf(at, withCity(scene, end), "ministry", "government");
  }
  const match = bits[at]! & Is.alone ? longestFrom(localFrom, tokens, at, limit) : undefined;
  if (match === undefined || !match.value.alone) return undefined;
  if (cueOf(tokens[at - 1]) & Cue.an || isPlace(scene, at, match.end)) return undefined;
  // "picked up by the coast guard": which one only a fuller name says
  const bare = !scene.article.allCapitals && !isInverted(scene, at) && verbBehind(scene, match.end) === 0;
  return candidateOf(at, match.end, "local-body", match.value.type, bare);
}
