import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';

/**
 * "will continue “until the end”", "will begin “a new chapter”": what goes on in small letters is how long, or what is begun. "Will
 * respond “in kind”" tells how; "replied “yes, of course”" is what was said.
 */
export function isManner({ marked }: Item, lemma: string): boolean {
  const opening = marked?.opening ?? '';
  if (GOES_ON.has(lemma)) return /^\p{Ll}/u.test(opening);
  return ANSWERS.has(lemma) && (OPENS_ADVERBIAL.test(opening) || (OF_MANNER.test(opening) && !ASSENTS.test(opening)));
}

const GOES_ON: ReadonlySet<string> = new Set(['begin', 'conclude', 'continue', 'start']);
const ANSWERS: ReadonlySet<string> = new Set(['answer', 'reply', 'respond']);
const OPENS_ADVERBIAL =
  /^(?:as|at|beyond|by|for|from|in|like|on|through|throughout|till|to|under|until|while|with|within|without)$/;
const OF_MANNER = /^\p{Ll}{3,}ly$/u;
/** What ends like an adverb of manner and gives an answer. */
const ASSENTS =
  /^(?:absolutely|actually|apparently|certainly|clearly|definitely|entirely|exactly|finally|frankly|hardly|honestly|hopefully|obviously|only|possibly|precisely|probably|really|sadly|surely|totally|unfortunately|unlikely)$/;

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
