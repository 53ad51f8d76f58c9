'use strict';

// node dynamodb.cjs <port, 0 for a free one> <folder>
const dynalite = require('dynalite');
const serve = require('./serve.cjs');

const [port, folder] = process.argv.slice(2);

// Tables change within milliseconds, where AWS takes seconds.
serve(dynalite({ path: folder, createTableMs: 20, deleteTableMs: 20, updateTableMs: 20 }), port);
