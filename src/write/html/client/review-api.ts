import type { JudgedField } from "../../view/judged.ts";
import type { Payload } from "../payload.ts";

/** A value as forms handle it: `JudgedValues` of one field or another. */
export type Value = Readonly<Record<string, string | number | null>>;
export type Verdict = "accepted" | "rejected" | "edited" | "added";

/** A fact of a review as it's saved; a new one has `span`, where it was marked in the shown text, for its evidence. */
export interface ReviewFact {
  readonly field: JudgedField;
  readonly verdict: Verdict;
  readonly value: Value;
  readonly found?: Value;
  readonly evidence?: readonly unknown[];
  readonly span?: readonly [number, number] | null;
}

/** An article as the server has it. */
export interface Entry {
  readonly payload: Payload;
  readonly review: { readonly finished: boolean; readonly facts: readonly ReviewFact[] } | null;
  readonly places: readonly (readonly number[])[];
}

const KEY = "extract-token";

/** The token comes behind "#" once, and is kept for this tab, so that reloading works. */
function takeToken(): string {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, "", "#");
  }
  return sessionStorage.getItem(KEY) ?? "";
}

/** What the page asks the server for. Both reject with a message for the reader. */
export interface Api {
  readonly load: () => Promise<Map<number, Entry>>;
  readonly save: (index: number, finished: boolean, facts: readonly ReviewFact[]) => Promise<Entry>;
}

export function connect(): Api {
  const token = takeToken();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(path, { ...init, headers });
    if (response.status === 401) throw new Error("The token is missing: open the address that the command printed.");
    if (!response.ok) throw new Error(`Not saved: ${await response.text()}`);
    return response;
  };
  return {
    load: async () => {
      const lines = (await (await ask("/api/articles")).text()).split("\n").filter(Boolean);
      const entries = lines.map((line) => JSON.parse(line) as Entry & { index: number });
      return new Map(entries.map((entry) => [entry.index, entry]));
    },
    save: async (index, finished, facts) => {
      const body = JSON.stringify({ finished, facts });
      return (await (await ask(`/api/review?article=${index}`, { method: "POST", body })).json()) as Entry;
    },
  };
}
