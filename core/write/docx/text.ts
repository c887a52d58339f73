/** Characters that XML 1.0 does not allow, and the controls that could turn a line round for its reader. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/** Text that may stand in a part of the package: unfit characters out, line ends as spaces. */
export function fit(text: string): string {
  return text
    .replace(UNFIT, '')
    .replace(LONE, '\ufffd')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ');
}

/** True where the text is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** The text in stretches of one direction each, in their order. */
export function stretchesOf(text: string): readonly { readonly text: string; readonly rightToLeft: boolean }[] {
  const stretches: { text: string; rightToLeft: boolean }[] = [];
  for (const [piece] of text.matchAll(
    /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}][\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{M}\s،؛؟]*|[^\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]+/gu,
  )) {
    stretches.push({ text: piece, rightToLeft: isRightToLeft(piece) });
  }
  return stretches;
}
