'use strict';

// The parent holds the other end of standard input: when it closes it, or dies in whatever way, this process ends.
module.exports = function endWithParent(stop) {
  process.on('SIGINT', () => {}); // Ctrl-C reaches the whole process group; the parent decides when to stop.
  process.on('SIGTERM', stop);
  process.stdin.on('end', stop);
  process.stdin.on('error', stop);
  process.stdin.resume();

  // Node ends with its version as its last line; the parent tells the user the last line, which is to be the reason.
  process.on('uncaughtException', problem => {
    console.error(problem.stack);
    console.error([problem.code, problem.message].filter(Boolean).join(': ').split('\n')[0]);
    process.exit(1);
  });
};
