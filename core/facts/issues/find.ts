import type { Analysis, Mention, Sentence, Token } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { UNDATED } from '../../model/dated.ts';
import type { IssueMention, Quotation, ThemeMention } from '../../model/fact.ts';
import { contains, overlaps, type Range, spanOf } from '../../model/span.ts';
import { stemOf } from '../../model/stem.ts';
import { perWord } from '../../model/word.ts';
import { clausesOf } from '../phrases/clauses.ts';
import { isHalfEmpty, joined, type NounPhrase, nounPhrasesOf } from '../phrases/nouns.ts';
import { sweep } from '../phrases/sweep.ts';
import words from '../phrases/words.json' with { type: 'json' };
import { type Cue, cuesOf, isEnding } from './cues.ts';
import { isMatter } from './matters.ts';

/** Longer sentences are cut to the clauses around the cue. */
const LONGEST = 300;
/** So many things a sentence can be contending about. */
const MOST_IN_SENTENCE = 5;
/** "plans for cooperation with Pakistan" has two links; longer chains are whole sentences. */
const MOST_LINKS = 2;
const MOST_WORDS = 6;
const MOST_IN_PAIR = 4;
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

/** What a sentence can be contending about: its noun phrases, those with "of" as one, without people and states alone. */
function mattersOf(analysis: Analysis, sentence: Sentence, mentions: readonly Mention[]): readonly NounPhrase[] {
  const plain = nounPhrasesOf(analysis.tokens, sentence);
  const wide: NounPhrase[] = [];
  for (let i = 0; i < plain.length; i++) {
    let phrase = plain[i];
    if (!phrase) break;
    for (let links = 0; links < MOST_LINKS; links++) {
      const next = plain[i + 1];
      // "blamed Beijing for a hack": what follows a name belongs to the verb.
      if (
        !(isMatter(phrase) || isDoing(analysis.tokens, phrase)) ||
        named(phrase, mentions) ||
        isNamedPlace(phrase, mentions)
      )
        break;
      if (isObjectOfOf(analysis.tokens, phrase, next)) break;
      if (next && isSetting(analysis.tokens, phrase, next, mentions)) break;
      const both: NounPhrase | null = next ? joined(analysis.tokens, phrase, next) : null;
      if (!both || both.stems.length > MOST_WORDS) break;
      const further = plain[i + 2];
      if (further && isAnd(analysis.tokens, both, further)) {
        // "exports of gallium and germanium" as a whole; half of a long one ("a lawsuit against computer") says something else.
        const whole = { ...both, end: further.end, last: further.last, stems: [...both.stems, ...further.stems] };
        if (whole.stems.length > MOST_IN_PAIR || named(further, mentions)) break;
        phrase = whole;
        i += 2;
        break;
      }
      phrase = both;
      i++;
    }
    wide.push(phrase);
  }
  return wide.filter(
    (phrase) =>
      (isMatter(phrase) || isFramed(analysis.tokens, phrase)) &&
      !named(phrase, mentions) &&
      !isActing(analysis.tokens, phrase) &&
      !isHeadOfName(analysis.tokens, phrase, mentions),
  );
}

/** "gallium and germanium", not "gallium and germanium fell": two nouns that one link holds. */
function isAnd(tokens: readonly Token[], { last }: NounPhrase, further: NounPhrase): boolean {
  const link = tokens[last]?.lower;
  const after = tokens[further.last]?.pos;
  return (link === 'and' || link === 'or') && further.first === last + 1 && after !== 'VERB' && after !== 'AUX';
}

/** "the handling of secrets", "remarks about a judge": a word for what is done or said, which names nothing without its object. */
function isDoing(tokens: readonly Token[], { head, last, stems }: NounPhrase): boolean {
  const [word, link] = [tokens[head], tokens[last]?.lower];
  if (!word || stems.length !== 1) return false;
  if (isHalfEmpty(word)) return link !== 'in';
  return link === 'of' ? isNominal(word) || isBareDoing(word) : link === 'in' && takesIn(word);
}

const isNominal = perWord(
  (lower) =>
    /.{3}(?:ing|[st]ion|ment|sal|val|ism|ure|use)$/u.test(lower) &&
    !/^(?:mention|portion|section|version)$/u.test(lower),
);
const BARE_DOINGS = new Set(words.doings.map((word) => stemOf(word)));
const isBareDoing = perWord((lower) => BARE_DOINGS.has(stemOf(lower)));
const DOINGS_IN = new Set(words.doingsIn.map((word) => stemOf(word)));
const takesIn = perWord((lower) => DOINGS_IN.has(stemOf(lower)));

/** "a dispute over rules in a call", "the deal in Lima", "the pact with Chancellor Holm": where, when or with whom, and no part of the matter. */
function isSetting(
  tokens: readonly Token[],
  phrase: NounPhrase,
  next: NounPhrase,
  mentions: readonly Mention[],
): boolean {
  const link = tokens[phrase.last]?.lower;
  const person = mentions.some((mention) => mention.kind === 'person' && overlaps(mention, next));
  if (person) return !(isDoing(tokens, phrase) && link === 'about');
  if (link !== 'in' && link !== 'at') return false;
  const place = mentions.some(
    (mention) => mention.kind === 'place' && mention.form !== 'demonym' && overlaps(mention, next),
  );
  const head = tokens[next.head]?.lower ?? '';
  return place || OCCASION.test(head) || LAND.test(head);
}

const OCCASION =
  /^(?:calls?|talks?|meetings?|statements?|letters?|interviews?|speech(?:es)?|summits?|conferences?|sessions?|capital|posts?|opposition|government|office|power|public|private|parliament)$/u;

/** "public finances in the East African nation": which land that is. */
const LAND =
  /^(?:nations?|country|countries|states?|kingdom|republic|regions?|provinces?|district|county|city|cities|towns?|villages?|continent)$/u;

/** "the question of automation", "split over succession": a word that no list of matters has is one where a phrase says so. */
function isFramed(tokens: readonly Token[], phrase: NounPhrase): boolean {
  let link = phrase.first - 1;
  if (tokens[link]?.pos === 'DET') link--;
  const frame = FRAMES.get(tokens[link]?.lower ?? '');
  const word = tokens[link - 1];
  return frame !== undefined && word !== undefined && frame.test(word.lower) && !isNumber(phrase);
}

const FRAMES: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^(?:question|issue|matter|subject)$/u],
  [
    'over',
    /^(?:disputes?|differences|rows?|split|disagreements?|divided|rift|tensions?|standoff|impasse|deadlock|clash|fight|battle)$/u,
  ],
  ['on', /^(?:split|divided|disagree(?:s|d|ment|ments)?|differ(?:s|ed|ences)?|deadlock|impasse)$/u],
  ['about', /^(?:disagree(?:s|d|ment|ments)?|dispute|concerns?|worries)$/u],
  ['to', /^(?:opposition|objections?|opposed)$/u],
]);

function isNumber({ stems }: NounPhrase): boolean {
  return stems.every((stem) => /^\d/u.test(stem));
}

/** "accused the port of unfair fees": here "of" belongs to the verb, not to the port. */
function isObjectOfOf(tokens: readonly Token[], phrase: NounPhrase, next: NounPhrase | undefined): boolean {
  if (!next || tokens[phrase.last]?.lower !== 'of') return false;
  const before = tokens[phrase.first - 1];
  const verb = before?.pos === 'DET' ? tokens[phrase.first - 2] : before;
  return verb?.pos === 'VERB' && TAKES_OF.test(verb.lower);
}

const TAKES_OF =
  /^(?:accus|convict|acquit|suspect|depriv|rob|warn|inform|remind|starv|strip|clear|cur|reliev|assur|notif|persuad)/u;

function named(phrase: Range, mentions: readonly Mention[]): boolean {
  return mentions.some((mention) => isActor(mention) && contains(mention, phrase));
}

/** "Knut's National Council", "the union's chairman Bo Reed": the phrase is of whom its last word names. */
function isHeadOfName(tokens: readonly Token[], { head }: NounPhrase, mentions: readonly Mention[]): boolean {
  const word = tokens[head];
  return word !== undefined && mentions.some((mention) => isActor(mention) && contains(mention, word));
}

/** "Kyrgyzstan's border service said", "the port's banks are refusing to pay": who acts is not what it is about. */
function isActing(tokens: readonly Token[], { last }: NounPhrase): boolean {
  let i = last;
  while (tokens[i]?.pos === 'AUX' || tokens[i]?.pos === 'ADV') i++;
  const verb = tokens[i];
  if (verb?.pos !== 'VERB' || !ACTS.test(verb.lower)) return false;
  // "the pay offer rejected by nurses", "the offer was rejected": what something is done to.
  if (tokens[i + 1]?.lower === 'by') return false;
  return verb.lower.endsWith('ing') || !tokens.slice(last, i).some(({ lower }) => BE.test(lower));
}

const ACTS =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|add(?:s|ed)?|refus|reject|accus|den(?:y|ies|ied)$|insist|warn(?:s|ed)?$|urg(?:e|es|ed)$|demand(?:s|ed)$|condemn|denounc|criticis|criticiz|complain(?:s|ed)?$|balk|vow|pledg|welcom|hail|prais|deplor|decr(?:y|ies|ied)|slam|argu(?:e|es|ed)$|want(?:s|ed)?$|fear(?:s|ed)$|think|thought|believe|disagree|appeal(?:s|ed)$|call(?:s|ed)?$|respond|repl(?:y|ies|ied)|agree(?:s|d)$|hope[sd]?$)/u;
const BE = /^(?:is|are|was|were|be|been|being)$/u;

/** A state or a town and nothing else: "North Korea" in "starving North Korea of funds". */
function isNamedPlace(phrase: Range, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (mention) =>
      mention.kind === 'place' &&
      mention.form !== 'demonym' &&
      mention.form !== 'description' &&
      contains(mention, phrase),
  );
}

function isActor(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'body' || mention.kind === 'group';
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
