import type { Analysis, Sentence, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { UNDATED } from '../../model/dated.ts';
import type { IssueMention, Quotation, ThemeMention } from '../../model/fact.ts';
import { contains, overlaps, type Range, spanOf } from '../../model/span.ts';
import { perWord } from '../../model/word.ts';
import { clausesOf } from '../phrases/clauses.ts';
import type { NounPhrase } from '../phrases/nouns.ts';
import { sweep } from '../phrases/sweep.ts';
import { type Cue, cuesOf, isEnding } from './cues.ts';
import { isActor, mattersOf } from './phrases.ts';

/** Longer sentences are cut to the clauses around the cue. */
const LONGEST = 300;
/** So many things a sentence can be contending about. */
const MOST_IN_SENTENCE = 5;
const NO_ISSUES = new Set(['boilerplate', 'byline', 'dateline']);

/** The issues that an article holds, in text order: each thing that stands near a word of contention, easing or settling. */
export function findIssues(
  article: Article,
  analysis: Analysis,
  _quotations: readonly Quotation[],
  _themes: readonly ThemeMention[],
): readonly IssueMention[] {
  const issues: IssueMention[] = [];
  const mentionsIn = sweep(analysis.mentions);
  for (const sentence of analysis.sentences) {
    const mentions = mentionsIn(sentence);
    if (NO_ISSUES.has(sentence.kind)) continue;
    // "Cape Town", "the Sanctions Committee": a name shows nothing.
    const cues = cuesOf(analysis.tokens, sentence).filter(
      (cue) => !mentions.some((one) => one.form === 'name' && contains(one.head, cueRange(analysis.tokens, cue))),
    );
    if (cues.length === 0) continue;
    const weighed = withBackground(analysis.tokens, sentence, cues);
    // "what is at stake in the vote": a word of the cue is no matter.
    const matters = mattersOf(analysis, sentence, mentions).filter(
      ({ head }) => !cues.some((cue) => isAdverbial(analysis.tokens, cue) && cue.first <= head && head < cue.last),
    );
    const found = matters
      .map((phrase) => ({ phrase, ...pulled(analysis.tokens, phrase, weighed, matters) }))
      .filter(({ weight }) => weight >= 0.25)
      .sort((a, b) => b.weight - a.weight || a.phrase.start - b.phrase.start)
      .slice(0, MOST_IN_SENTENCE)
      .sort((a, b) => a.phrase.start - b.phrase.start || b.phrase.end - a.phrase.end);
    for (const { phrase, cue, weight } of found) {
      const at = cueRange(analysis.tokens, cue);
      const evidence = passage(analysis.tokens, sentence, phrase, at);
      issues.push({
        kind: 'issue',
        id: `issue-${article.id}-${phrase.start}-${phrase.end}`,
        evidence: [spanOf(article.id, evidence)],
        rule: `noun-phrase-by-${cue.kind}`,
        certainty: 'stated',
        label: article.text.slice(phrase.start, phrase.end).split(/[\n\r]/u)[0] ?? '',
        terms: phrase.stems,
        status: cue.kind === 'eased' || cue.kind === 'resolved' ? cue.kind : 'open',
        cue: spanOf(article.id, at),
        holders: [...new Set(mentions.filter((m) => m.end <= at.start && isActor(m)).flatMap((m) => m.refersTo))],
        date: UNDATED,
        salience: Math.round(100 * Math.min(1, weight)) / 100,
      });
    }
  }
  return issues;
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
  return tokens.slice(from, to).some((token) => opensClause(token));
}

/** What a word of another clause counts beside one of the same: in "captives freed as ministers trade blame" they are free. */
const OTHER_CLAUSE = 0.6;
const opensClause = perWord((lower) =>
  /^(?:as|while|when|after|before|although|though|because|since|but|whereas|which|who|;|–|—)$/u.test(lower),
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

function cueRange(tokens: readonly Token[], cue: Cue): Range {
  return { start: tokens[cue.first]?.start ?? 0, end: tokens[cue.last - 1]?.end ?? 0 };
}

/** The sentence; of a long one, the clauses that hold the cue and the phrase, as far as they fit. */
function passage(tokens: readonly Token[], sentence: Sentence, phrase: Range, cue: Range): Range {
  if (sentence.end - sentence.start <= LONGEST) return sentence;
  const touched = clausesOf(tokens, sentence).filter((clause) => overlaps(clause, phrase) || overlaps(clause, cue));
  const start = touched[0]?.start ?? phrase.start;
  const end = touched.at(-1)?.end ?? phrase.end;
  if (end - start <= LONGEST) return { start, end };
  const own = touched.find((clause) => overlaps(clause, phrase));
  return own && own.end - own.start <= LONGEST ? own : { start: phrase.start, end: phrase.end };
}
