import { describe, expect, it } from "vitest";
import { extract } from "../../src/index.ts";

// Four times the repeats of a hostile string cost four times the work, not sixteen: with every layer and extractor on.

const ATOMS = [
  ...[
    '"',
    "“",
    "”",
    "‘",
    "' ",
    "’s ",
    "(",
    ") ",
    "[",
    "]",
    "-",
    " - ",
    ", ",
    ". ",
    ": ",
    "&",
    "&amp;",
    "_",
    "**",
    "`",
    "\t",
  ],
  ...[
    "\n",
    "\n\n",
    "> ",
    "- a\n",
    "# a\n",
    "---\n",
    "```\n",
    "title: x\n",
    "Q: x\nA: y\n",
    "By A\n",
    "a. B",
    "A.",
    "A ",
  ],
  ...[
    "<b",
    "<b>",
    "</p>",
    "<p>a",
    "<!--",
    "<script>",
    "<table><tr><td>",
    "[x](",
    "http://",
    "a@b.c ",
    "\u00ad",
    "a\u0301",
    "😀",
  ],
  ...[
    "12 ",
    "12,",
    "1,",
    "1.",
    "5/",
    "12:30 ",
    "million ",
    "twenty-",
    "two ",
    "between ",
    "from 1 to ",
    "the 12 ",
    "one of ",
  ],
  ...[
    "said ",
    "“A,” said B. ",
    "he said, ",
    "who ",
    "that ",
    "according to ",
    "told ",
    "Mr. ",
    "Dr ",
    "Ana Borg, ",
    "including ",
  ],
  ...[
    "and ",
    "of the ",
    "in ",
    "The ",
    "May ",
    "May 2, ",
    "Monday ",
    "last ",
    "week ",
    "ago ",
    "2 May 2018 ",
    "U.S. ",
    "New ",
  ],
  ...[
    "Kenya ",
    "Lagos, ",
    "the ministry ",
    "Ministry of ",
    "United Nations ",
    "(UN) ",
    "president ",
    "killed ",
    "12 people were killed and ",
  ],
];
const REPEATS = 20_000;
const TIMES = 4;
// Below this the clock and the compiler are what is measured.
const NOISE_MS = 60;

function cpuMs(text: string): number {
  const start = process.cpuUsage();
  extract(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** How much more the long text takes than the short one; the best of three, for the machine has other things to do. */
function growth(atom: string): number {
  const [short, long] = [atom.repeat(REPEATS), atom.repeat(REPEATS * TIMES)];
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3 && best > TIMES * 1.5; i++)
    best = Math.min(best, cpuMs(long) / Math.max(cpuMs(short), NOISE_MS));
  return best;
}

describe("a hostile string, 20,000 times and 80,000 times", () => {
  it.each(ATOMS.map((atom) => [JSON.stringify(atom), atom]))(
    "%s",
    (_name, atom) => {
      expect(growth(atom!)).toBeLessThan(TIMES * 2);
    },
    60_000,
  );
});
