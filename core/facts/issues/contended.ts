import type { Analysis, Mention, Sentence, Token } from '../../model/analysis.ts';
import type { IssueMention } from '../../model/fact.ts';
import { contains, overlaps, type Range } from '../../model/span.ts';
import { wordIs } from '../../model/word.ts';
import { type NounPhrase, nounPhrasesOf } from '../phrases/nouns.ts';
import { type Cue, cuesOf, isEnding } from './cues.ts';
import { isMatter } from './matters.ts';
import { isToDo, mattersOf } from './phrases.ts';
import type { Told } from './told.ts';
import { anchorsAt } from './told-words.ts';

/** So many things a sentence can be contending about. */
const MOST_IN_SENTENCE = 5;

/** What a sentence shows to be at issue, by which words, and how strongly. */
export interface Found {
  readonly phrase: Pick<NounPhrase, 'first' | 'last' | 'start' | 'end' | 'stems'>;
  readonly cue: Pick<Cue, 'first' | 'last'>;
  readonly weight: number;
  readonly rule: string;
  readonly status: IssueMention['status'];
}

/** The things that stand near a word of contention, easing or settling, in text order; none that is told in so many words. */
export function contendedIn(
  analysis: Analysis,
  sentence: Sentence,
  mentions: readonly Mention[],
  told: readonly Told[],
): readonly Found[] {
  const { tokens } = analysis;
  // "Cape Town", "the Sanctions Committee": a name shows nothing.
  const all = cuesOf(tokens, sentence);
  if (all.length === 0) return NONE;
  const cues = all.filter((cue) => {
    const range = cueRange(tokens, cue);
    return !mentions.some((one) => one.form === 'name' && contains(one.head, range));
  });
  if (cues.length === 0) return NONE;
  const weighed = withBackground(tokens, sentence, withConditions(cues, told));
  // "what is at stake in the vote": a word of the cue is no matter, nor is "the open question" that names one.
  const matters = mattersOf(analysis, sentence, mentions).filter(
    ({ head, first, last, start, end }) =>
      !cues.some((cue) => isAdverbial(tokens, cue) && cue.first <= head && head < cue.last) &&
      !isPoint(tokens, head) &&
      !(isLawOfLand(tokens, last, mentions) && isBroken(tokens, first, cues)) &&
      !isProgress(tokens[head]) &&
      !(last === head + 1 && isToDo(tokens, head)) &&
      !told.some(
        ({ at, items, status, onlyShows }) =>
          (at.first <= head && head < at.last) ||
          (at.frame === 'condition' && items.some((item) => item.first <= head && head < item.last)) ||
          ((!onlyShows || status !== 'open') && items.some((item) => item.start === start && item.end >= end)),
      ),
  );
  const disposed = disposedIn(tokens, sentence, weighed);
  return matters
    .filter(({ first, last }) => !disposed.some(({ phrase }) => first <= phrase.first && phrase.last <= last))
    .map((phrase) => ({ phrase, ...pulled(tokens, phrase, weighed, matters) }))
    .concat(disposed)
    .filter(({ weight }) => weight >= 0.25)
    .sort((a, b) => b.weight - a.weight || a.phrase.start - b.phrase.start)
    .slice(0, MOST_IN_SENTENCE)
    .sort((a, b) => a.phrase.start - b.phrase.start || b.phrase.end - a.phrase.end)
    .map((found) => ({
      ...found,
      rule: `noun-phrase-by-${found.cue.kind}`,
      status: found.cue.kind === 'eased' || found.cue.kind === 'resolved' ? found.cue.kind : 'open',
    }));
}

/** "No talks until the ban is lifted": what is made a condition has not come. */
function withConditions(cues: readonly Cue[], told: readonly Told[]): readonly Cue[] {
  const conditions = told.filter(({ at }) => at.frame === 'condition');
  if (conditions.length === 0) return cues;
  return cues.map((cue) =>
    (cue.kind === 'eased' || cue.kind === 'resolved') && conditions.some(({ at }) => at.last <= cue.first)
      ? { ...cue, kind: 'pending' }
      : cue,
  );
}

/**
 * "Months after unions struck over the rota, the port scrapped it": what a word of easing or settling has for its object by a
 * pronoun is the matter that stands last before its clause, whatever else is said of it there.
 */
function disposedIn(
  tokens: readonly Token[],
  sentence: Sentence,
  cues: readonly Cue[],
): { readonly phrase: NounPhrase; readonly cue: Cue; readonly weight: number }[] {
  return cues.flatMap((cue) => {
    if (cue.kind !== 'eased' && cue.kind !== 'resolved') return [];
    if (!/^(?:it|them)$/u.test(tokens[cue.last]?.lower ?? '')) return [];
    const before = tokens.slice(sentence.first, cue.first).findLastIndex(({ lower }) => lower === ',');
    if (before < 0) return [];
    const own = { first: sentence.first, last: sentence.first + before };
    const phrase = nounPhrasesOf(tokens, own).findLast((one) => isMatter(one));
    return phrase ? [{ phrase, cue, weight: 1 }] : [];
  });
}

const NONE: readonly Found[] = [];

/** "technology breakthroughs": a word for what eases a matter names none. */
const isProgress = wordIs(/^(?:progress|headway|breakthroughs?|improvements?|concessions?|compromises?)$/u);

/** "in violation of Maltese law", "breached international law": what is broken is at issue, and not the law as such. */
function isBroken(tokens: readonly Token[], first: number, cues: readonly Cue[]): boolean {
  return (
    breaks(tokens[first]) ||
    cues.some((cue) => cue.last <= first && first - cue.last <= LAW_WITHIN && breaks(tokens[cue.first]))
  );
}

/** "Maltese law", "international law", "the Geneva Conventions"; "banking laws" are of a matter. */
function isLawOfLand(tokens: readonly Token[], last: number, mentions: readonly Mention[]): boolean {
  const [of, law] = [tokens[last - 2], tokens[last - 1]];
  if (!of || !law || !/^(?:laws?|constitution|norms|conventions?|charter)$/u.test(law.lower)) return false;
  if (/^(?:conventions?|charter)$/u.test(law.lower)) return of.pos === 'PROPN' || of.lower === 'un';
  return (
    /^(?:international|federal|national|domestic|the|country|state)$/u.test(of.lower) ||
    mentions.some((mention) => mention.kind === 'place' && overlaps(mention, of))
  );
}

const breaks = wordIs(/^(?:violat|breach|infring|break|broke|contraven|defy|defied|flout)/u);
const LAW_WITHIN = 2;

/** "red lines", "obstacles": a word for what is in the way names nothing. */
function isPoint(tokens: readonly Token[], head: number): boolean {
  return [head, head - 1, head - 2, head - 4].some((i) =>
    anchorsAt(tokens, i, head + 1).some(({ frame, last }) => frame === 'point' && last === head + 1),
  );
}

/** "at stake", "in doubt", "under fire". */
function isAdverbial(tokens: readonly Token[], { first, last }: Cue): boolean {
  return last - first > 1 && tokens[first]?.pos === 'ADP';
}

/**
 * "Two months after they signed a protocol, nothing has been built", "they signed it in 2025 but have yet to mark the line": what
 * was settled in the background is open where the sentence tells that. A quarrel that has ended is no background: another may go on.
 */
function withBackground(tokens: readonly Token[], sentence: Sentence, cues: readonly Cue[]): readonly Cue[] {
  const isOpen = ({ kind }: Cue): boolean => kind === 'contention' || kind === 'pending';
  if (!cues.some(isOpen)) return cues;
  return cues.map((cue) => {
    if (isOpen(cue) || isEnding(tokens, cue)) return cue;
    const before = tokens.slice(Math.max(sentence.first, cue.first - SUBORDINATE_WITHIN), cue.first);
    const opener = before.findLastIndex(
      ({ lower }) => lower === ',' || /^(?:after|since|although|though|despite)$/u.test(lower),
    );
    const subordinate = opener >= 0 && before[opener]?.lower !== ',';
    const turned = cues.some((other) => isOpen(other) && turns(tokens, cue, other));
    return subordinate || turned ? { ...cue, kind: 'pending' } : cue;
  });
}

const SUBORDINATE_WITHIN = 9;

/**
 * "signed it but have yet to mark the line", "accepted the offer, but it is still disputed": what follows "but" is of the same
 * matter. "accepted the offer but warned of closures" is of another.
 */
function turns(tokens: readonly Token[], cue: Cue, other: Cue): boolean {
  const but = tokens.slice(cue.last, other.first).findLastIndex(({ lower }) => lower === 'but');
  if (but < 0) return false;
  return other.kind === 'pending' || /^(?:it|this|that|they|both)$/u.test(tokens[cue.last + but + 1]?.lower ?? '');
}

/** How strongly the sentence's cues pull at a phrase, and the one that pulls most: near and before it most of all. */
function pulled(
  tokens: readonly Token[],
  phrase: NounPhrase,
  cues: readonly Cue[],
  all: readonly NounPhrase[],
): { readonly cue: Cue; readonly weight: number } {
  let best = { cue: cues[0] as Cue, weight: 0 };
  let most = 0;
  let sum = 0;
  for (const cue of cues) {
    const weight = cue.weight * nearness(phrase, cue, all);
    sum += weight;
    most = Math.max(most, weight);
    const own = isApart(tokens, phrase, cue) ? OTHER_CLAUSE * weight : weight;
    if (own > best.weight) best = { cue, weight: own };
    // "settled the case over breaches": what is ended is at issue no longer, whatever it was about.
    if (isEnding(tokens, cue) && cue.last <= phrase.first && phrase.first - cue.last <= 1)
      return { cue, weight: Math.max(most, cue.weight) };
  }
  return { cue: best.cue, weight: most + 0.2 * (sum - most) };
}

function isApart(tokens: readonly Token[], phrase: NounPhrase, cue: Cue): boolean {
  const [from, to] = cue.last <= phrase.first ? [cue.last, phrase.first] : [phrase.last, cue.first];
  for (let i = from; i < to; i++) if (opensClause(tokens[i])) return true;
  return false;
}

/** What a word of another clause counts beside one of the same: in "captives freed as ministers trade blame" they are free. */
const OTHER_CLAUSE = 0.6;
const opensClause = wordIs(
  /^(?:as|while|when|after|before|although|though|because|since|but|whereas|which|who|;|–|—)$/u,
);

/**
 * 1 for what a cue is directly about ("refused to reopen pay talks", "the demand was unaffordable"), less for every other
 * thing that stands between; who is urged or accused does not count.
 */
function nearness(phrase: NounPhrase, cue: Cue, all: readonly NounPhrase[]): number {
  if (cue.first >= phrase.first && cue.last <= phrase.last) return phrase.stems.length > 1 ? 0.9 : 0.4;
  const after = cue.last <= phrase.first;
  const [from, to] = after ? [cue.last, phrase.first] : [phrase.last, cue.first];
  const between = all.filter((other) => other.first >= from && other.last <= to).length;
  const near = 1 / (1 + 0.6 * between) - 0.015 * (to - from);
  return Math.max(0.1, after ? near : 0.85 * near);
}

/** Where a cue stands in the text. */
export function cueRange(tokens: readonly Token[], cue: Pick<Cue, 'first' | 'last'>): Range {
  return { start: tokens[cue.first]?.start ?? 0, end: tokens[cue.last - 1]?.end ?? 0 };
}
