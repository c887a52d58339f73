/** Characters that no PDF text should hold: controls, byte order marks, interlinear marks, non-characters, lone surrogates. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u2060\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPACES = /[\t\n\v\f\r \u0085\u1680\u2028\u2029]+/g;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Text as it may be drawn: no control characters, white space as single spaces, composed accents. Linear in length. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(SPACES, ' ').replace(UNPRINTABLE, '').normalize('NFC');
}
