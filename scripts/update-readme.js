// npm run docs: puts the help of the built command into the README, where a test compares the two.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const help = execFileSync(process.execPath, ["bin/extract.js", "--help"], { encoding: "utf8", env: { COLUMNS: "80" } });
const readme = readFileSync("README.md", "utf8");
const block = `<!-- help -->\n\`\`\`text\n${help.trimEnd()}\n\`\`\`\n<!-- /help -->`;
writeFileSync(
  "README.md",
  readme.replace(/<!-- help -->[\s\S]*<!-- \/help -->/, () => block),
);
