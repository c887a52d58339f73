import type { Range } from '../../model/span.ts';
import type { Draft } from './drafts.ts';

/**
 * Drafts without words in marks are kept where their frame shows attribution plainly; a belief told within somebody's
 * words ("he said he hoped ...") is part of those.
 */
export function dropWeak(sentences: readonly (readonly Draft[])[]): readonly (readonly Draft[])[] {
  return sentences.map((drafts) => {
    const kept = drafts.filter((draft) => draft.own.length > 0 || isFirm(draft));
    return kept.filter((draft) => draft.own.length > 0 || !isNested(draft, kept));
  });
}

function isFirm({ cue, speaker, marked, rule }: Draft): boolean {
  if (rule === 'cue-before-colon') return true;
  if (!cue || !speaker) return false;
  // Marks of a report within this one: it stays whole where its own cue is one of speech.
  if (marked.length > 0 && !cue.frames.has('q')) return false;
  return cue.mood !== 'infinitive';
}

function isNested(draft: Draft, drafts: readonly Draft[]): boolean {
  const at = draft.cueRange;
  return at !== null && drafts.some((other) => other !== draft && other.parts.some((part) => holds(part, at)));
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
