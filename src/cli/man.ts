import type { Command } from "commander";

/** Text for roff: backslashes and a leading dot or quote would be commands. */
function roff(text: string): string {
  return text
    .replaceAll("\\", "\\e")
    .replace(/^(?=[.'])/gm, "\\&")
    .replaceAll("-", "\\-");
}

function entries(list: readonly (readonly [term: string, text: string])[]): string {
  return list.map(([term, text]) => `.TP\n.B ${roff(term)}\n${roff(text)}`).join("\n");
}

/** The page of `man extract`, made from the same definition as `--help`; `after` is the text below the options there. */
export function manPageOf(program: Command, version: string, after: string): string {
  const help = program.createHelp();
  const commands = help.visibleCommands(program);
  const sections: [string, string][] = [
    ["NAME", `${program.name()} \\- ${roff(program.description().split(/[,:]/)[0]!)}`],
    ["SYNOPSIS", `.B ${roff(program.name())}\n${roff(program.usage())}`],
    ["DESCRIPTION", roff(program.description())],
    [
      "ARGUMENTS",
      entries(help.visibleArguments(program).map((one) => [help.argumentTerm(one), help.argumentDescription(one)])),
    ],
    [
      "OPTIONS",
      entries(help.visibleOptions(program).map((one) => [help.optionTerm(one), help.optionDescription(one)])),
    ],
    ["COMMANDS", entries(commands.map((one) => [help.subcommandTerm(one), help.subcommandDescription(one)]))],
    ["NOTES", `.nf\n${roff(after.trim())}\n.fi`],
  ];
  const body = sections.filter(([, text]) => text !== "").map(([title, text]) => `.SH ${title}\n${text}`);
  return `.TH EXTRACT 1 "" "extract ${roff(version)}" "User commands"\n${body.join("\n")}\n`;
}
