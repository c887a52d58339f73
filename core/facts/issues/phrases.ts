import type { Analysis, Mention, Sentence, Token } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { contains, overlaps, type Range } from '../../model/span.ts';
import { stemOf, stemOfToken } from '../../model/stem.ts';
import { formIs, perWord, wordIs } from '../../model/word.ts';
import { isHalfEmpty, joined, type NounPhrase, nounPhrasesOf } from '../phrases/nouns.ts';
import words from '../phrases/words.json' with { type: 'json' };
import { isMatter } from './matters.ts';
import { isOpposed, isReturn } from './objects.ts';

/** "plans for cooperation with Pakistan" has two links; longer chains are whole sentences. */
const MOST_LINKS = 2;
const MOST_WORDS = 6;
const MOST_IN_PAIR = 4;

/** What a sentence can be contending about: its noun phrases, those with "of" as one, without people and states alone. */
export function mattersOf(analysis: Analysis, sentence: Sentence, mentions: readonly Mention[]): readonly NounPhrase[] {
  const plain = nounPhrasesOf(analysis.tokens, sentence);
  const wide: NounPhrase[] = [];
  for (let i = 0; i < plain.length; i++) {
    let phrase = plain[i];
    if (!phrase) break;
    for (let links = 0; links < MOST_LINKS; links++) {
      const next = plain[i + 1];
      // "blamed Beijing for a hack": what follows a name belongs to the verb.
      if (
        !(isMatter(phrase) || isDoing(analysis.tokens, phrase) || isOpposed(analysis.tokens, phrase)) ||
        named(phrase, mentions) ||
        isNamedPlace(phrase, mentions)
      )
        break;
      if (isObjectOfOf(analysis.tokens, phrase, next) || isHalfOfPair(analysis.tokens, next)) break;
      if (next && (isSetting(analysis.tokens, phrase, next, mentions) || isWhen(analysis, phrase, next))) break;
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
  return [...wide, ...undertakings(analysis.tokens, wide)].filter(
    (phrase) =>
      (isMatter(phrase) || isToDo(analysis.tokens, phrase.head) || isFramed(analysis.tokens, phrase)) &&
      !named(phrase, mentions) &&
      !isActing(analysis.tokens, phrase) &&
      !isWhose(analysis.tokens, phrase) &&
      !isReturn(analysis.tokens, phrase) &&
      !isHeadOfName(analysis.tokens, phrase, mentions),
  );
}

/** "plans to close the naval base", "a bid to buy the mine": what is to be done is the matter, with what it is to be done to. */
function undertakings(tokens: readonly Token[], phrases: readonly NounPhrase[]): readonly NounPhrase[] {
  return phrases.flatMap((plan, i) => {
    const thing = phrases[i + 1];
    const verb = tokens[plan.head + 2];
    if (!thing || !verb || plan.last !== plan.head + 1 || !isToDo(tokens, plan.head)) return [];
    if (
      isMatter(thing) ||
      thing.first > plan.head + TO_THING ||
      LIGHT_VERBS.test(verb.lower) ||
      thing.stems.length > MOST_IN_PAIR
    )
      return [];
    const { end, last } = thing;
    return [{ ...plan, end, last, stems: [stemOfToken(verb), ...thing.stems] }];
  });
}

/** An article and a word may stand between "to close" and what is closed. */
const TO_THING = 5;
const LIGHT_VERBS =
  /^(?:be|have|do|make|take|get|give|go|put|keep|let|say|see|come|meet|talk|speak|visit|attend|help|try|start|begin|continue|discuss|hold)$/u;

/** True for a word for what somebody has in mind, behind which stands what that is. */
export function isToDo(tokens: readonly Token[], head: number): boolean {
  const [word, to, verb, thing, noun] = tokens.slice(head, head + 5);
  return (
    to?.lower === 'to' &&
    verb?.pos === 'VERB' &&
    intends(word) &&
    [thing, noun].some((token) => /^(?:NOUN|PROPN|ADJ)$/u.test(token?.pos ?? ''))
  );
}

const intends = wordIs(
  /^(?:plans?|bids?|proposals?|moves?|attempts?|efforts?|decisions?|requests?|demands?|calls?|threats?|push|orders?|pledges?|campaigns?|motions?)$/u,
);

/** "a tax on EC and imported oils": half of what qualifies the oils. */
function isHalfOfPair(tokens: readonly Token[], next: NounPhrase | undefined): boolean {
  if (!next || next.last - next.first > 1 || tokens[next.first]?.pos !== 'PROPN') return false;
  const [and, second, thing] = tokens.slice(next.last, next.last + 3);
  return and?.lower === 'and' && /^(?:ADJ|VERB)$/u.test(second?.pos ?? '') && /^(?:NOUN|ADJ)$/u.test(thing?.pos ?? '');
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
  // "talks on Ethiopian “intransigence”": the words quoted are what it goes on with.
  if (/^["“]$/u.test(tokens[next.last]?.lower ?? '') && /^(?:NOUN|ADJ)$/u.test(tokens[next.last + 1]?.pos ?? ''))
    return true;
  if (link === 'in' && next.first === phrase.last + 1 && IDIOM.test(tokens[next.head]?.lower ?? '')) return true;
  if (link === 'on' && /^(?:hold|ice|track|course|schedule|trial|board|strike)$/u.test(tokens[next.head]?.lower ?? ''))
    return true;
  const person = mentions.some((mention) => mention.kind === 'person' && overlaps(mention, next));
  if (person)
    return !((isDoing(tokens, phrase) && link === 'about') || (link === 'of' && befalls(tokens[phrase.head])));
  if (link !== 'in' && link !== 'at') return false;
  // "the annexation in an on-air diatribe", but "a rise in a tax".
  const own = tokens[phrase.head];
  if (/^an?$/u.test(tokens[phrase.last + 1]?.lower ?? '') && !(own && takesIn(own))) return true;
  const place = mentions.some(
    (mention) => mention.kind === 'place' && mention.form !== 'demonym' && overlaps(mention, next),
  );
  const head = tokens[next.head]?.lower ?? '';
  return place || OCCASION.test(head) || LAND.test(head);
}

/** "the nomination of Judge Holm": what is done with one person is that person's. */
const befalls = formIs(
  /^(?:nomination|appointment|candidacy|impeachment|extradition|deportation|prosecution|dismissal|removal|reinstatement)$/u,
);

/** "the cut in flights on 5 June": when; but "the closure of 5 June" is one of several. */
function isWhen({ tokens, times }: Analysis, phrase: NounPhrase, next: NounPhrase): boolean {
  if (tokens[phrase.last]?.lower === 'of') return false;
  const time = times[firstEndingAfter(times, next.start)];
  return time?.type === 'DATE' && contains(time, next);
}

/** "in return for", "in line with": no thing. */
const IDIOM =
  /^(?:return|exchange|line|addition|response|spite|favou?r|charge|light|view|front|place|touch|person|principle|full|part|general|fact|case|time|turn|advance|effect|force|doubt|question|dispute|limbo|progress|recent|court|public|private|parallel|practice|particular|protest|retaliation|revenge|anger|fury|frustration|alarm|dismay|despair)$/u;

const OCCASION =
  /^(?:calls?|talks?|meetings?|statements?|letters?|interviews?|speech(?:es)?|summits?|conferences?|ceremon(?:y|ies)|sessions?|capital|posts?|opposition|government|office|power|public|private|parliament)$/u;

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
  // "cleared the takeover of the bank" clears it of nothing.
  return (
    verb?.pos === 'VERB' &&
    TAKES_OF.test(verb.lower) &&
    !(verb.lower.startsWith('clear') && isSale(tokens[phrase.head]))
  );
}

const isSale = formIs(/^(?:takeovers?|mergers?|acquisitions?|sales?|purchases?|buyouts?|bids?|deals?)$/u);
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

/** "sons of miners", "the head of the port fund": of whom or what somebody is. "Critics of the levy" tell what is at issue. */
function isWhose(tokens: readonly Token[], { first }: NounPhrase): boolean {
  const link = tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1;
  return tokens[link]?.lower === 'of' && BELONGS.test(tokens[link - 1]?.lower ?? '');
}

const BELONGS =
  /^(?:sons?|daughters?|child|children|grandsons?|granddaughters?|descendants?|wi(?:fe|ves|dows?)|husbands?|brothers?|sisters?|fathers?|mothers?|parents?|relatives|heads?|leaders?|chiefs?|chair(?:man|woman|person)?|directors?|ministers?|secretary|presidents?|governors?|mayors?|founders?|editors?|authors?|professors?|members?|veterans?|graduates?|natives?|citizens?|residents?)$/u;

const ACTS =
  /^(?:sa(?:y|ys|id)|t(?:ell|ells|old)|add(?:s|ed)?|refus|reject|accus|den(?:y|ies|ied)$|insist|warn(?:s|ed)?$|urg(?:e|es|ed)$|demand(?:s|ed)$|condemn|denounc|criticis|criticiz|complain(?:s|ed)?$|balk|vow|pledg|welcom|hail|prais|deplor|decr(?:y|ies|ied)|slam|argu(?:e|es|ed)$|want(?:s|ed)?$|fear(?:s|ed)$|think|thought|believe|disagree|appeal(?:s|ed)$|call(?:s|ed)?$|respond|repl(?:y|ies|ied)|agree(?:s|d)$|hope[sd]?$)/u;
const BE = /^(?:is|are|was|were|be|been|being)$/u;

/** People, bodies or a place and nothing else, or somebody's name at the end of a phrase. */
export function isNamed(
  tokens: readonly Token[],
  item: Range & { readonly last: number },
  mentions: readonly Mention[],
): boolean {
  const word = tokens[item.last - 1];
  return (
    named(item, mentions) ||
    isNamedPlace(item, mentions) ||
    (word !== undefined &&
      mentions.some((mention) => isActor(mention) && mention.form === 'name' && contains(mention, word)))
  );
}

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

/** A person, a body or a group: whoever may hold a position. */
export function isActor(mention: Mention): boolean {
  return mention.kind === 'person' || mention.kind === 'body' || mention.kind === 'group';
}
