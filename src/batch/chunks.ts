/** Gathers the items of a stream into arrays of `size`; the last one may be shorter. */
export async function* chunksOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let chunk: T[] = [];
  for await (const item of items) {
    chunk.push(item);
    if (chunk.length === size) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}

const LATE = Symbol("late");

/** The items of a stream that are there without waiting, `first` among them, at most `size`; and the promise of the next one. */
async function gather<T>(
  first: T,
  size: number,
  take: () => Promise<IteratorResult<T>>,
): Promise<{ chunk: T[]; coming: Promise<IteratorResult<T>> }> {
  const chunk = [first];
  const late = new Promise<typeof LATE>((resolve) => setImmediate(resolve, LATE));
  let coming = take();
  while (chunk.length < size) {
    const next = await Promise.race([coming, late]);
    if (next === LATE || next.done === true) break;
    chunk.push(next.value);
    coming = take();
  }
  return { chunk, coming };
}

/** Gathers those items of a stream that are there already into arrays of at most `size`, and waits for one only if none is. */
export async function* readyOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  const iterator = items[Symbol.asyncIterator]();
  const take = (): Promise<IteratorResult<T>> => {
    const next = iterator.next();
    // Its failure is met when its turn comes, and not by nobody before.
    next.catch(() => {});
    return next;
  };
  let coming = take();
  try {
    for (let next = await coming; next.done !== true; next = await coming) {
      const gathered = await gather(next.value, size, take);
      coming = gathered.coming;
      yield gathered.chunk;
    }
  } finally {
    // Not waited for: the stream may be in the middle of a read that never ends.
    iterator.return?.().catch(() => {});
  }
}

/**
 * Runs `work` over a stream with at most `width` items under way, and yields the results in the stream's order, or with
 * `ordered` false as they come. Takes the next item only when there is room, so a slow reader slows the source.
 */
export async function* concurrently<T, R>(
  items: AsyncIterable<T>,
  width: number,
  ordered: boolean,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const running: Promise<{ result: R; self: number }>[] = [];
  const numbers: number[] = [];
  let next = 0;
  const takeOne = async (): Promise<R> => {
    const { result, self } = await (ordered ? running[0]! : Promise.race(running));
    const at = numbers.indexOf(self);
    running.splice(at, 1);
    numbers.splice(at, 1);
    return result;
  };
  for await (const item of items) {
    const self = next++;
    numbers.push(self);
    running.push(work(item).then((result) => ({ result, self })));
    if (running.length >= width) yield await takeOne();
  }
  while (running.length > 0) yield await takeOne();
}

/** Looks ahead: whether the stream has at least `count` items, and the whole stream again. */
export async function lookAhead<T>(
  items: AsyncIterable<T>,
  count: number,
): Promise<{ many: boolean; items: AsyncIterable<T> }> {
  const iterator = items[Symbol.asyncIterator]();
  const seen: T[] = [];
  let ended = false;
  while (seen.length < count && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else seen.push(next.value);
  }
  async function* again(): AsyncGenerator<T> {
    yield* seen.splice(0);
    if (!ended) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { many: !ended, items: again() };
}
