// Every seed, and every input that once made a target fail, through its target: `npm run fuzz` starts from the same.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const SEEDS = "tests/fuzz/seeds";

describe.each(readdirSync(SEEDS))("fuzz target %s", (target) => {
  it.each(readdirSync(join(SEEDS, target)))("takes %s", async (seed) => {
    const { fuzz } = (await import(`./targets/${target}.ts`)) as { fuzz: (data: Buffer) => void | Promise<void> };
    const data = readFileSync(join(SEEDS, target, seed));
    expect(data.length).toBeGreaterThan(0);
    await expect((async () => fuzz(data))()).resolves.toBeUndefined();
  });
});
