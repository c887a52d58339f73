const { brotliDecompressSync } = require('node:zlib');

/** brotli's function, for fonts packed as WOFF2: with its dictionary in JavaScript it takes long to load, though no font of ours needs it. */
module.exports = (bytes) => new Uint8Array(brotliDecompressSync(bytes));
