import type { Range } from '../../model/span.ts';
import { wordIs } from '../../model/word.ts';
import type { Cue } from './cues.ts';
import type { Draft } from './drafts.ts';
import { arePeople } from './people-words.ts';
import { isTime } from './phrases.ts';

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

function isFirm(draft: Draft): boolean {
  const { carrier, cue, speaker, marked, parts, rule } = draft;
  if (tellsNothing(draft)) return false;
  if (rule === 'cue-before-colon') return true;
  if (!cue) return false;
  // "When asked whether ...", "was asked about ...": the question is reported, whoever put it.
  if (!speaker)
    return marked.length === 0 && (isQuestionPut(cue) || (isToldByNobody(cue, rule) && followsThat(carrier, parts)));
  // What the writer says of himself or asks the reader is nobody's statement.
  if (/^(?:i|you)$/.test(carrier.items.find(({ start }) => start === speaker.start)?.lower ?? '')) return false;
  // "did not endorse anybody", "a group called The Friends": no deed is told, and no opinion.
  if (/-(?:n|b|x)$/.test(rule) && isNegated(carrier.items, cue)) return false;
  if (rule.endsWith('-b') && isNaming(carrier.items, cue)) return false;
  if (rule.endsWith('-n') && cue.mood === 'participle' && !afterPause(carrier.items, cue.group)) return false;
  // Marks of a report within this one: it stays whole where its own cue is one of speech.
  if (marked.length > 0 && !cue.frames.has('q')) return false;
  return cue.mood !== 'infinitive';
}

/** "a review that Lee detailed this week", "citing a mill official", "as the years went on: ...": when, who and how long are not what was said. */
function tellsNothing({ carrier: { items }, cue, rule, marked, parts }: Draft): boolean {
  if (cue === null || marked.length > 0) return false;
  if (/^(?:go|carry)(?: on)?$/.test(cue.lemma)) return true;
  if (!rule.endsWith('-n')) return false;
  const said = items.filter(({ start }) => parts.some((part) => start >= part.start && start < part.end));
  const whom = cue.lemma === 'cite' && arePeople(said.map(({ lower }) => lower).join(' '));
  return whom || cue.lemma === 'quote' || said.every((item) => isTime(item) || tellsWhen(item) || item.pos === 'NUM');
}

const tellsWhen = wordIs(/^(?:on|in|at|the|a|an|early|late|ago|before|after|past|next)$/);

function isQuestionPut({ lemma, mood }: Cue): boolean {
  return lemma === 'ask' && (mood === 'passive' || mood === 'finite');
}

/** "It was announced that ...", "She had been told that ...": a verb of speech in the passive, with its clause. */
function isToldByNobody({ mood, frames }: Cue, rule: string): boolean {
  return mood === 'passive' && frames.has('q') && /-[cr]$/.test(rule);
}

function followsThat({ items }: Draft['carrier'], parts: Draft['parts']): boolean {
  return items[items.findIndex(({ start }) => start === parts[0]?.start) - 1]?.lower === 'that';
}

/** "a group opposing the law" says what the group is; "he spoke out, opposing the law" what he said. */
function afterPause(items: Draft['carrier']['items'], group: number): boolean {
  const before = items[group - 1];
  return before === undefined || before.pos === 'PUNCT' || before.pos === 'CCONJ' || before.pos === 'ADP';
}

function isNegated(items: Draft['carrier']['items'], { group, verb }: Cue): boolean {
  return items.slice(group, verb).some(({ lower }) => /^(?:not|n['’]t|never)$/.test(lower));
}

/** "a group called ...", "officials, called ...": the participle names its noun. */
function isNaming(items: Draft['carrier']['items'], { group, verb, mood }: Cue): boolean {
  if (group !== verb || mood !== 'finite') return false;
  const before = items[group - 1];
  if (before?.lower === ',') return items[group - 2]?.pos === 'NOUN';
  if (before?.pos !== 'NOUN') return false;
  let from = group - 1;
  while (from > 0 && /^(?:NOUN|ADJ|PROPN)$/.test(items[from - 1]?.pos ?? '')) from -= 1;
  return /^(?:a|an|of|in|with)$/.test(items[from - 1]?.lower ?? '');
}

function isNested(draft: Draft, drafts: readonly Draft[]): boolean {
  const at = draft.cueRange;
  return at !== null && drafts.some((other) => other !== draft && other.parts.some((part) => holds(part, at)));
}

function holds(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
