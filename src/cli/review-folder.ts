import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Failure } from "../core/failure.ts";
import type { ExtractOptions } from "../pipeline.ts";
import { filesIn } from "../review/articles.ts";
import { serveReview } from "../review/serve.ts";
import { printable } from "../write/printable.ts";
import { EXIT } from "./exit-codes.ts";
import type { ReviewSettings } from "./folder-commands.ts";
import type { Io } from "./io.ts";

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

async function articlesIn(folder: string, endings: readonly string[]): Promise<string[]> {
  const wanted = endings.map((ending) => ending.toLowerCase());
  const paths = await filesIn(folder, wanted);
  if (paths.length === 0) throw new Failure("no-match", `${folder}: no file in it ends with .${wanted.join(", .")}`);
  return paths;
}

/**
 * Opens the address by way of a file that only this user can read: what is on a command line, others on the machine
 * can see. Returns the file's folder, to be removed at the end.
 */
async function openInBrowser(url: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "extract-review-"));
  const file = join(folder, "open.html");
  await writeFile(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${url}">\n`, { mode: 0o600 });
  const [command = "xdg-open", ...rest] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...rest, pathToFileURL(file).href], { stdio: "ignore", detached: true });
  child.on("error", () => {}); // No browser here: the address is printed anyway.
  child.unref();
  return folder;
}

/** Serves the review of a folder until the command is interrupted. Returns the exit code. */
export async function reviewFolder(
  folder: string,
  settings: ReviewSettings,
  extract: ExtractOptions,
  io: Io,
): Promise<number> {
  const paths = await articlesIn(folder, settings.ext);
  const onFailure = (path: string, message: string): void => {
    io.stderr.write(`extract: ${printable(path)}: ${printable(message)}\n`);
  };
  const server = await serveReview(
    { paths, how: { extract, maxBytes: settings.maxSize }, onFailure },
    settings.port,
  ).catch((error) => {
    throw new Failure("no-port", `port ${settings.port}: can't be listened on (${(error as Error).message})`);
  });
  io.stdout.write(`Review of ${paths.length} articles at ${server.url}\nCtrl-C ends it; what was saved stays.\n`);
  const opened = settings.open && io.stdout.isTTY === true ? await openInBrowser(server.url) : undefined;
  await Promise.race([server.closed, once(process, "SIGINT"), once(process, "SIGTERM")]);
  await server.close();
  if (opened !== undefined) await rm(opened, { recursive: true, force: true });
  return EXIT.done;
}
