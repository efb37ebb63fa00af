import type { Command, Option } from "commander";
import type { Shell } from "./shells.ts";

/** An option as a shell sees it: its flags, what it is for, and what may stand behind it. */
interface Flag {
  readonly flags: readonly string[];
  readonly description: string;
  readonly choices: readonly string[];
  readonly takes: "nothing" | "file" | "folder" | "choice" | "text";
}

function takenBy({ flags, argChoices, required, optional }: Option): Flag["takes"] {
  if (!required && !optional) return "nothing";
  if (argChoices !== undefined) return "choice";
  if (flags.includes("<file>")) return "file";
  return flags.includes("<folder>") ? "folder" : "text";
}

function flagOf(option: Option): Flag {
  const { short, long, description, argChoices: choices = [] } = option;
  const flags = [short, long].filter((flag) => flag !== undefined);
  return { flags, description, choices, takes: takenBy(option) };
}

const flagsOf = (program: Command): Flag[] => program.createHelp().visibleOptions(program).map(flagOf);
const commandsOf = (program: Command): string[] => program.commands.map((command) => command.name());

/** Quoted for POSIX shells and fish alike, which both read a quote mark as it stands once it's outside. */
const quoted = (text: string): string => `'${text.replaceAll("'", "’")}'`;

function bash(program: Command): string {
  const flags = flagsOf(program);
  const cases = flags.flatMap(({ flags: names, takes, choices }) => {
    const pattern = names.join("|");
    if (takes === "choice")
      return [`    ${pattern}) COMPREPLY=($(compgen -W ${quoted(choices.join(" "))} -- "$word")); return ;;`];
    if (takes === "folder")
      return [`    ${pattern}) compopt -o filenames; COMPREPLY=($(compgen -d -- "$word")); return ;;`];
    return takes === "text" ? [`    ${pattern}) return ;;`] : [];
  });
  const words = flags.flatMap(({ flags: names }) => names).join(" ");
  return `# bash completion for extract: eval "$(extract --completions bash)"
_extract() {
  local word="\${COMP_WORDS[COMP_CWORD]}"
  case "\${COMP_WORDS[COMP_CWORD-1]}" in
${cases.join("\n")}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W ${quoted(words)} -- "$word")); return; fi
  compopt -o filenames
  COMPREPLY=($(compgen -f -- "$word"))
  if [[ $COMP_CWORD -eq 1 ]]; then COMPREPLY+=($(compgen -W ${quoted(commandsOf(program).join(" "))} -- "$word")); fi
}
complete -F _extract extract
`;
}

const ZSH_TAKES = { nothing: "", file: ":file:_files", folder: ":folder:_files -/", text: ":value: " };

function zsh(program: Command): string {
  const specs = flagsOf(program).flatMap(({ flags, description, choices, takes }) => {
    const about = description.replace(/[[\]:\\]/g, " ");
    const action = takes === "choice" ? `:value:(${choices.join(" ")})` : ZSH_TAKES[takes];
    return flags.map((flag) => `  ${quoted(`${flag}[${about}]${action}`)}`);
  });
  return `#compdef extract
# zsh completion for extract: eval "$(extract --completions zsh)"
_extract() {
  local -a commands=(${commandsOf(program).join(" ")})
  (( CURRENT == 2 )) && compadd -a commands
  _arguments -s \\
${specs.map((spec) => `  ${spec} \\`).join("\n")}
    '*:article:_files'
}
compdef _extract extract
`;
}

function fish(program: Command): string {
  const lines = flagsOf(program).map(({ flags, description, choices, takes }) => {
    const names = flags.map((flag) => (flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`));
    const value =
      takes === "nothing"
        ? ""
        : takes === "choice"
          ? ` -x -a ${quoted(choices.join(" "))}`
          : takes === "text"
            ? " -x"
            : " -r";
    return `complete -c extract ${names.join(" ")}${value} -d ${quoted(description)}`;
  });
  const commands = commandsOf(program).map((name) => `complete -c extract -n __fish_use_subcommand -a ${name}`);
  return `# fish completion for extract: extract --completions fish | source\n${[...lines, ...commands].join("\n")}\n`;
}

const SCRIPTS: Readonly<Record<Shell, (program: Command) => string>> = { bash, zsh, fish };

/** The completion script of the command for a shell, made from the same definition as `--help`. */
export function completionsOf(program: Command, shell: Shell): string {
  return SCRIPTS[shell](program);
}
