/** What can be counted, as the record has it. */
export const KINDS = ["people", "places", "organizations", "animals", "vehicles", "objects", "events"] as const;
export type Kind = (typeof KINDS)[number];

/** What can happen to them, as the record has it. */
export const ACTIONS = [
  "killed",
  "injured",
  "missing",
  "arrested",
  "charged",
  "convicted",
  "sentenced",
  "rescued",
  "released",
  "kidnapped",
  "displaced",
  "evacuated",
  "hospitalized",
  "infected",
  "trafficked",
  "seized",
  "destroyed",
  "involved",
] as const;
export type Action = (typeof ACTIONS)[number];

/** A number for what's counted, above 0. Throws for a word that is no kind. */
export function kindNumber(kind: string): number {
  return numberIn(KINDS, kind);
}

/** What the number stands for. */
export function kindOfNumber(number: number): Kind {
  return KINDS[number - 1]!;
}

/** A number for an action, above 0; 0 for the empty word. Throws for a word that is none. */
export function actionNumber(action: string): number {
  return action === "" ? 0 : numberIn(ACTIONS, action);
}

/** The action that the number stands for, or null. */
export function actionOfNumber(number: number): Action | null {
  return ACTIONS[number - 1] ?? null;
}

function numberIn(list: readonly string[], word: string): number {
  const place = list.indexOf(word);
  if (place === -1) throw new Error(`"${word}" is none of ${list.join(", ")}`);
  return place + 1;
}
