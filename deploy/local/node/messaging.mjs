// node messaging.mjs <port, 0 for a free one> <folder>: SNS and SQS
import { createRequire } from 'node:module';
import net from 'node:net';

const require = createRequire(import.meta.url);
const answerOwnPagesOnly = require('./own-pages-only.cjs');
const endWithParent = require('./end-with-parent.cjs');
const [port, folder] = process.argv.slice(2);

// fauxqs listens on every interface, answers everybody, and has no setting for either.
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (options, ...rest) {
  answerOwnPagesOnly(this);
  // Longer than clients keep idle connections, as in serve.cjs.
  this.keepAliveTimeout = 120000;
  this.headersTimeout = 125000;
  return listen.call(this, { ...options, host: '127.0.0.1' }, ...rest);
};

try {
  // Imported here, so that a Node without SQLite ends with one line, too.
  const { startFauxqs } = await import('fauxqs');
  const server = await startFauxqs({ port: Number(port), dataDir: folder, logger: false });
  console.log('listening on %d', server.port);
  endWithParent(() => server.stop().finally(() => process.exit(0)));
} catch (problem) {
  console.error(problem.message);
  process.exit(1);
}
