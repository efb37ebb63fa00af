#!/usr/bin/env node
// CommonJS, because ES modules cost every start 4 ms more.
const { load } = require("./load.js");

// Everything is written by then; taking the heap down in order would cost 2 ms. On Windows pipes may still be busy.
load()
  .main()
  .then(() => process.platform === "win32" || process.exit());
