import * as v from 'valibot';
import type { TemplateDraft } from '../../core/model/views/templates.ts';
import type { Store } from '../library/store/store.ts';
import { Trouble } from '../trouble.ts';

/** What was changed in a template and is not saved yet, and how often it was written: whoever writes says what he saw. */
export interface KeptDraft {
  readonly revision: number;
  readonly draft: TemplateDraft | null;
}

const Draft = v.record(v.string(), v.nullable(v.string()));
const Kept = v.union([
  v.object({ revision: v.number(), draft: v.nullable(Draft) }),
  // As drafts were kept before they were counted.
  v.pipe(
    v.nullable(Draft),
    v.transform((draft) => ({ revision: 0, draft })),
  ),
]);

export function draftOf(store: Store, id: string): KeptDraft {
  const kept = store.setting(keyOf(id));
  const read = v.safeParse(Kept, kept === null ? null : JSON.parse(kept));
  return read.success ? read.output : { revision: 0, draft: null };
}

/**
 * Keeps a draft, or forgets it; gives its new revision. Throws a Trouble, with nothing changed, where it was written since the
 * revision that `base` names: another window has it open as well.
 */
export function keepDraft(store: Store, id: string, draft: TemplateDraft | null, base: number): number {
  expectRevision(store, id, base);
  const revision = base + 1;
  store.putSetting(keyOf(id), JSON.stringify({ revision, draft }));
  return revision;
}

/** Throws a Trouble where the draft was written since. */
export function expectRevision(store: Store, id: string, base: number): void {
  if (draftOf(store, id).revision !== base) throw new Trouble('template-draft-elsewhere', { id });
}

function keyOf(id: string): string {
  return `template-draft ${id}`;
}
