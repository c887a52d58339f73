const { createHash } = require('node:crypto');

/** @noble/hashes' function by Node's own: in JavaScript it takes its first ten milliseconds for the first article. */
module.exports = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
};
