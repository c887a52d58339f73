/** Control characters, and format characters that reorder or hide what stands around them. */
const HARMFUL =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ufffe\uffff]/g;
const LINE_SPACE = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Words as a document may hold them: line breaks and tabs are spaces, control characters and bidirectional controls are
 * left out, a lone surrogate is U+FFFD. This is the one place where article text is altered on its way to a page; the
 * memo and its citations keep the exact words.
 */
export function clean(words: string): string {
  return words.replace(LINE_SPACE, ' ').replace(HARMFUL, '').replace(LONE_SURROGATE, '\ufffd').replace(/ {2,}/g, ' ');
}
