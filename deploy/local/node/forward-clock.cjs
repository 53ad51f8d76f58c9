'use strict';

/** A clock that stands still while the other one, which may be set back, is behind what it has shown before. */
module.exports = function forwardClock(clock) {
  let latest = 0;
  return () => (latest = Math.max(latest, clock()));
};
