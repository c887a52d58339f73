import { readMarking } from '../model/marking.ts';
import type { Notice } from '../model/notice.ts';
import type { PackMarking } from '../model/template.ts';

/** The marking that the memo carries, by the pack's scheme; an error where the scheme has none like it, or asks for one. */
export function markingOf(
  chosen: string | null,
  scheme: PackMarking | null,
): { readonly marking: string | null; readonly notices: readonly Notice[] } {
  const written = chosen ?? scheme?.default ?? null;
  if (written === null && !scheme?.required) return { marking: null, notices: [] };
  const read = written === null ? null : readMarking(written, scheme);
  if (read) return { marking: read.text, notices: [] };
  const values = {
    marking: written ?? '',
    scheme: scheme?.scheme ?? '',
    known: (scheme?.levels ?? []).map(({ text }) => text).join(', '),
    qualifiers: (scheme?.qualifiers ?? []).join(', ') || '–',
  };
  const code = written === null ? 'marking-required' : 'marking-unknown';
  return { marking: null, notices: [{ code, severity: 'error', place: null, values }] };
}
