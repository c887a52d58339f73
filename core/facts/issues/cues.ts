import type { Sentence, Token } from '../../model/analysis.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { formIs, perWord, wordIs } from '../../model/word.ts';
import { CUE_STEMS } from './cues.made.ts';
import { shadeOf } from './shades.ts';
import { subjectOf } from './subjects.ts';

export type CueKind = 'contention' | 'pending' | 'eased' | 'resolved';

/** A word or phrase that shows that something is contested, under way, eased or settled. Token indices, half-open. */
export interface Cue {
  readonly kind: CueKind;
  readonly weight: number;
  readonly first: number;
  readonly last: number;
}

const SINGLE = new Map<string, readonly [CueKind, number]>();
const PHRASES = new Map<string, readonly (readonly [readonly string[], CueKind, number])[]>();

for (const [words, kind, weight] of CUE_STEMS) {
  const [first = ''] = words;
  if (words.length > 1) PHRASES.set(first, [...(PHRASES.get(first) ?? []), [words, kind, weight]]);
  else if (!SINGLE.has(first)) SINGLE.set(first, [kind, weight]);
}

/** The cues of a sentence, left to right. A cue that is negated or asked for shows the opposite: "not resolved" is open. */
export function cuesOf(tokens: readonly Token[], sentence: Pick<Sentence, 'first' | 'last'>): readonly Cue[] {
  const cues: Cue[] = [];
  for (let i = sentence.first; i < sentence.last; i++) {
    const cue = cueAt(tokens, i, sentence.last);
    if (!cue) continue;
    i = cue.last - 1;
    const asked = (cue.kind === 'eased' || cue.kind === 'resolved') && isAsked(tokens, cue.first, sentence.first);
    if (asked || negated(tokens, cue.first, sentence.first)) cues.push({ ...cue, kind: turned(cue.kind) });
    else {
      const kind = shadeOf(cue, tokens, sentence);
      if (kind === 'eased' && isEndOfMeasure(tokens, sentence, cue)) cues.push({ ...cue, kind: 'resolved' });
      else if (kind !== null) cues.push(kind === cue.kind ? cue : { ...cue, kind, weight: SHADED[kind] });
    }
  }
  return cues.length === 0 ? cues : withEnded(tokens, sentence, withEndings(tokens, cues));
}

/** Between the end and what ends: "ending a long and bitter dispute". */
const ENDS_WITHIN = 5;

/** "ending a standoff", "settled the dispute": what is over is contested no longer. */
function withEndings(tokens: readonly Token[], cues: readonly Cue[]): readonly Cue[] {
  const over = new Set<Cue>();
  const merged = cues.map((cue, i): Cue => {
    const next = cues[i + 1];
    const ends = isEnding(tokens, cue) || relieves(tokens, cue);
    const quarrel = next && next.kind === 'contention' && QUARRELS.test(tokens[next.first]?.lower ?? '');
    if (!ends || !quarrel || next.first - cue.last > ENDS_WITHIN) return cue;
    // "withdrew its request as a row eased": another clause.
    if (tokens.slice(cue.last, next.first).some(({ lower }) => lower === 'as' || lower === 'while')) return cue;
    over.add(next);
    return { kind: isLiftedFor(tokens, cue, next), weight: 1, first: cue.first, last: next.last };
  });
  return over.size === 0 ? cues : merged.filter((_, i) => !over.has(cues[i] as Cue));
}

/** What begins another clause between a quarrel and an end, or says that the end is to come ("is expected to be resolved"). */
const PARTS =
  /^(?:to|after|before|when|while|as|until|if|unless|once|because|although|though|but|which|who|that|[,;:–—])$/u;

/** "the dispute over the quota was resolved", "the ban was lifted": the quarrel is the subject of what ends it. */
function withEnded(tokens: readonly Token[], sentence: Pick<Sentence, 'first'>, cues: readonly Cue[]): readonly Cue[] {
  return cues.map((cue, i) => {
    const quarrel = tokens[cue.last - 1];
    if (cue.kind !== 'contention' || !quarrel || !QUARRELS.test(quarrel.lower)) return cue;
    const end = cues
      .slice(i + 1)
      .find(
        (other) =>
          (isEnding(tokens, other) || relieves(tokens, other)) &&
          subjectOf(tokens, sentence, other.first) === quarrel &&
          !tokens.slice(cue.last, other.first).some(({ lower }) => PARTS.test(lower)),
      );
    return end ? { ...cue, kind: isLiftedFor(tokens, end, cue) } : cue;
  });
}

/** "lifted the ban", "the blockade was lifted": such a measure stands or is gone; one "eased" or "partly lifted" is not gone. */
function isLiftedFor(tokens: readonly Token[], cue: Cue, measure: Cue): CueKind {
  const [from, to] = [Math.min(cue.first, measure.first), Math.max(cue.last, measure.last)];
  return isLifting(tokens[cue.first]) &&
    isWhole(tokens[measure.last - 1]) &&
    !tokens.slice(Math.max(0, from - 2), to + 2).some((token) => isInPart(token))
    ? 'resolved'
    : cue.kind;
}

/** "lifted the blockade", "the siege was lifted", whatever word of contention the measure is. */
function isEndOfMeasure(tokens: readonly Token[], sentence: Pick<Sentence, 'first' | 'last'>, cue: Cue): boolean {
  if (!isLifting(tokens[cue.first])) return false;
  let at = cue.last;
  while (at < sentence.last && /^(?:DET|ADJ|PRON)$/u.test(tokens[at]?.pos ?? '')) at++;
  const object = tokens[at]?.pos === 'NOUN' ? tokens[at] : subjectOf(tokens, sentence, cue.first);
  return isWhole(object ?? undefined) && !tokens.slice(Math.max(0, cue.first - 2), at + 2).some((one) => isInPart(one));
}

const isLifting = formIs(/^(?:lift(?:s|ed|ing)?|remov(?:e|es|ed|ing))$/u);
const isWhole = formIs(/^(?:ban|blockade|embargo|siege|boycott|lockout|moratorium|curfew)$/u);
const isInPart = formIs(
  /^(?:part(?:ly|ially|ial|s)?|temporar(?:y|ily)|briefly|gradual(?:ly)?|conditional(?:ly)?|some|most|half|for)$/u,
);

/** "lifted the ban", "dropped the lawsuit", "ruled out a strike": what a verb of easing has for its object. */
function relieves(tokens: readonly Token[], { kind, first }: Cue): boolean {
  return (
    (kind === 'eased' || kind === 'resolved') &&
    tokens[first]?.pos === 'VERB' &&
    !/^(?:agree|accept)/u.test(tokens[first].lower)
  );
}

/** "ended", "settled": what follows is over. */
export function isEnding(tokens: readonly Token[], { kind, first }: Pick<Cue, 'kind' | 'first'>): boolean {
  return kind === 'resolved' && /^(?:end|settl|resolv)/u.test(tokens[first]?.lower ?? '');
}

const QUARRELS =
  /^(?:disputes?|rows?|stand-?offs?|stand|impasse|deadlock|stalemate|feuds?|rifts?|spats?|quarrels?|strikes?|walkouts?|boycotts?|confrontation|conflicts?|crisis|uncertainty|tensions?|protests?|disagreements?|controversy|wars?|clash(?:es)?|bans?|lawsuits?|suits?|sanctions?|blockades?|lockouts?|embargo(?:e?s)?|restrictions?|curbs?|threats?|objections?|complaints?|charges?|demands?)$/u;

/** What a word shows that shows something else than its list says. */
const SHADED: Readonly<Record<CueKind, number>> = { contention: 0.8, pending: 0.5, eased: 0.7, resolved: 0.8 };

function cueAt(tokens: readonly Token[], i: number, limit: number): Cue | null {
  const token = tokens[i];
  if (!token || token.pos === 'PUNCT') return null;
  const opening = openingOf(token);
  return opening && cueFrom(tokens, i, limit, opening);
}

function cueFrom(tokens: readonly Token[], i: number, limit: number, opening: Opening): Cue | null {
  if (isNotTo(tokens, i)) return { kind: 'contention', weight: 0.8, first: i, last: i + 2 };
  for (const [words, kind, weight] of opening.phrases) {
    if (fits(tokens, i, limit, words)) return { kind, weight, first: i, last: i + words.length };
  }
  const { single } = opening;
  // "life-threatening emergencies" threaten nobody: a part of a hyphened word shows nothing by itself.
  return single && !isPartOfWord(tokens, i) ? { kind: single[0], weight: single[1], first: i, last: i + 1 } : null;
}

interface Opening {
  readonly phrases: readonly (readonly [readonly string[], CueKind, number])[];
  readonly single: readonly [CueKind, number] | null;
}

/** The cues that a word is or begins; null for most words. */
const openingOf = perWord((lower): Opening | null => {
  const stem = stemOf(lower);
  const phrases = PHRASES.get(stem) ?? [];
  const single = SINGLE.get(stem) ?? null;
  return phrases.length > 0 || single || lower === 'not' ? { phrases, single } : null;
});

function fits(tokens: readonly Token[], at: number, limit: number, stems: readonly string[]): boolean {
  for (let n = 0; n < stems.length; n++) {
    const token = tokens[at + n];
    if (at + n >= limit || token === undefined || stemOfToken(token) !== stems[n]) return false;
  }
  return true;
}

const ASKS =
  /^(?:urg|warn|ask|call|tell|told|press|caution|advis|order|implor|beg(?:s|ged|ging)?$|want|wish|seek|sought|demand|hop(?:e|es|ed|ing)$|aim|expect|tr(?:y|ies|ied|ying)$|attempt|struggl|push|lobb|campaign|propos)/u;
/** "flew to Oslo to break the deadlock", "met to end the strike": for what somebody goes has not come. */
const COMES =
  /^(?:com(?:e|es|ing)|came|return(?:s|ed|ing)?|meet(?:s|ing)?|met|arriv(?:e|es|ed|ing)|fl(?:y|ies|ew|own|ying)|travel(?:s|led|ed|ling|ing)?|gather(?:s|ed|ing)?|conven(?:e|es|ed|ing)|head(?:s|ed|ing)|rush(?:es|ed|ing)?|race[sd]?|racing|scrambl(?:e|es|ed|ing)|work(?:s|ed|ing)?|went|go(?:es|ing)?)$/u;
const ASKED_WITHIN = 8;

/** "urged the board not to close the mine": what somebody is asked to leave undone is contested. */
function isNotTo(tokens: readonly Token[], i: number): boolean {
  if (tokens[i]?.lower !== 'not' || tokens[i + 1]?.lower !== 'to') return false;
  return tokens.slice(Math.max(0, i - ASKED_WITHIN), i).some(({ pos, lower }) => pos === 'VERB' && ASKS.test(lower));
}

const isOf = wordIs(/^(?:of|at|for|towards?|on)$/u);
/** "will ask for support in making progress": what somebody is asked to help with has not come. */
function isHelpedBy(tokens: readonly Token[], i: number, first: number): boolean {
  const before = tokens.slice(Math.max(first, i - HELPED_WITHIN), i);
  const help = before.findLastIndex(({ lower }, at) => HELPS.test(lower) && before[at + 1]?.lower === 'in');
  return (
    help > 0 &&
    before.slice(help).some(({ lower }) => lower.endsWith('ing')) &&
    before.slice(Math.max(0, help - ASKED_WITHIN), help).some(({ lower }) => ASKS.test(lower))
  );
}

const HELPED_WITHIN = 16;
const HELPS = /^(?:support|help|aid|assistance|cooperation|co-operation|backing|role|hand)$/u;
const HOPES = /^(?:hopes?|chances?|prospects?|odds|ways?)$/u;
const PROPOSALS =
  /^(?:talks|negotiations|meeting|summit|ways?|steps|proposals?|bids?|calls?|demands?|requests?|appeals?|motions?|attempts?|efforts?|plans?|pressure|petitions?|push|pleas?|campaigns?|drive)$/u;
const DUE = new Set(['must', 'should', 'ought']);

/** "urged the premier to resolve the crisis", "must be resolved": what is asked for has not come. Not: "agreed to end". */
export function isAsked(tokens: readonly Token[], i: number, first: number): boolean {
  const before = tokens[i - 1]?.lower === 'be' ? i - 2 : i - 1;
  if (before < first) return false;
  // "stopped short of agreeing to the levy".
  if (tokens[before]?.lower === 'of' && tokens[before - 1]?.lower === 'short') return true;
  // "hopes of ending the strike", "aimed at ending it".
  if (isOf(tokens[before]) && HOPES.test(tokens[before - 1]?.lower ?? '')) return true;
  if (isWishedFor(tokens, before, first) || isHelpedBy(tokens, i, first)) return true;
  if (DUE.has(tokens[before]?.lower ?? '')) return true;
  if (tokens[before]?.lower !== 'to') return false;
  // "agreed on how to resolve the dispute", "have yet to resolve it": it is not.
  if (/^(?:how|whether|when|yet)$/u.test(tokens[before - 1]?.lower ?? '')) return true;
  // "is close to settling it", "with two days left to settle it".
  if (/^(?:close|closer|near|nearer|left|remaining)$/u.test(tokens[before - 1]?.lower ?? '')) return true;
  if (isNeeded(tokens, before, first)) return true;
  // "their proposal to suspend property rights": what is proposed has not come.
  if (PROPOSALS.test(tokens[before - 1]?.lower ?? '')) return true;
  const from = Math.max(first, before - ASKED_WITHIN);
  const governing = tokens.slice(from, before).findLastIndex(({ pos }) => pos === 'VERB');
  const verb = tokens[from + governing];
  if (governing < 0 || !verb) return false;
  if (ASKS.test(verb.lower) || COMES.test(verb.lower)) return true;
  // "offered to sell a mine to settle the case": what somebody only offers to do settles nothing yet.
  const offers = tokens[from + governing - 2]?.lower ?? '';
  return tokens[from + governing - 1]?.lower === 'to' && (ASKS.test(offers) || OFFERS.test(offers));
}

const OFFERS =
  /^(?:offer(?:s|ed|ing)?|plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|want(?:s|ed|ing)?|prepared|ready|willing|refus(?:es?|ed|ing)|fail(?:s|ed|ing)?)$/u;

/** "needs more time to reach a deal", "has until Friday to settle it", "lacks the votes to pass it": what it takes to do so is not the deed. */
function isNeeded(tokens: readonly Token[], to: number, first: number): boolean {
  if (!/^(?:NOUN|PROPN|NUM)$/u.test(tokens[to - 1]?.pos ?? '')) return false;
  const verb = tokens
    .slice(Math.max(first, to - ASKED_WITHIN), to)
    .findLast(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return verb !== undefined && NEEDS.test(verb.lower);
}

const NEEDS =
  /^(?:ha(?:s|ve|d|ving)|needs?|needed|needing|lacks?|lacked|lacking|requires?|required|gives?|gave|given)$/u;

/** "hoping for an early end to the sanctions", "called for an end to them": an end that somebody wishes for. */
function isWishedFor(tokens: readonly Token[], before: number, first: number): boolean {
  let at = before;
  while (at > first && (tokens[at]?.pos === 'DET' || tokens[at]?.pos === 'ADJ')) at--;
  if (at > first && tokens[at]?.lower === 'for' && WISHES.test(tokens[at - 1]?.lower ?? '')) return true;
  // "Parents want the exam results annulled", "wants a truce".
  let verb = before;
  while (verb > Math.max(first, before - WANTED_WITHIN) && inThing(tokens[verb])) verb--;
  return wants(tokens[verb]);
}

const WANTED_WITHIN = 6;
const inThing = (token: Token | undefined): boolean => /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u.test(token?.pos ?? '');
const wants = wordIs(/^wants?(?:ed)?$/u);

const WISHES =
  /^(?:hop(?:e|es|ed|ing)|call(?:s|ed|ing)?|appeal(?:s|ed|ing)?|ask(?:s|ed|ing)?|wish(?:es|ed|ing)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?|plead(?:s|ed|ing)?|wait(?:s|ed|ing)?|campaign(?:s|ed|ing)?)$/u;

function isPartOfWord(tokens: readonly Token[], i: number): boolean {
  const [before, token, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (!token) return false;
  return (before?.lower === '-' && before.end === token.start) || (after?.lower === '-' && after.start === token.end);
}

const negates = wordIs(new Set(['not', 'no', 'never', "n't", 'without', 'nor', 'neither', 'hardly', 'cannot']));

function negated(tokens: readonly Token[], i: number, first: number): boolean {
  for (let j = i - 1; j >= Math.max(first, i - 3); j--) if (negates(tokens[j])) return true;
  return false;
}

/** What does not ease or settle is open; what is "not rejected" is at best under way. */
function turned(kind: CueKind): CueKind {
  return kind === 'contention' ? 'pending' : 'contention';
}
