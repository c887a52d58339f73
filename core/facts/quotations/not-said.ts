import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';

/**
 * "will respond “in kind”", "will continue “until the end”": verbs that take a whole utterance have such words for how or how long;
 * "replied “yes, of course”" tells the utterance.
 */
export function isManner({ marked }: Item, lemma: string): boolean {
  const opening = marked?.opening ?? '';
  return (
    WHOLE_UTTERANCES.has(lemma) &&
    (OPENS_ADVERBIAL.test(opening) || (OF_MANNER.test(opening) && !ASSENTS.test(opening)))
  );
}

const OPENS_ADVERBIAL =
  /^(?:as|at|beyond|by|for|from|in|like|on|through|throughout|till|to|under|until|while|with|within|without)$/;
const OF_MANNER = /^\p{Ll}{3,}ly$/u;
const ASSENTS =
  /^(?:absolutely|actually|apparently|certainly|clearly|definitely|entirely|exactly|family|finally|frankly|hardly|honestly|hopefully|obviously|possibly|precisely|probably|really|sadly|surely|totally|unfortunately)$/;

const WHOLE_UTTERANCES: ReadonlySet<string> = new Set([
  'answer',
  'begin',
  'conclude',
  'continue',
  'reply',
  'respond',
  'start',
]);

/** "called a strike on Monday", "called an election": one thing alone is what is summoned, and not what another is called. */
export function isSummoned(items: readonly Item[], at: number): boolean {
  let to = at;
  while (to < at + LONGEST_SUMMONS && !items[to]?.marked && /^(?:DET|ADJ|NOUN|NUM)$/.test(items[to]?.pos ?? ''))
    to += 1;
  const next = items[to];
  const isThing = to > at && items[at]?.pos !== 'PRON' && isSummons(items[to - 1]);
  return isThing && !next?.marked && (next === undefined || /^(?:ADP|PUNCT|CCONJ|SCONJ|PART|PROPN)$/.test(next.pos));
}

const LONGEST_SUMMONS = 16;
const isSummons = wordIs(
  /^(?:assembly|ballot|boycott|ceasefire|conference|congress|election|elections|halt|hearing|meeting|moratorium|poll|protest|rally|referendum|session|shutdown|stoppage|strike|strikes|summit|truce|vote|walkout|witness|witnesses)$/,
);
