/**
 * What speaks for an organisation as the one that the report credits. Set by hand on 2026-11-24, on the fixtures.
 * `margin`: by how much the best must lead; `least`: what it must have at least.
 */
export const WEIGHTS = {
  inTitle: 2,
  inLead: 3,
  accordingToInLead: 3,
  firstNamed: 1,
  speaks: 1.5,
  acts: 1.5,
  perMention: 0.3,
  mostMentions: 6,
  notMedia: 6,
  margin: 0.5,
  least: 3.5,
} as const;
