import { startsWithCapital, type Token } from "../../core/article.ts";
import { classesOf, Is } from "../tagger/tables.ts";
import { organisationTables } from "./tables.ts";

/** True for a word that begins with a capital. */
export const isCapital = (token: Token | undefined): boolean => token?.kind === "word" && startsWithCapital(token.text);

/** True if a run of capitals may begin here: none stands before, but for "The", "A" or "When". */
export function startsRun(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!isCapital(before) || before!.sentence !== tokens[at]!.sentence) return true;
  return /^(?:the|an?|in|at|on|for|when|while|if|but|and|as|since|after|before|of|by|from|with)$/.test(before!.lower);
}

const LINK = /^(?:of|for|and|&|de|la|del|do|da|du|des|di)$/;
const COMPLEMENT = /^(?:of|for|on|to|against|de|la|del|do|da|du|des|di)$/;
/** "St. Mary's Hospital", "the People's Party", "the Farmers' Network": the owner is part of the name. */
const OWNER =
  /^(?:people|women|men|children|workers?|farmers?|teachers?|students?|veterans?|king|queen|prince|princess|soldiers?|doctors?|nurses?|lawyers?|journalists?|writers?|players?|miners?|patients?|consumers?|mothers?|refugees?|ladies|seamen|pilots?|prosecutor|sheriff|governor|coroner|surgeon|director|attorney|general|chief|defender|taxpayers?|landowners?|girls?|boys?|fishermen|drivers?|firefighters?|writers?|artists?|builders?|tenants?)$/;

/** "'s" or "'" that binds an owner to the rest of a name. */
function isOwned(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:['’]s?)$/.test(tokens[at]!.text) || !isCapital(tokens[at + 1])) return false;
  // "the Citizens' Alliance": the plural of anybody
  if (tokens[at]!.text.length === 1 && tokens[at - 1]!.lower.endsWith("s")) return true;
  return OWNER.test(tokens[at - 1]!.lower) || /^(?:st\.?|saint)$/.test(tokens[at - 2]?.lower ?? "");
}

/** How many tokens at `at` go on a run of words with capitals: a word, or a link with a word behind it; 0 ends it. */
function runStep(tokens: readonly Token[], at: number, inside: boolean): number {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (isCapital(token) || (token.text === "-" && token.glued && isCapital(next))) return 1;
  if (!inside) return 0;
  if (isOwned(tokens, at) || (LINK.test(token.lower) && isCapital(next))) return 1;
  return /^(?:of|for)$/.test(token.lower) && next?.lower === "the" && isCapital(tokens[at + 2]) ? 2 : 0;
}

/** End of a run of words with capitals that begins at `at`, links inside it. */
export function endOfRun(tokens: readonly Token[], at: number, limit: number): number {
  let end = at;
  while (end < limit && end < at + 14) {
    const step = runStep(tokens, end, end > at);
    if (step === 0) break;
    end += step;
  }
  return end;
}

/** A legal form ends a firm's name. */
const LEGAL_FORM =
  /^(?:inc|inc\.|plc|ltd|ltd\.|llc|gmbh|ag|oyj|oy|s\.a\.|sa|spa|s\.p\.a\.|nv|n\.v\.|bv|ab|asa|kgaa|se|corp|corp\.|co\.|bhd|jsc|llp)$/;

const isHead = ({ lower }: Token): boolean => organisationTables().heads.has(lower);

/** "Health Minister", "Chief": a role ends what may be a body's name, unless the word is a body's head too ("Coast Guard"). */
function isRole(token: Token): boolean {
  return (
    (classesOf(token.lower) & (Is.head | Is.courtesy)) !== 0 &&
    !isHead(token) &&
    !/^(?:general|first|chief|high|attorney|surgeon|director)$/.test(token.lower)
  );
}

/** "Sheriff's Office": the role owns the body. */
const owns = (tokens: readonly Token[], i: number): boolean => /^['’]s?$/.test(tokens[i + 1]?.text ?? "");

/** The head word of the first name in a run, or -1. A link before it, but for "and", would be part of something else. */
export function headOfRun(tokens: readonly Token[], start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (COMPLEMENT.test(tokens[i]!.lower) || (isRole(tokens[i]!) && !owns(tokens, i))) return -1;
    if (!isCapital(tokens[i]) || !isHead(tokens[i]!)) continue;
    if (i > start || COMPLEMENT.test(tokens[i + 1]?.lower ?? "")) return lastHead(tokens, i, end);
  }
  return -1;
}

/** "Police Service", "Health Services Authority", "Motors Holdings": the last head before a link or a role. */
function lastHead(tokens: readonly Token[], head: number, end: number): number {
  let last = head;
  for (let i = head + 1; i < end && i <= head + 4 && isCapital(tokens[i]) && !isRole(tokens[i]!); i++) {
    if (isHead(tokens[i]!)) last = i;
  }
  return last;
}

/** "and" inside a complement: another body begins behind it if a head of its own or "the" does. */
function endsComplement(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[at]!.lower !== "and")
    return (
      isRole(tokens[at]!) && !/^(?:of|for|and|the|high|public|attorney|special|general)$/.test(tokens[at - 1]!.lower)
    );
  if (tokens[at + 1]?.lower === "the") return true;
  for (let i = at + 1; i < end && isCapital(tokens[i]); i++) if (isHead(tokens[i]!)) return true;
  return organisationTables().known.longestAt(tokens, at + 1, end) !== undefined;
}

/** End of the name whose head word stands at `head`: with "of …" or "for …" behind it, else behind the head. */
export function endOfName(tokens: readonly Token[], head: number, end: number): number {
  const last = head + 1;
  if (LEGAL_FORM.test(tokens[head]!.lower)) return last;
  if (last >= end || !COMPLEMENT.test(tokens[last]!.lower)) return last;
  for (let i = last + 1; i < end; i++) if (endsComplement(tokens, i, end)) return i;
  return end;
}
