import { fitting, hasOwnVerb } from "./action.ts";
import { before, Does, does, isNumber } from "./grammar.ts";
import type { Account } from "./happening.ts";
import type { NounPhrase } from "./noun-phrase.ts";
import { bits, has } from "./phrase-words.ts";
import { type Counted, endingAt, lastCounted, type Scene } from "./scene.ts";
import type { Action, Kind } from "./vocabulary.ts";

/** A number's tokens, as far as parts need them. */
interface Figure {
  readonly first: number;
  readonly end: number;
  readonly value: number | null;
}

/** "including 12", "among them 12", "of whom 12". */
export function isIncluded({ tokens, low }: Scene, first: number): boolean {
  if (first - 1 < low) return false;
  const list = bits(tokens[first - 1]);
  if (list & has.including) return true;
  return (list & has.them) !== 0 && (bits(tokens[first - 2]) & has.among) !== 0;
}

/** The count that stands before in a list: joined by "and", commas or dashes. */
export function listedBefore(scene: Scene, first: number): Counted | undefined {
  const { tokens, low } = scene;
  let left = first;
  while (left > low && does(tokens[left - 1]) & Does.connector && (bits(tokens[left - 1]) & has.ing) === 0) left--;
  return left === first ? undefined : endingAt(scene, left);
}

// "his four children - two sons and two daughters -"
function apposed(scene: Scene, first: number): Counted | undefined {
  return bits(before(scene.tokens, first)) & has.parting ? endingAt(scene, first - 1) : undefined;
}

/** How many items back a list's first is sought. */
const ITEMS = 12;

/** "including 3 women, 4 men and 2 boys", "killed 12: 3 women and 9 men": an item goes with the first, while they fit into the whole. */
function isPartOfList(scene: Scene, at: number, value: number): boolean {
  let first = at;
  let sum = value;
  for (let items = 0; items < ITEMS; items++) {
    const listed = listedBefore(scene, first);
    if (listed?.whole !== "before") return false;
    ({ first } = listed.number);
    if (isIncluded(scene, first)) return true;
    sum += listed.number.value ?? 0;
    const whole = apposed(scene, first);
    if (whole !== undefined) return sum <= (whole.number.value ?? 0);
  }
  return false;
}

/** The total that a phrase says it is a part of: the count before it, or the one inside it ("four of the six boats"). */
export function wholeOf(scene: Scene, { first, end, value }: Figure, phrase: NounPhrase): Counted["whole"] {
  if (isIncluded(scene, first)) return "before";
  const apposition = apposed(scene, first);
  if (apposition !== undefined && (apposition.number.value ?? 0) > (value ?? 0)) return "before";
  if (isPartOfList(scene, first, value ?? 0)) return "before";
  if (!phrase.isPart) return null;
  const { tokens } = scene;
  for (let i = end + 1; i < Math.min(scene.limit, phrase.first); i++) if (isNumber(tokens[i])) return "inside";
  return "before";
}

/** The count before that a part is of: of its kind, and no smaller. */
function wholeBefore(scene: Scene, { first, value }: Figure, kind: Kind | null): Counted | undefined {
  return lastCounted(scene, ({ kind: of, number, whole, end }) => {
    if (end > first && number.first < scene.limit && number.first >= scene.low) return false;
    const total = number.value ?? number.max ?? Number.POSITIVE_INFINITY;
    return total >= (value ?? 0) && (kind === null || of === kind) && whole !== "inside";
  });
}

/** What is said of a whole holds for its part where that has no verb, or only "were": "three of them were children". */
function inherited(scene: Scene, figure: Figure, phrase: NounPhrase, end: number): Action | null {
  const { tokens } = scene;
  const isCopula = (bits(tokens[end]) & has.copula) !== 0;
  const isSilent = listedBefore(scene, figure.first) !== undefined || apposed(scene, figure.first) !== undefined;
  if (!isIncluded(scene, figure.first) && !isSilent && !isCopula && hasOwnVerb(tokens, end, scene.limit)) return null;
  const whole = wholeBefore(scene, figure, phrase.kind);
  return whole === undefined ? null : fitting(whole.action, phrase.kind);
}

/** What happened to a part: what is said of it, else what is said of the whole; of those that "including" lists, the whole. */
export function actionOfPart(
  scene: Scene,
  figure: Figure,
  phrase: NounPhrase,
  end: number,
  own: Account,
): Action | null {
  const from = inherited(scene, figure, phrase, end);
  const isListed = isIncluded(scene, figure.first) || listedBefore(scene, figure.first) !== undefined;
  if (isListed && from !== null && own.governor === undefined) return from;
  return own.action ?? from;
}
