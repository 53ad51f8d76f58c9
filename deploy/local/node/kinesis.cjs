'use strict';

// node kinesis.cjs <port, 0 for a free one> <folder>
// Kinesalite refuses an iterator that was made later than now, does not end a shard before the time at which it was closed, and has
// LATEST begin with the records of now: a clock that is set back would stop a reader, or lose records for it.
Date.now = require('./forward-clock.cjs')(Date.now);
require('./kinesis-reads.cjs');
const kinesalite = require('kinesalite');
const Leveldown = require('leveldown');
const serve = require('./serve.cjs');

const [port, folder] = process.argv.slice(2);

// The store's own 4 MB of buffer makes it rewrite records of 50 KB again and again: a fifth of the cost of a put.
const open = Leveldown.prototype._open;
Leveldown.prototype._open = function (options, opened) {
  open.call(this, { ...options, writeBufferSize: 64 * 1024 * 1024 }, opened);
};

serve(kinesalite({ path: folder, createStreamMs: 20, deleteStreamMs: 20, updateStreamMs: 20, shardLimit: 1000 }), port);
