import type { Scene } from "./scene.ts";
import { Form } from "./words.ts";

/** True for a word or number; false behind the ends of the text. */
export function isWord({ bits }: Scene, i: number): boolean {
  return i >= 0 && (bits[i]! & Form.word) !== 0;
}

/** True if the token begins with a capital letter. */
export function isCapital({ bits }: Scene, i: number): boolean {
  return (bits[i]! & Form.capital) !== 0;
}

/** True if the token's word has at least `least` letters and ends so. */
export function endsWith({ tokens }: Scene, i: number, end: string, least: number): boolean {
  const { lower } = tokens[i]!;
  return lower.length >= least && lower.endsWith(end);
}

/** The first token of the sentence in which the token stands. */
export function sentenceStart(scene: Scene, i: number): number {
  return scene.article.sentences[scene.tokens[i]!.sentence]!.firstToken;
}
