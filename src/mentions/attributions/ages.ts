import type { Scene } from "./scene.ts";
import type { Speaker } from "./speaker.ts";

/** The ages that the text gives for its people, by entity: "Ada Berg, 34," and "34-year-old Ada Berg". */
export function agesOf(scene: Scene): ReadonlyMap<number, string> {
  const ages = new Map<number, string>();
  scene.tokens.forEach(({ kind, text }, i) => {
    const name = kind === "number" ? scene.names[nameBeside(scene, i)] : undefined;
    if (name !== undefined) ages.set(name.value.entity, text);
  });
  return ages;
}

/** Index of the name that the number at token `i` may be the age of, or -1. */
function nameBeside({ tokens, nameAt }: Scene, i: number): number {
  const behind = i > 1 && tokens[i - 1]!.text === "," ? nameAt[i - 2]! : -1;
  if (behind !== -1 || !isYearOld(tokens, i)) return behind;
  return nameAt[i + 5] ?? -1;
}

function isYearOld(tokens: Scene["tokens"], i: number): boolean {
  return tokens[i + 2]?.lower === "year" && tokens[i + 4]?.lower === "old";
}

/** The age in "the 34-year-old", or undefined if the speaker isn't named by one. */
export function ageIn({ tokens }: Scene, { first, end }: Speaker): string | undefined {
  const isAge = end - first === 6 && tokens[first]!.lower === "the" && isYearOld(tokens, first + 1);
  return isAge ? tokens[first + 1]!.text : undefined;
}
