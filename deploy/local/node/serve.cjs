'use strict';

const { EventEmitter } = require('node:events');
const answerOwnPagesOnly = require('./own-pages-only.cjs');
const endWithParent = require('./end-with-parent.cjs');

/** Lets a stand-in that is built on LevelDB answer on this machine alone, until the parent ends. */
module.exports = function serve(server, port) {
  // These stand-ins end when a client goes away in the middle of a request, and join a body anew with each piece of it.
  // So they are given whole requests only.
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
      // The stand-in has begun to listen for these events when answer() returns.
      if (pieces.length > 0) whole.emit('data', Buffer.concat(pieces));
      whole.emit('end');
    });
  });

  answerOwnPagesOnly(server);

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
};
