import { type Analysis, type Mention, NO_REPORTING, type Sentence, type Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { UNDATED } from '../../model/dated.ts';
import type { IssueMention } from '../../model/fact.ts';
import { overlaps, type Range, spanOf } from '../../model/span.ts';
import { formIs } from '../../model/word.ts';
import { clausesOf } from '../phrases/clauses.ts';
import { sweep } from '../phrases/sweep.ts';
import { contendedIn, cueRange, type Found } from './contended.ts';
import { deedsIn } from './deeds.ts';
import type { Item } from './item.ts';
import { isActor, isNamed } from './phrases.ts';
import { type Told, toldIn } from './told.ts';
import { anchorsAt } from './told-words.ts';

/** Longer sentences are cut to the clauses around the cue. */
const LONGEST = 300;

/** The issues that an article holds, in text order: each thing that stands near a word of contention, easing or settling. */
export function findIssues(article: Article, analysis: Analysis): readonly IssueMention[] {
  const issues: IssueMention[] = [];
  const mentionsIn = sweep(analysis.mentions);
  for (const sentence of analysis.sentences) {
    const mentions = mentionsIn(sentence);
    if (NO_REPORTING.has(sentence.kind)) continue;
    const told = toldIn(analysis.tokens, sentence);
    const deeds = deedsIn(analysis.tokens, sentence);
    const contended = contendedIn(analysis, sentence, mentions, told);
    for (const { phrase, cue, weight, rule, status } of [
      ...contended.filter(({ phrase }) => !deeds.some(({ item }) => overlaps(item, phrase))),
      ...deeds.map(({ item, at, weight, status }) => ({ phrase: item, cue: at, weight, rule: 'told-as-deed', status })),
      ...(told.length === 0 ? [] : openlyIn(analysis, told, mentions, contended)),
    ]) {
      const at = cueRange(analysis.tokens, cue);
      const evidence = passage(analysis.tokens, sentence, phrase, at);
      issues.push({
        kind: 'issue',
        id: `issue-${article.id}-${phrase.start}-${phrase.end}`,
        evidence: [spanOf(article.id, evidence)],
        rule,
        certainty: 'stated',
        label: FIRST_LINE.exec(article.text.slice(phrase.start, phrase.end))?.[0] ?? '',
        terms: phrase.stems,
        status,
        cue: spanOf(article.id, at),
        holders: [...new Set(mentions.filter((m) => m.end <= at.start && isActor(m)).flatMap((m) => m.refersTo))],
        date: UNDATED,
        salience: Math.round(100 * Math.min(1, weight)) / 100,
      });
    }
  }
  return issues;
}

const FIRST_LINE = /^[^\n\r]*/u;

const SHOWN = 0.95;
const UNKNOWN = 0.8;
const DEMANDED = 0.8;

/**
 * What a sentence says in so many words to be open: those things that are not only people or a place. Who quarrels over things
 * shows them to be contested, all that are listed alike, unless the quarrel has ended; what a deal includes was at issue.
 */
function openlyIn(
  { tokens }: Analysis,
  told: readonly Told[],
  mentions: readonly Mention[],
  contended: readonly Found[],
): readonly Found[] {
  const seen = new Set<number>();
  // "The dispute over fares is unresolved" says more than that there is one.
  const ordered = told.toSorted((a, b) => Number(a.onlyShows) - Number(b.onlyShows));
  return ordered.flatMap(({ items, at, status, unknown, onlyShows }) =>
    items.flatMap((item): readonly Found[] => {
      const { kind, start } = item;
      if (seen.has(start) || isInitial(item) || (kind === 'thing' && isNamed(tokens, item, mentions))) return [];
      seen.add(start);
      if (!onlyShows || kind === 'question')
        return [
          {
            phrase: item,
            cue: at,
            weight: unknown && !isMeeting(tokens, item, mentions) ? UNKNOWN : 1,
            rule: `told-as-${isOneOf(tokens, items, at) ? 'listed' : kind}`,
            status,
          },
        ];
      if (contended.some(({ phrase }) => phrase.start === start)) return [];
      const own = contended.find(({ cue }) => cue.first < at.last && at.first < cue.last);
      const stands = status === 'open' ? (own?.status ?? status) : status;
      return [
        {
          phrase: item,
          cue: at,
          weight: at.frame === 'demand' || at.frame === 'order' || at.frame === 'condition' ? DEMANDED : SHOWN,
          rule: `noun-phrase-by-${stands === 'open' ? 'contention' : stands}`,
          status: stands,
        },
      ];
    }),
  );
}

/** "Whether Holm and Silva will meet": what is not known of two who are named, and not only by the way. */
function isMeeting(tokens: readonly Token[], item: Item, mentions: readonly Mention[]): boolean {
  return (
    item.kind === 'question' &&
    tokens[item.first]?.lower === 'whether' &&
    tokens.slice(item.first, item.last).some((token) => meets(token)) &&
    mentions.filter(
      (one) => one.form !== 'pronoun' && (one.kind === 'person' || one.kind === 'place') && overlaps(one, item),
    ).length > 1
  );
}

const meets = formIs(/^(?:meet|talk|summit|talks|meeting)$/u);

/** "C and W's cable": a letter is nobody's matter. */
const isInitial = ({ stems }: Item): boolean => stems.every((stem) => /^\p{L}\.?$/u.test(stem));

/**
 * True for the things of a list of what is open, where one word names a thing that alone would say too little: "no agreement on
 * issues such as fares, wages and hours", but not "they spoke of issues such as trade and wages".
 */
function isOneOf(tokens: readonly Token[], items: readonly Item[], { frame, first }: Told['at']): boolean {
  if (items.length < 2 || items.some(({ kind }) => kind === 'question')) return false;
  if (frame !== 'weak-point') return true;
  for (let i = Math.max(0, first - DIVIDED_WITHIN); i < first; i++) {
    if (anchorsAt(tokens, i, first).some((at) => DIVIDES.has(at.frame))) return true;
  }
  return false;
}

const DIVIDED_WITHIN = 7;

const DIVIDES: ReadonlySet<string> = new Set(['disagreed', 'relation', 'quarrel']);

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
