/** The end of `--help`. Each example works when pasted in a clone of the project; a test runs them. */
export const HELP_EXAMPLES = `
Examples:
  $ extract fixtures/raid-wire/article.txt
  $ cat fixtures/raid-wire/article.txt | extract | jq -r '.countries[].name'
  $ extract fixtures --fields counts,countries | jq -c '{id, counts: [.counts[] | {value, noun, action}]}'
  $ extract 'fixtures/*/article.txt' --output /tmp/records.ndjson --force
  $ extract fixtures/refugees-broken-paragraphs/article.md --reference-date 2021-12-31 | jq .date.value
  $ echo '{"id":"a","text":"PARIS, May 2 (Reuters) - Police arrested 12 people."}' | extract --input-format ndjson

Other commands, with help of their own (a file or folder of that name: ./review):
  extract review <folder>    correct a folder's facts in the browser, saved beside the articles
  extract score <folder>     precision and recall against those corrections

Exit codes: 0 every article gave a record; 1 some article failed (the others are printed); 2 wrong usage;
141 the reader of the output went away.
`;
