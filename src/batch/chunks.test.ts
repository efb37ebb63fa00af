import { describe, expect, it } from "vitest";
import { readyOf } from "./chunks.ts";

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("readyOf", () => {
  it("gathers what is there, at most so many", async () => {
    async function* items(): AsyncGenerator<number> {
      for (let i = 0; i < 7; i++) yield i;
    }
    expect(await all(readyOf(items(), 3))).toEqual([[0, 1, 2], [3, 4, 5], [6]]);
  });

  it("gives nothing for nothing", async () => {
    async function* items(): AsyncGenerator<number> {}
    expect(await all(readyOf(items(), 3))).toEqual([]);
  });

  it("doesn't wait for what isn't there yet", async () => {
    let send: (value: string) => void = () => {};
    async function* items(): AsyncGenerator<string> {
      yield "a";
      yield "b";
      yield await new Promise<string>((resolve) => {
        send = resolve;
      });
    }
    const ready = readyOf(items(), 10);
    expect((await ready.next()).value).toEqual(["a", "b"]);
    send("c");
    expect((await ready.next()).value).toEqual(["c"]);
    expect((await ready.next()).done).toBe(true);
  });

  it("gives what came before a failure, then fails", async () => {
    async function* items(): AsyncGenerator<number> {
      yield 1;
      throw new Error("the disk is gone");
    }
    const ready = readyOf(items(), 10);
    await expect(all(ready)).rejects.toThrow("the disk is gone");
  });

  it("closes the stream when its reader goes away, also while that waits for more", async () => {
    let isClosed = false;
    async function* items(): AsyncGenerator<number> {
      try {
        yield 1;
        yield 2;
        yield 3;
      } finally {
        isClosed = true;
      }
    }
    for await (const chunk of readyOf(items(), 2)) {
      expect(chunk).toEqual([1, 2]);
      break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
    async function* endless(): AsyncGenerator<number> {
      yield 1;
      await new Promise(() => {});
    }
    for await (const chunk of readyOf(endless(), 2)) {
      expect(chunk).toEqual([1]);
      break;
    }
  });
});
