import type { Scene } from "./scene.ts";

/** Index of the last name that begins before the token, or -1. */
export function nameBefore(scene: Scene, token: number): number {
  const { start } = scene.tokens[token]!;
  let low = 0;
  let high = scene.names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scene.names[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last token of the name that begins at token `first`. */
export function lastToken({ nameAt }: Scene, first: number): number {
  let i = first;
  while (nameAt[i + 1] === nameAt[first]) i++;
  return i;
}

/** The first token of the name with this index. */
export function firstToken(scene: Scene, name: number): number {
  const { start } = scene.names[name]!;
  let low = 0;
  let high = scene.tokens.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (scene.tokens[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
