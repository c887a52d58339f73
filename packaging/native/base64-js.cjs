/** base64-js by Node's own Buffer, for the tables of Unicode that fontkit and linebreak unpack when they are loaded. */
module.exports = {
  toByteArray: (text) => new Uint8Array(Buffer.from(text, 'base64')),
  fromByteArray: (bytes) => Buffer.from(bytes).toString('base64'),
};
