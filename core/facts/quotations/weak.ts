import type { Draft } from './drafts.ts';

/** Drafts whose frame shows attribution too rarely are dropped, unless they hold words in marks. */
export function dropWeak(sentences: readonly (readonly Draft[])[]): readonly (readonly Draft[])[] {
  return sentences.map((drafts) => drafts.filter((draft) => draft.own.length > 0 || isFirm(draft)));
}

function isFirm({ cue, speaker, marked }: Draft): boolean {
  if (marked.length > 0) return false;
  if (!cue || !speaker) return false;
  return cue.mood !== 'infinitive';
}
