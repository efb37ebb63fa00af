import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const PLACES = [
  process.env["CHROMIUM_PATH"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** Where Chromium is, or undefined: then the browser tests can't run, and say so loudly. */
export const CHROMIUM = PLACES.find((path) => path !== undefined && existsSync(path));

if (CHROMIUM === undefined) {
  console.error(
    "\n*** NO CHROMIUM: the browser tests do NOT run. Install it (apt-get install chromium) or set CHROMIUM_PATH. ***\n",
  );
}

/** Chromium without a window. CI runs as root, where its sandbox can't. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM!, args: ["--no-sandbox"] });
}

/** What a page did that a well-behaved one doesn't. */
export interface Complaints {
  /** Errors and warnings of the console (violations of the content security policy among them), and thrown errors. */
  readonly errors: string[];
  /** Requests for anything but the page itself. */
  readonly requests: string[];
  /** Dialogs that were opened. */
  readonly dialogs: string[];
}

/** Listens to a page from now on. `own` says which addresses it may ask for. */
export function listen(page: Page, own: (url: string) => boolean): Complaints {
  const complaints: Complaints = { errors: [], requests: [], dialogs: [] };
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.errors.push(message.text());
  });
  page.on("pageerror", (error) => complaints.errors.push(error.message));
  page.on("request", (request) => {
    if (!own(request.url())) complaints.requests.push(request.url());
  });
  page.on("dialog", async (dialog) => {
    complaints.dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  return complaints;
}

export const NONE: Complaints = { errors: [], requests: [], dialogs: [] };
