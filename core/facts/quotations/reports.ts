import { wordIs } from '../../model/word.ts';
import { accordingTo } from './according-to.ts';
import type { Carrier, Item } from './carriers.ts';
import { type Voice, voiceOf } from './cue-voice.ts';
import type { Cue } from './cues.ts';
import { isPlainSpeech } from './lexicon.ts';
import { isPause, type Phrase } from './phrases.ts';
import { hasMarks, hasVerb, type Stretch } from './report-parts.ts';
import { spoken } from './spoken.ts';

/** What one cue reports: item ranges of its carrier, half-open, in text order. */
export interface Report {
  readonly carrier: Carrier;
  readonly cue: Cue | null;
  readonly speaker: Phrase | null;
  readonly parts: readonly Stretch[];
  readonly rule: string;
}

/** The reports of a sentence, cue by cue in text order. */
export function reportsOf(carrier: Carrier, cues: readonly Cue[]): readonly Report[] {
  const { items } = carrier;
  const ends = bodyEnd(items);
  const voices: Voice[] = [];
  for (const cue of cues) voices.push(coordinated(items, cue, voices.at(-1)));
  const borders = cues.map((cue, i) => bordersOf(items, cue, voices[i]?.speaker ?? null));
  const reports = cues.flatMap((cue, i): Report[] => {
    const voice = voices[i];
    if (!voice || isSource(items, cue, cues[i - 1])) return [];
    const stop = (from: number, isClause = false): number => {
      for (let k = i + 1; k < cues.length; k += 1) {
        // A clause does not end before its verb: "even on Friday, the palace refused to say ...".
        const border = borders[k]?.find((at) => at > from);
        if (border === undefined) continue;
        if (isBeliefOfHis(items, cue, cues[k], voices[k])) continue;
        if (!isClause || hasVerb(items, from, border) || hasMarks(items, from, border)) return border;
      }
      return ends;
    };
    const report = cue.mood === 'phrase' ? accordingTo(items, cue, voice, stop) : spoken(items, cue, voice, stop);
    // "denied these allegations:" announces what was said as "said:" does.
    if ((!report || report.rule.endsWith('-n')) && announces(items, cue, i === cues.length - 1)) {
      return [{ carrier, cue, speaker: voice.speaker, parts: [], rule: 'cue-before-colon' }];
    }
    return report ? [{ carrier, cue, speaker: voice.speaker, ...report }] : [];
  });
  // "“Stay,” Lee says, and then tells me why": one verb reports the words, of those of which somebody is the subject the first.
  return reports.filter((report, i) => {
    const same = reports.filter(({ parts }) => areSame(parts, report.parts));
    return same.length < 2 || report === (same.find(({ speaker }) => speaker !== null) ?? reports[i]);
  });
}

function areSame(parts: readonly Stretch[], others: readonly Stretch[]): boolean {
  const [first, other] = [parts[0], others[0]];
  return (
    parts.length === others.length && first?.from === other?.from && first?.to === other?.to && first !== undefined
  );
}

/** "He said, according to the paper, “...”": where it was read stands between the verb and the words. */
function isSource(items: readonly Item[], cue: Cue, before: Cue | undefined): boolean {
  const said = before?.mood === 'finite' && before.after === cue.group - 1 && isPlainSpeech(before.lemma);
  return said && cue.mood === 'phrase' && isPause(items[cue.group - 1]) && cue.lemma === 'according to';
}

/** "He says he is ready but hopes to wait": what he hopes is part of what he says, where nobody else is named. */
function isBeliefOfHis(items: readonly Item[], cue: Cue, next: Cue | undefined, voice: Voice | undefined): boolean {
  if (!next || !cue.frames.has('q') || next.frames.has('q') || next.mood !== 'finite') return false;
  const { speaker } = voice ?? { speaker: null };
  const own = speaker && speaker.to > cue.after && speaker.to <= next.group;
  return own
    ? speaker.to - speaker.from === 1 && /^(?:he|she|they|it|i|we)$/.test(items[speaker.from]?.lower ?? '')
    : true;
}

/** "She said:" and "She said," at the end of a paragraph: what follows is told in the next one. */
function announces(items: readonly Item[], cue: Cue, isLast: boolean): boolean {
  if (!isLast || !cue.frames.has('q')) return false;
  return items.at(-1)?.lower === ':' || (items.at(-1)?.lower === ',' && cue.after === items.length - 1);
}

/** "Some seek more, and argue that": where the tagger sees no verb before, the speaker is that of the cue before. */
function coordinated(items: readonly Item[], cue: Cue, before: Voice | undefined): Voice {
  const voice = voiceOf(items, cue);
  if (voice.speaker || cue.mood !== 'finite' || items[cue.group - 1]?.pos !== 'CCONJ' || !before) return voice;
  return { ...voice, speaker: before.inverted ? null : before.speaker };
}

/**
 * Where an earlier report must end for this cue: where its own clause starts, or, where that one stands around the earlier
 * report ("Lee, asked if he would go, said no"), at the comma before its verb.
 */
function bordersOf(items: readonly Item[], cue: Cue, speaker: Phrase | null): readonly number[] {
  const border = borderOf(items, cue, speaker);
  const closed = speaker !== null && speaker.to < cue.group && isPause(items[cue.group - 1]) ? [cue.group - 1] : [];
  return border === null ? closed : [border, ...closed];
}

/** Where an earlier report must end because this cue's own clause starts, after a comma or a conjunction; else null. */
function borderOf(items: readonly Item[], cue: Cue, speaker: Phrase | null): number | null {
  let start =
    cue.mood === 'phrase'
      ? cue.group
      : Math.min(cue.group, speaker && speaker.to <= cue.group ? speaker.from : cue.group);
  if (cue.mood === 'infinitive' || cue.mood === 'passive') return null;
  // A shared subject lies in another clause: this cue's own clause starts at its verb.
  if (speaker && speaker.to < cue.group && items[cue.group - 1]?.pos === 'CCONJ') start = cue.group;
  if (cue.mood === 'participle') start = cue.group;
  let border = start;
  while (border > 0 && (items[border - 1]?.pos === 'CCONJ' || items[border - 1]?.pos === 'SCONJ')) border -= 1;
  const conjunction = border < start && items[start - 1]?.pos === 'CCONJ';
  if (isPause(items[border - 1])) return border - 1;
  // The comma may stand inside the marks: “...,” adding that
  if (items[border - 1]?.marked && (conjunction || items[border - 1]?.marked?.ending === ',')) return border;
  return (conjunction && start === cue.group) || cue.mood === 'phrase' ? border : null;
}

function bodyEnd(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && isMark(items[end - 1])) end -= 1;
  return end;
}

const isMark = wordIs(/^[.?!…:;,]$/);
