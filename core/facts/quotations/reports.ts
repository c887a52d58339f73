import { wordIs } from '../../model/word.ts';
import type { Carrier, Item } from './carriers.ts';
import type { Cue } from './cues.ts';
import { clauseStart, OCCASION, ownEnd, thingEnd } from './ends.ts';
import { isPlainSpeech, reportingVerb } from './lexicon.ts';
import { type MatterStart, matterAfter } from './matter.ts';
import {
  isPause,
  isPredicate,
  isTime,
  isVerbal,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
  subjectBefore,
  subjectOfParticiple,
} from './speakers.ts';

/** What one cue reports: item ranges of its carrier, half-open, in text order. */
export interface Report {
  readonly carrier: Carrier;
  readonly cue: Cue | null;
  readonly speaker: Phrase | null;
  readonly parts: readonly { readonly from: number; readonly to: number }[];
  readonly rule: string;
}

/** The reports of a sentence, cue by cue in text order. */
export function reportsOf(carrier: Carrier, cues: readonly Cue[]): readonly Report[] {
  const { items } = carrier;
  const ends = bodyEnd(items);
  const voices: Voice[] = [];
  for (const cue of cues) voices.push(coordinated(items, cue, voices.at(-1)));
  const borders = cues.map((cue, i) => bordersOf(items, cue, voices[i]?.speaker ?? null));
  return cues.flatMap((cue, i): Report[] => {
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

/** Where a report that starts at an item must end for the cues after it. */
type Stop = (from: number, isClause?: boolean) => number;

export interface Voice {
  readonly speaker: Phrase | null;
  readonly inverted: boolean;
  /** The comma at which the matter of a leading participle must end: the speaker follows it. */
  readonly until?: number;
}

/** "Some seek more, and argue that": where the tagger sees no verb before, the speaker is that of the cue before. */
function coordinated(items: readonly Item[], cue: Cue, before: Voice | undefined): Voice {
  const voice = voiceOf(items, cue);
  if (voice.speaker || cue.mood !== 'finite' || items[cue.group - 1]?.pos !== 'CCONJ' || !before) return voice;
  return { ...voice, speaker: before.inverted ? null : before.speaker };
}

/** What is reported, and who says it where that is not the voice's whole phrase. */
type Found = Pick<Report, 'parts' | 'rule'> & { readonly speaker?: Phrase };

/** Who speaks by a cue, and whether the name follows it. */
export function voiceOf(items: readonly Item[], cue: Cue): Voice {
  if (cue.owner) return { speaker: { ...cue.owner, stands: null }, inverted: false };
  if (cue.mood === 'phrase') {
    // "according to figures that ...": the tagger's verb is what it is according to.
    const alone = items[cue.after] ? { from: cue.after, to: cue.after + 1, stands: null } : null;
    return { speaker: phraseStartingAt(items, cue.after) ?? alone, inverted: false };
  }
  // "As reported by the agency, ..." is a passive without its auxiliary.
  if (cue.mood === 'passive' || (items[cue.group - 1]?.lower === 'as' && items[cue.after]?.lower === 'by'))
    return { speaker: byPhrase(items, cue.after), inverted: false };
  if (isInverted(items, cue)) return { speaker: phraseStartingAt(items, cue.after), inverted: true };
  if (cue.mood !== 'participle') return { speaker: subjectBefore(items, cue.group), inverted: false };
  return leading(items, cue) ?? { speaker: subjectOfParticiple(items, cue.group), inverted: false };
}

/** "Declaring that the talks were over, Lee left", "While saying that ..., she ...": the main clause's subject says it. */
function leading(items: readonly Item[], cue: Cue): Voice | null {
  const opening = clauseStart(items);
  if (cue.group > opening + 1 || !cue.frames.has('q') || !cue.frames.has('c')) return null;
  if (cue.group === opening + 1 && !/^(?:while|when|after|before|by|in|without)$/.test(items[opening]?.lower ?? ''))
    return null;
  for (let i = cue.after + 1; i < Math.min(items.length, cue.after + FURTHEST); i += 1) {
    if (items[i]?.lower !== ',') continue;
    const speaker = phraseStartingAt(items, i + 1);
    const next = items[speaker?.to ?? i]?.pos === 'ADV' ? (speaker?.to ?? i) + 1 : (speaker?.to ?? i);
    if (speaker && isVerbal(items[next]) && !items[next]?.lower.endsWith('ing'))
      return { speaker, inverted: false, until: i };
  }
  return null;
}

/** How far from its cue the main clause after a leading participle is looked for. */
const FURTHEST = 40;

/** “...,” said Lee; The deal is off, said Lee. Not: Lee, a minister, said China was ready. */
function isInverted(items: readonly Item[], cue: Cue): boolean {
  if (!cue.frames.has('q') || cue.mood !== 'finite' || cue.group !== cue.verb) return false;
  const before = items[cue.group - 1];
  const comma = isPause(before);
  const marked = before?.marked ?? (comma ? items[cue.group - 2]?.marked : null) ?? null;
  if (!marked && !comma) return false;
  const phrase = phraseStartingAt(items, cue.after);
  if (!phrase || phrase.from !== cue.after) return false;
  const next = items[phrase.to];
  // "Lee, who calls it a “farce,” said the port was safe": the phrase after the cue has its own verb.
  if (marked)
    return Boolean(items[clauseStart(items)]?.marked) || !isVerbal(next) || next?.lower.endsWith('ing') === true;
  return (
    // "..., urges Lee to stop": whom the verb is said to.
    (next === undefined || (/^(?:PUNCT|ADP)$/.test(next.pos) && (next.lower !== 'to' || cue.lemma === 'say'))) &&
    hasVerb(items, 0, cue.group - 1) &&
    !appositive(items, cue.group - 1)
  );
}

/** Whether the comma closes "X, a minister," or "X, who ..., ". */
function appositive(items: readonly Item[], comma: number): boolean {
  for (let i = comma - 1; i >= 0; i -= 1) {
    if (items[i]?.lower !== ',') continue;
    // "..., at both levels, said Lee" is no apposition; "Lee, of the ministry, said" is one.
    if (items[i + 1]?.pos === 'ADP' && !/^(?:of|from)$/.test(items[i + 1]?.lower ?? '')) return false;
    const relative = items.findIndex((item, k) => k > i && k < comma && /^(?:who|which|that|whose)$/.test(item.lower));
    return phraseEndingAt(items, i - 1) !== null && !hasVerb(items, i + 1, relative < 0 ? comma : relative);
  }
  return false;
}

function byPhrase(items: readonly Item[], from: number): Phrase | null {
  for (let i = from; i < Math.min(items.length, from + 8); i += 1) {
    if (items[i]?.lower === 'by') return phraseStartingAt(items, i + 1);
    if (items[i]?.marked || items[i]?.pos === 'VERB') return null;
  }
  return null;
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

function accordingTo(items: readonly Item[], cue: Cue, { speaker }: Voice, stop: Stop): Found | null {
  if (!speaker) return null;
  const opens =
    (cue.group <= 1 && !items[0]?.marked) ||
    /^(?:CCONJ|SCONJ)$/.test(items[cue.group - 1]?.pos ?? '') ||
    /^[:;]$/.test(items[cue.group - 1]?.lower ?? '');
  // "In addition, according to the ministry, ...": what was said follows where only an adverbial stands before.
  const adverbial =
    !isVerbal(items[speaker.to + 1]) &&
    isPause(items[cue.group - 1]) &&
    cue.group <= 6 &&
    /^(?:ADP|ADV)$/.test(items[0]?.pos ?? '');
  if (opens || (adverbial && !hasVerb(items, 0, cue.group) && pauseAfter(items, speaker.to) === speaker.to)) {
    let from = speaker.to;
    while (from < items.length && items[from]?.lower !== ',') from += 1;
    return part(from + 1, stop(from + 1, true), 'according-to-before');
  }
  const before = items[cue.group - 1]?.lower === ',' ? cue.group - 1 : cue.group;
  const from = clauseStart(items);
  // "Among those at risk, according to Ms Lee, are ...": the clause goes on after the aside.
  const pause = pauseAfter(items, speaker.to);
  // "telephoned Lee and, according to the palace, “expressed hope”": only what follows is told after it.
  if (items[before - 1]?.pos === 'CCONJ' && pause !== null && items[pause + 1]?.marked)
    return part(pause + 1, stop(pause + 1), 'according-to-before');
  const open = !hasVerb(items, from, before) || isVerbal(items[before - 1]);
  const goesOn = pause !== null && pause + 1 < items.length && (open || isVerbal(items[pause + 1]));
  if (goesOn && before > from) {
    return {
      parts: [
        { from, to: before },
        { from: pause + 1, to: stop(pause + 1, true) },
      ],
      rule: 'according-to-within',
    };
  }
  return part(from, before, 'according-to-after');
}

function spoken(items: readonly Item[], cue: Cue, { speaker, inverted, until }: Voice, stop: Stop): Found | null {
  const head = headOf(items, cue, inverted ? null : speaker);
  const within = withinRelative(items, cue, head, stop);
  if (within) return within;
  const after = inverted ? null : matterAfter(items, cue);
  const before = cue.frames.has('q') && cue.mood === 'finite' ? matterBefore(items, head) : null;
  const tail = inverted && speaker ? speaker.to : cue.after;
  if (before && endsInSpeech(items, before, after)) {
    // “...,” he said, “...”: what follows goes on with it; "and said that ..." would be a cue of its own.
    const more = continuedAfter(items, tail);
    if (more === null && !items[before.from]?.marked && !hasVerb(items, before.from, before.to)) {
      const aside = parenthetical(items, cue, before, tail, stop);
      if (aside) return aside;
    }
    const rest = more === null ? [] : [{ from: more, to: marksRunEnd(items, more) }];
    return { parts: [before, ...rest], rule: rest.length > 0 ? 'cue-between-marks' : 'cue-after-marks' };
  }
  const interrupted = aroundCue(items, cue, before, after, stop);
  if (interrupted) return interrupted;
  if (isAside(items, head) && before === null && !after?.frame.match(/^(?:c|d|marks|colon)$/)) {
    const aside = asSomebodySaid(items, cue, tail, stop);
    if (aside || after === null) return aside;
  }
  if (after)
    return part(
      after.from,
      Math.min(
        stop(after.from, /^[cdr]$/.test(after.frame)),
        until ?? ownEnd(items, cue, speaker, after),
        thingEnd(items, after),
      ),
      `cue-before-${after.frame}`,
    );
  if (!cue.frames.has('c') || speaker?.stands) return null;
  const opensMarked = before !== null && Boolean(items[before.from]?.marked);
  if (!before || !(opensMarked || hasVerb(items, before.from, before.to) || closesWithSay(items, cue, before)))
    return parenthetical(items, cue, before, tail, stop);
  const aside = parenthetical(items, cue, before, tail, stop);
  return aside ?? (endsClause(items, tail) ? { parts: [before], rule: 'cue-after-clause' } : null);
}

/** Where the cue's own clause starts: with its subject, or with that of the verb that quotes it. */
function headOf(items: readonly Item[], { group, quoting }: Cue, speaker: Phrase | null): number {
  if (quoting !== undefined) return subjectBefore(items, quoting)?.from ?? quoting;
  return !speaker || speaker.to > group ? group : speaker.from;
}

/** "..., one friend said." at the end tells of a clause, even where the tagger sees no verb in it, unless it is an adverbial. */
function closesWithSay(
  items: readonly Item[],
  { lemma, after }: Cue,
  { from, to }: { from: number; to: number },
): boolean {
  const last = items[after];
  const adverbial = /^(?:ADP|ADV|SCONJ)$/.test(items[from]?.pos ?? '');
  return lemma === 'say' && (!last || /^[.]$/.test(last.lower)) && to - from >= 5 && !adverbial;
}

/**
 * "talks that he said were over", "what analysts said was a sign": the cue stands within a relative clause, whose pronoun
 * and verb are what was said.
 */
function withinRelative(items: readonly Item[], cue: Cue, head: number, stop: Stop): Found | null {
  if (head >= cue.group || cue.mood !== 'finite' || !cue.frames.has('c')) return null;
  // The tagger takes "what" and "that" before a noun for its determiner.
  const place = items[head]?.pos === 'DET' && RELATIVE.test(items[head]?.lower ?? '') ? head : head - 1;
  const pronoun = items[place];
  if (!pronoun || !RELATIVE.test(pronoun.lower) || (place < head && pronoun.pos === 'DET')) return null;
  // "What she said was wrong" says what it was; "did what she said was right" holds what she said.
  if (pronoun.lower === 'what' && place <= clauseStart(items)) return null;
  const at = items[cue.after]?.pos === 'ADV' ? cue.after + 1 : cue.after;
  const verb = items[at];
  if (!isVerbal(verb) || verb?.lower.endsWith('ing')) return null;
  let end = at + 1;
  while (end < items.length && !isPause(items[end]) && items[end]?.lower !== ';') end += 1;
  return {
    parts: [
      { from: place, to: place + 1 },
      { from: cue.after, to: Math.min(end, stop(cue.after)) },
    ],
    rule: 'cue-within-relative',
    ...(place === head && { speaker: { from: head + 1, to: cue.group, stands: null } }),
  };
}

const RELATIVE = /^(?:that|which|who|what)$/;

/** Whether the cue's clause ends after it, but for when and where: "..., he said on Monday"; not "..., he added to it". */
function endsClause(items: readonly Item[], tail: number): boolean {
  const next = items[tail];
  return next === undefined || next.marked !== null || !/^(?:to|of|for|about)$/.test(next.lower);
}

/**
 * "The fund, Lee said, “is a sign” of trust", "In the poorer parts, he said, “nobody knows”": between two pauses the cue
 * interrupts what was said, unless what stands before tells when or where it was said.
 */
function aroundCue(
  items: readonly Item[],
  cue: Cue,
  before: { from: number; to: number } | null,
  after: MatterStart | null,
  stop: Stop,
): Found | null {
  if (!before || after?.frame !== 'marks' || !isPause(items[after.from - 1]) || !isPlainSpeech(cue.lemma)) return null;
  if (hasVerb(items, before.from, before.to) || hasMarks(items, before.from, before.to)) return null;
  const lead = items.slice(before.from, before.to);
  // "On landing in Oslo, he said, “Glad to be here”": a capital begins a sentence of its own.
  if (/^(?!I(?!\p{L}))\p{Lu}/u.test(items[after.from]?.marked?.opening ?? '')) return null;
  const goesOn = isPredicate(items[after.from]) || /^(?:ADP|ADV)$/.test(lead[0]?.pos ?? '');
  if (!goesOn || lead.length < 2 || lead.some((item) => isTime(item) || OCCASION.test(item.lower))) return null;
  return { parts: [before, { from: after.from, to: stop(after.from) }], rule: 'cue-within-clause' };
}

/** Whether the matter before the cue is speech in marks, and not a title that the sentence opens with (On "Face the Nation," Lee said that). */
function endsInSpeech(
  items: readonly Item[],
  before: { from: number; to: number },
  after: MatterStart | null,
): boolean {
  if (!items[before.to - 1]?.marked) return false;
  if (after === null || after.frame === 'marks' || after.frame === 'p') return true;
  // "Lee, who calls it a “farce,” said he ...": a clause after the cue is what was said, unless the sentence opens with marks.
  if (/^[cdr]$/.test(after.frame)) return before.from === clauseStart(items) && Boolean(items[before.from]?.marked);
  return Boolean(items[before.from]?.marked) || hasVerb(items, before.from, before.to);
}

/** Whether the cue's clause is an aside with "as": "as the minister noted". */
function isAside(items: readonly Item[], head: number): boolean {
  return items[head - 1]?.lower === 'as';
}

/** "As the minister noted, X" and "X, as the minister noted": the clause beside the aside. */
function asSomebodySaid(items: readonly Item[], cue: Cue, tail: number, stop: Stop): Found | null {
  if (cue.mood !== 'finite' || !cue.frames.has('q')) return null;
  const pause = pauseAfter(items, tail);
  return pause === null ? null : part(pause + 1, stop(pause + 1, true), 'as-somebody-said');
}

function marksRunEnd(items: readonly Item[], from: number): number {
  let to = from;
  if (!items[to]?.marked) to += 1;
  while (items[to]?.marked) to += 1;
  return to;
}

/** The matter before "he said": back to the start of the sentence. */
function matterBefore(items: readonly Item[], head: number): { readonly from: number; readonly to: number } | null {
  const last = items[head - 1];
  if (!last) return null;
  const comma = isPause(last);
  if (!last.marked && !comma) return null;
  const to = comma ? head - 1 : head;
  const from = clauseStart(items);
  if (to <= from) return null;
  const marks = items[to - 1]?.marked ? firstOfRun(items, to - 1) : null;
  if (marks === null || marks <= from) return { from: marks ?? from, to };
  // "Telling the paper on Monday, “...,” he said": the first cue's clause is no part of what the second reports.
  if (hasVerb(items, from, marks))
    return { from: isPause(items[marks - 1]) && tells(items, from, marks) ? marks : from, to };
  // "Despite his “brash ways,” Lee wrote": a phrase runs into the marks without a pause.
  return { from: isPredicate(items[marks]) || !isPause(items[marks - 1]) ? from : marks, to };
}

function tells(items: readonly Item[], from: number, to: number): boolean {
  return items
    .slice(from, to)
    .some(
      ({ pos, lower }) =>
        pos === 'VERB' &&
        reportingVerb(lower)?.frames.has('q') === true &&
        isPlainSpeech(reportingVerb(lower)?.lemma ?? ''),
    );
}

function firstOfRun(items: readonly Item[], last: number): number {
  let first = last;
  while (first > 0 && items[first - 1]?.marked) first -= 1;
  return first;
}

/** "The move, officials said, would ...": a pause after the cue, and then the clause goes on. */
function parenthetical(
  items: readonly Item[],
  cue: Cue,
  before: { from: number; to: number } | null,
  tail: number,
  stop: Stop,
): Found | null {
  if (cue.mood !== 'finite') return null;
  if (!before) return afterConnective(items, cue, tail, stop);
  const comma = pauseAfter(items, tail);
  if (comma === null) return null;
  const next = items[comma + 1];
  if (next?.pos === 'CCONJ' && items[comma + 2]?.marked)
    return { parts: [before, { from: comma + 1, to: stop(comma + 1) }], rule: 'cue-within-clause' };
  const subordinate = SUBORDINATE.test(items[before.from]?.lower ?? '');
  // "It is an investment, they say, because it pays": what gives the reason or the parts was said with the rest.
  if (next && GOES_ON.test(next.lower) && isPlainSpeech(cue.lemma))
    return { parts: [before, { from: comma + 1, to: stop(comma + 1) }], rule: 'cue-within-clause' };
  if (!next || next.pos === 'CCONJ' || next.pos === 'SCONJ') return null;
  if (next.pos === 'VERB' && next.lower.endsWith('ing') && !subordinate) return null;
  if (/^(?:who|which|where|when|while|though|although|citing|after|as)$/.test(next.lower)) return null;
  const open = !hasVerb(items, before.from, before.to) || subordinate;
  const verb = next.pos === 'VERB' || next.pos === 'AUX';
  if (!open && !verb) return null;
  return { parts: [before, { from: comma + 1, to: stop(comma + 1) }], rule: 'cue-within-clause' };
}

/** "Still, he said, officials ...", "But, she said, ...": all that was said follows the cue. */
function afterConnective(items: readonly Item[], cue: Cue, tail: number, stop: Stop): Found | null {
  const comma = pauseAfter(items, tail);
  const opens = clauseStart(items) > 0 && isPause(items[clauseStart(items) - 1]);
  if (comma === null || !opens || !cue.frames.has('q')) return null;
  return part(comma + 1, stop(comma + 1, true), 'cue-within-clause');
}

const GOES_ON = /^(?:because|including|especially|particularly|so|perhaps|not|unless|if|even|such|for)$/;

const SUBORDINATE = /^(?:if|when|while|because|although|though|since|unless|once|as|after|before)$/;

function pauseAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length - 1, from + 12); i += 1) {
    if (items[i]?.lower === ',') return i;
    if (items[i]?.marked || items[i]?.pos === 'VERB') return null;
  }
  return null;
}

/** The marks that go on after the cue's clause: only its adverbials may stand between, and a pause before the marks. */
function continuedAfter(items: readonly Item[], from: number): number | null {
  for (let i = from; i < Math.min(items.length, from + 40); i += 1) {
    const item = items[i] as Item;
    if (item.marked) return i > from && (isPause(items[i - 1]) || /^[:;]$/.test(items[i - 1]?.lower ?? '')) ? i : null;
    if (isPause(items[i - 1]) && item.lower.endsWith('ing')) return null;
    // “...,” he told them, before adding: “...”
    if (item.lower.endsWith('ing') && item.pos === 'VERB' && reportingVerb(item.lower)?.frames.has('q')) return null;
    // ... he said, and “...”
    if (isPause(items[i - 1]) && item.pos === 'CCONJ') return items[i + 1]?.marked ? i : null;
  }
  return null;
}

function bodyEnd(items: readonly Item[]): number {
  let end = items.length;
  while (end > 0 && isMark(items[end - 1])) end -= 1;
  return end;
}

const isMark = wordIs(/^[.?!…:;,]$/);

function hasVerb(items: readonly Item[], from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const item = items[i];
    if (!item || item.marked || (items[i - 1]?.lower === 'to' && i > from)) continue;
    if (item.pos === 'AUX' || (item.pos === 'VERB' && !item.lower.endsWith('ing'))) return true;
  }
  return false;
}

function hasMarks(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from, to).some(({ marked }) => marked !== null);
}

function part(from: number, to: number, rule: string): Found | null {
  return to > from ? { parts: [{ from, to }], rule } : null;
}
