/** What a token is part of, in the order of the weights; the empty label is nothing. */
export const LABELS = ["", "PER", "LOC", "ORG", "MISC"] as const;

/** Indices in LABELS. */
export const Label = { none: 0, person: 1, place: 2, organisation: 3, other: 4 } as const;

/** Number of labels. */
export const LABEL_COUNT = 5;

/** Number of buckets that features are hashed into: a power of two. */
export const BUCKETS = 1 << 15;
