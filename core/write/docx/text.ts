import { baseIsRight, hasRightToLeft, readsFromRight } from '../../model/direction.ts';
import type { Inline } from '../../model/document.ts';

/** Characters that XML 1.0 does not allow, and the controls that could turn a line round for its reader. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text that may stand in a part of the package: unfit characters out, line ends as spaces. */
export function fit(text: string): string {
  return text
    .replace(UNFIT, '')
    .replace(LONE, '\ufffd')
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ');
}

/** A part of the package as text. By the platform: a library of archives need not be loaded for it. */
export function textOfPart(bytes: Uint8Array = new Uint8Array()): string {
  return new TextDecoder().decode(bytes);
}

/** The same back. */
export function partOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What marks a paragraph of these words as one that runs from right to left, in a document of that language. */
export function directionOf(children: readonly Inline[], language: string): { readonly bidirectional?: true } {
  const text = textOf(children);
  const right = readsFromRight(language);
  return (right || hasRightToLeft(text)) && baseIsRight(text, right) ? { bidirectional: true } : {};
}

/** The words of a line, those of its links among them. */
export function textOf(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.kind === 'text') return child.text;
      return child.kind === 'link' || child.kind === 'reference' ? textOf(child.children) : '';
    })
    .join('');
}
