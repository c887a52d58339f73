import type { TemplateDraft } from '../../core/model/views/templates.ts';

/** The files with what was changed in them, sorted: memo.hbs first, then its partials, then the data. */
export function withDraft(
  files: Readonly<Record<string, string>>,
  draft: TemplateDraft,
): Readonly<Record<string, string>> {
  const all = Object.entries({ ...files, ...draft }).filter((entry): entry is [string, string] => entry[1] !== null);
  return Object.fromEntries(all.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** A change of one file; one that says what is saved is none. */
export function draftWith(
  files: Readonly<Record<string, string>>,
  draft: TemplateDraft,
  file: string,
  text: string | null,
): TemplateDraft {
  const others = Object.fromEntries(Object.entries(draft).filter(([name]) => name !== file));
  const saved = Object.hasOwn(files, file) ? (files[file] ?? null) : null;
  return text === saved ? others : { ...others, [file]: text };
}

export function isEmpty(draft: TemplateDraft): boolean {
  return Object.keys(draft).length === 0;
}

function rank(file: string): number {
  if (file === 'memo.hbs') return 0;
  return file.endsWith('.hbs') ? 1 : 2;
}
