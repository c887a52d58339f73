const { inflateRawSync } = require('node:zlib');

/** tiny-inflate's function by the system's zlib: in JavaScript, fontkit's tables of Unicode take longer to unpack than to be used. */
module.exports = (source, dest) => {
  const bytes = inflateRawSync(source);
  dest.set(bytes);
  return bytes.length < dest.length ? dest.slice(0, bytes.length) : dest;
};
