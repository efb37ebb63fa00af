/** Colours for a terminal; the command fills it from chalk. Every function returns its text with the marks around it. */
export interface Paint {
  readonly strong: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly heading: (text: string) => string;
  readonly number: (text: string) => string;
  readonly name: (text: string) => string;
}

const same = (text: string): string => text;

/** No colour at all. */
export const PLAIN: Paint = { strong: same, quiet: same, heading: same, number: same, name: same };
