import { isCapital } from "./reading.ts";
import type { Scene } from "./scene.ts";

/** True for a headline whose longer words nearly all have capitals. */
export function isTitleCase(scene: Scene): boolean {
  let small = 0;
  let capital = 0;
  for (let i = scene.first; i < scene.limit; i++) {
    if (scene.tokens[i]!.kind !== "word" || scene.tokens[i]!.text.length < 4) continue;
    if (isCapital(scene, i)) capital++;
    else small++;
  }
  return capital > small;
}

/** "Town Council Backs Plan for Depot. The council voted …": a headline that stands as the text's first sentence. */
export function isHeadline(scene: Scene): boolean {
  const { article, tokens, limit } = scene;
  if (article.allCapitals) return false;
  let capital = 0;
  for (let i = 0; i < limit; i++) {
    const { kind, text } = tokens[i]!;
    if (kind !== "word" || text.length < 4) continue;
    if (!isCapital(scene, i)) return false;
    capital++;
  }
  return capital > 3;
}
