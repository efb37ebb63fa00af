import type { Span } from "../../core/spans.ts";
import type { NumberMention } from "../../mentions/numbers/index.ts";
import type { Action, Kind } from "./vocabulary.ts";

/** A number phrase that counts something, before it's merged with others that tell the same fact. */
export interface Candidate extends Span {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: NumberMention["value"]["qualifier"];
  readonly noun: string | null;
  readonly of: Kind;
  readonly action: Action | null;
  readonly inTitle: boolean;
  /** True for "the 350 people": a fact that was told before. */
  readonly definite: boolean;
  /** True for "another 12", "three more": not those that were told before. */
  readonly isFurther: boolean;
  /** The total that it is a part of: the count before it ("including 12 children") or in it ("four of the six boats"). */
  readonly whole: "before" | "inside" | null;
  /** True if the noun isn't said here and stands before. */
  readonly isElided: boolean;
  readonly sentence: number;
  /** The words naming whose figure it is, or null. */
  readonly accordingTo: string | null;
  /** True for a figure of another event than the report's. */
  readonly background: boolean;
  /** The figure that this one replaces ("to 45 from 38"), or null. */
  readonly replaces: number | null;
}
