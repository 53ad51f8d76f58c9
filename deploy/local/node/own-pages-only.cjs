'use strict';

// A page that a browser shows may send requests to this machine, also without leave to read the answers, and its host's name may be
// made to mean this machine. So a request is answered only if it was sent to this machine by its name or its address, and by no page
// of another origin.
const THIS_MACHINE = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/i;

/** Why a request is refused; undefined for one that is not. */
function refusal({ host, origin, 'sec-fetch-site': site }) {
  if (host !== undefined && !THIS_MACHINE.test(host)) {
    return 'This stand-in answers requests to 127.0.0.1 and localhost, not to another host.';
  }
  if (origin !== undefined && origin.toLowerCase() !== 'http://' + String(host).toLowerCase()) {
    return 'This stand-in answers no page of another origin.';
  }
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return 'This stand-in answers no page of another site.';
  }
  return undefined;
}

/** Puts the check before everything that a server of Node does with a request. */
module.exports = function answerOwnPagesOnly(server) {
  const answers = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const reason = refusal(request.headers);
    if (reason === undefined) {
      answers.forEach(answer => answer.call(server, request, response));
    } else {
      // Takes in the body: a client that is still sending would see the connection break, and not the answer.
      request.resume();
      response.writeHead(403, { 'Content-Type': 'text/plain', Connection: 'close' });
      response.end(reason + '\n');
    }
  });
};
