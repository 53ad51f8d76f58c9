'use strict';

// node kinesis.cjs <port, 0 for a free one> <folder>
const { EventEmitter } = require('node:events');
const kinesalite = require('kinesalite');
const Leveldown = require('leveldown');
const endWithParent = require('./end-with-parent.cjs');

const [port, folder] = process.argv.slice(2);

// The store's own 4 MB of buffer makes it rewrite records of 50 KB again and again: a fifth of the cost of a put.
const open = Leveldown.prototype._open;
Leveldown.prototype._open = function (options, opened) {
  open.call(this, { ...options, writeBufferSize: 64 * 1024 * 1024 }, opened);
};

const server = kinesalite({
  path: folder,
  createStreamMs: 20,
  deleteStreamMs: 20,
  updateStreamMs: 20,
  shardLimit: 1000,
});

// kinesalite ends when a client goes away in the middle of a request, and joins a body anew with each piece of it.
// So it is given whole requests only.
const [answer] = server.listeners('request');
server.removeListener('request', answer);
server.on('request', (request, response) => {
  const pieces = [];
  request.on('error', () => {});
  request.on('data', piece => pieces.push(piece));
  request.on('end', () => {
    const { method, url, headers } = request;
    const whole = Object.assign(new EventEmitter(), { method, url, headers });
    answer(whole, response);
    if (pieces.length > 0) whole.emit('data', Buffer.concat(pieces));
    whole.emit('end');
  });
});

// Clients keep idle connections for a minute or so; a server that closes them earlier makes their next request fail.
server.keepAliveTimeout = 120000;
server.headersTimeout = 125000;

server.on('error', problem => {
  console.error(problem.message);
  process.exit(1);
});
server.listen(Number(port), '127.0.0.1', () => console.log('listening on %d', server.address().port));

endWithParent(() => {
  server.closeAllConnections();
  server.close(() => process.exit(0));
});
