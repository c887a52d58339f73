import type { Inline } from '../model/document.ts';

/** A note's words without the label that they may begin with: it stands before them already. */
export function withoutLabel(label: string, note: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = note;
  if (first?.kind !== 'text' || !first.text.startsWith(`${label}.`)) return note;
  const text = first.text.slice(label.length + 1).trimStart();
  return text === '' ? rest : [{ ...first, text }, ...rest];
}
