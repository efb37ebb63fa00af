// Reading alone: bytes to the article, that is decoding, cleaning and segmenting, with no field asked for.
import { generateArticle } from "./corpus.ts";

type Extract = (text: string, options: { readonly fields: readonly [] }) => unknown;

/** What one run of `work` costs in CPU seconds of all threads: what else the machine does is no part of it. */
function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const best = (runs: number, work: () => void): number =>
  Math.min(...Array.from({ length: runs }, () => cpuSeconds(work)));

/** Megabytes a CPU second over articles of 2.6 kB, and over one paragraph of 0.1, 1 and 10 MB. */
export function measureReading(extract: Extract): {
  articles: number;
  paragraphs: readonly (readonly [number, number])[];
} {
  const decoder = new TextDecoder();
  const read = (bytes: Uint8Array): unknown => extract(decoder.decode(bytes), { fields: [] });
  const corpus = Array.from({ length: 2000 }, (_unused, i) => Buffer.from(generateArticle(i)));
  const size = corpus.reduce((sum, { length }) => sum + length, 0) / 1e6;
  for (const bytes of corpus.slice(0, 500)) read(bytes);
  const articles = size / best(7, () => corpus.forEach(read));
  const paragraphs = [0.1, 1, 10].map((megabytes) => {
    const bytes = Buffer.from(generateArticle(7, megabytes * 1e6).replace(/\n+/g, " "));
    return [megabytes, bytes.length / 1e6 / best(megabytes > 1 ? 3 : 7, () => read(bytes))] as const;
  });
  return { articles, paragraphs };
}
