import { el } from "./dom.ts";

/** Light or dark: as the system has it, until the reader says otherwise. */
function themeButton(): HTMLButtonElement {
  const root = document.documentElement;
  const isDark = (): boolean =>
    (root.dataset["theme"] ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  const button = el("button", {
    type: "button",
    class: "quiet",
    id: "theme",
    on: {
      click: () => {
        root.dataset["theme"] = isDark() ? "light" : "dark";
        label();
      },
    },
  });
  const label = (): void => {
    button.textContent = isDark() ? "Light colours" : "Dark colours";
  };
  label();
  return button;
}

/** The page's frame: a bar, the place for the view, and a region that tells a screen reader what changed. */
export function openFrame(subtitle: string, ...tools: readonly Node[]): HTMLElement {
  const main = el("main", { id: "main", tabindex: "-1" });
  const bar = el(
    "header",
    { class: "bar" },
    el("a", { class: "skip", href: "#main", on: { click: (event) => skipTo(event, main) } }, "Skip to the content"),
    el("span", { class: "brand" }, "extract"),
    el("span", { class: "subtitle" }, subtitle),
    el("span", { class: "spring" }),
    ...tools,
    themeButton(),
  );
  const status = el("p", { id: "status", role: "status", class: "unseen" });
  document.querySelector("#app")!.replaceChildren(bar, main, status);
  return main;
}

// The hash is the address of a view, so the link may not change it.
function skipTo(event: Event, main: HTMLElement): void {
  event.preventDefault();
  main.focus();
}
