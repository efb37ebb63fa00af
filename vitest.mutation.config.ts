import { mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";

// What a mutant meets: the tests beside the code and the case tables, not what reads whole corpora or starts processes.
const { include: _, ...test } = base.test ?? {};

export default mergeConfig(
  { ...base, test },
  {
    test: {
      include: [
        "src/**/*.test.ts",
        "tests/reading/cases.test.ts",
        "tests/fuzz/seeds.test.ts",
        "tests/hostile/words.test.ts",
      ],
    },
  },
);
