import { reportingVerb } from './lexicon.ts';
import type { MarkEvent } from './mark-events.ts';

/** How far a lost mark is looked for; a quotation that runs longer than this is not guessed at. */
const REACH = 1500;
const PAUSE = /[,.?!…](?=\s+\S)/g;

/** Where a quotation whose closing mark is lost ends: before "he said", else at the last full stop; null where neither is. */
export function endOfLostMark(text: string, from: number, to: number): number | null {
  const words = text.slice(from, Math.min(to, from + REACH));
  let stop: number | null = null;
  for (const pause of words.matchAll(PAUSE)) {
    const end = from + pause.index + 1;
    if (leadsToCue(words.slice(pause.index + 1, pause.index + 80))) return end;
    if (pause[0] !== ',') stop = end;
  }
  return /[.?!…]\s*$/.test(words) ? from + words.trimEnd().length : stop;
}

/** Where speech that no mark closes ends: at the pause before "said Lee"; null where none is. */
export function endBeforeCue(text: string, from: number, to: number): number | null {
  const words = text.slice(from, Math.min(to, from + REACH));
  if (/["“”«»]/.test(words)) return null;
  for (const { index } of words.matchAll(PAUSE)) {
    const rest = words.slice(index + 1, index + 80);
    if (/^\s+(?:said|says|asked|asks|replied|wrote|told|added|adds|explained|stated)\b/.test(rest))
      return from + index + 1;
  }
  return null;
}

/** “We won, “said Lee: an opening mark between a pause and a cue stands where the closing one should. */
export function isTurnedRound(text: string, { start, end }: MarkEvent): boolean {
  return (
    /[,.?!…] ?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /\p{L}/u.test(text[end] ?? '') &&
    leadsToCue(text.slice(end, end + 80))
  );
}

/**
 * The single mark that a double one closes, as where a desk changed only half of them ("'I was there," said Lee): the first that opens
 * what no single mark has closed before the double one. Null where none does.
 */
export function singleClosedBy(text: string, from: number, close: MarkEvent): number | null {
  if (!/[,.?!…]/.test(text[close.start - 1] ?? '') || close.style === 'doubled') return null;
  const earliest = Math.max(from, close.start - REACH);
  const words = text.slice(earliest, close.start);
  const opening = /(?:^|[\s(:])['‘](?=\p{Lu})/u.exec(words);
  if (!opening) return null;
  const at = opening.index + opening[0].length;
  // A mark behind a letter and before none may be a plural's: it closes only behind a pause.
  return /[,.?!…]['’](?!\p{L})/u.test(words.slice(at)) ? null : earliest + at - 1;
}

/** Where one whose opening mark is lost starts: the sentence that the closing mark ends; null where nothing was quoted. */
export function startOfLostMark(text: string, from: number, close: MarkEvent): number | null {
  if (!/[,.?!…]/.test(text[close.start - 1] ?? '') || close.style === 'doubled') return null;
  const earliest = Math.max(from, close.start - REACH);
  const words = text.slice(earliest, close.start - 1);
  let start = earliest;
  for (const stop of words.matchAll(/[.?!:]\s+(?=[A-Z])/g)) start = earliest + stop.index + stop[0].length;
  while (start < close.start && /\s/.test(text[start] ?? '')) start += 1;
  return start < close.start - 1 ? start : null;
}

/** "he said", "said Mr Lee", "the minister told": a cue within four words. */
function leadsToCue(words: string): boolean {
  const first = words.trim().split(/\s+/, 4);
  const cue = first.findIndex((word) => reportingVerb(word.toLowerCase().replace(/\W+$/, ''))?.frames.has('q'));
  if (cue < 0) return false;
  const verb = reportingVerb(first[cue]?.toLowerCase().replace(/\W+$/, '') ?? '');
  if (verb?.forms.has('base') === true && verb.lemma !== 'read') return false;
  return cue === 0 || /^(?:he|she|they|it|we|I|who|the|a|an|[A-Z].*)$/.test(first[0] ?? '');
}
