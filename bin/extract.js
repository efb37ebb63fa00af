#!/usr/bin/env node
// CommonJS, because ES modules cost every start 4 ms more.
const { load } = require("./load.js");

load().main();
