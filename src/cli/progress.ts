import type { Io } from "./io.ts";
import type { Settings } from "./settings.ts";

/** Tells on standard error how far a run is. */
export interface Progress {
  readonly step: (failed: boolean) => void;
  readonly stop: () => void;
}

const LINE_EVERY_MS = 10_000;
const SILENT: Progress = { step: () => {}, stop: () => {} };

/**
 * A bar in a terminal, a line every ten seconds elsewhere, nothing for one article, with `--quiet` or where the records
 * themselves go to the terminal. `total` is null while it isn't known.
 */
export async function openProgress(
  settings: Settings,
  io: Io,
  total: () => number | null,
  one: boolean,
): Promise<Progress> {
  if (settings.quiet === true || one) return SILENT;
  if (io.stderr.isTTY !== true) return lineProgress(io, total);
  return io.stdout.isTTY === true && settings.output === undefined && settings.outDir === undefined
    ? SILENT
    : barProgress(io, total);
}

function lineProgress(io: Io, total: () => number | null): Progress {
  const start = performance.now();
  let [done, failed, told] = [0, 0, start];
  return {
    step: (isFailure) => {
      if (isFailure) failed++;
      else done++;
      const now = performance.now();
      if (now - told < LINE_EVERY_MS) return;
      told = now;
      const rate = Math.round(((done + failed) * 1000) / (now - start));
      const all = total();
      const left = all === null ? "" : `, about ${Math.ceil((all - done - failed) / Math.max(rate, 1))} s left`;
      io.stderr.write(`extract: ${done} done, ${failed} failed, ${rate} a second${left}\n`);
    },
    stop: () => {},
  };
}

async function barProgress(io: Io, total: () => number | null): Promise<Progress> {
  const { SingleBar, Presets } = (await import("cli-progress")).default;
  const format = "{bar} {value} of {total} | {failed} failed | {rate} a second | {eta_formatted} left";
  const bar = new SingleBar(
    { format, stream: io.stderr as NodeJS.WritableStream, clearOnComplete: true, hideCursor: true, fps: 5 },
    Presets.shades_classic,
  );
  const start = performance.now();
  let [count, failed] = [0, 0];
  bar.start(total() ?? 0, 0, { failed, rate: 0 });
  return {
    step: (isFailure) => {
      count++;
      if (isFailure) failed++;
      if (count % 16 !== 0) return;
      bar.setTotal(Math.max(total() ?? count, count));
      bar.update(count, { failed, rate: Math.round((count * 1000) / (performance.now() - start)) });
    },
    stop: () => bar.stop(),
  };
}
