'use strict';

// The parent holds the other end of standard input: when it closes it, or dies in whatever way, this process ends.
module.exports = function endWithParent(stop) {
  process.on('SIGINT', () => {}); // Ctrl-C reaches the whole process group; the parent decides when to stop.
  process.on('SIGTERM', stop);
  process.stdin.on('end', stop);
  process.stdin.on('error', stop);
  process.stdin.resume();
};
