import type { Item } from './scene.ts';
import { WORDS } from './words.ts';

/** Past "by phone", "over the telephone", "in person", "via video link", "behind closed doors"; the same place where none stands. */
export function mannerEnd(items: readonly Item[], at: number): number {
  if (items[at]?.lower === 'behind' && items[at + 1]?.lower === 'closed' && items[at + 2]?.lower === 'doors')
    return at + 3;
  const session = sessionEnd(items, at);
  if (session > at) return session;
  const audience = audienceEnd(items, at);
  if (audience > at) return audience;
  const level = levelEnd(items, at);
  if (level > at) return level;
  // "in the early hours of Tuesday"
  if (items[at]?.lower === 'in' && items[at + 3]?.lower === 'hours' && items[at + 4]?.lower === 'of') return at + 5;
  const late = lateEnd(items, at);
  if (late > at) return late;
  const help = helpEnd(items, at);
  if (help > at) return help;
  const meal = mealEnd(items, at);
  if (meal > at) return meal;
  if (!/^(?:by|over|on|via|in)$/.test(items[at]?.lower ?? '')) return at;
  let next = at + 1;
  while (items[next]?.pos === 'DET' || items[next]?.lower === 'secure') next++;
  if (
    !WORDS.callMarks.has(items[next]?.lower ?? '') &&
    items[next]?.lower !== 'person' &&
    items[next]?.lower !== 'private'
  )
    return at;
  next++;
  while (/^(?:call|link|conference|line|calls)$/.test(items[next]?.lower ?? '')) next++;
  return next;
}

/** Past "late into the night", "into the early hours", also with "of" before a day; the same place where none stands. */
function lateEnd(items: readonly Item[], at: number): number {
  const into = /^(?:late|long|well|deep|far)$/.test(items[at]?.lower ?? '') ? at + 1 : at;
  if (items[into]?.lower !== 'into' || items[into + 1]?.lower !== 'the') return at;
  const noun = /^(?:early|small|wee)$/.test(items[into + 2]?.lower ?? '') ? into + 3 : into + 2;
  const words = items[into + 1]?.kind === 'time' ? '' : (items[noun]?.lower ?? '');
  if (!/^(?:night|evening|morning|afternoon|hours)$/.test(words)) return at;
  return items[noun + 1]?.lower === 'of' ? noun + 2 : noun + 1;
}

/** Past "in closed session", "in an emergency session"; the same place where none stands, or one of a body ("in a session of the council"). */
function sessionEnd(items: readonly Item[], at: number): number {
  if (items[at]?.lower !== 'in') return at;
  let next = at + 1;
  while (next < at + SESSION && items[next]?.kind === 'word' && !/^sessions?$/.test(items[next]?.lower ?? '')) next++;
  const kinds = items.slice(at + 1, next).every(({ pos }) => pos !== 'ADP' && pos !== 'PUNCT' && pos !== 'CCONJ');
  return kinds && /^sessions?$/.test(items[next]?.lower ?? '') && items[next + 1]?.lower !== 'of' ? next + 1 : at;
}

/** "in a rare emergency session": the noun stands no further on, in items. */
const SESSION = 5;

/** Past "in audience", "in a private audience"; the same place where none stands. */
function audienceEnd(items: readonly Item[], at: number): number {
  if (items[at]?.lower !== 'in') return at;
  let noun = at + 1;
  while (/^(?:DET|ADJ)$/.test(items[noun]?.pos ?? '')) noun++;
  return items[noun]?.lower === 'audience' ? noun + 1 : at;
}

/** Past "at ministerial level", "at the level of experts"; the same place where none stands ("at high-level talks"). */
function levelEnd(items: readonly Item[], at: number): number {
  if (items[at]?.lower !== 'at') return at;
  const length = items.slice(at + 1, at + 4).findIndex(({ lower }) => lower === 'level');
  const next = at + 2 + length;
  if (length < 1 || /^(?:NOUN|PROPN)$/.test(items[next]?.pos ?? '')) return at;
  return items[next]?.lower === 'of' && items[next + 1]?.pos === 'NOUN' ? next + 2 : next;
}

/** Past "with the help of mediators", "with support from the state", "through Omani mediators"; the same place where nobody helps. */
function helpEnd(items: readonly Item[], at: number): number {
  if (/^(?:through|via)$/.test(items[at]?.lower ?? '')) {
    const between = items.slice(at + 1, at + 1 + BETWEEN).findIndex(({ lower }) => MEDIATORS.test(lower));
    const own = items.slice(at + 1, at + 1 + between);
    const isPhrase = own.every(
      ({ kind, pos, lower }) => kind === 'name' || lower === 'and' || /^(?:DET|ADJ|NOUN|PROPN)$/.test(pos),
    );
    return between >= 0 && isPhrase ? at + 2 + between : at;
  }
  if (items[at]?.lower !== 'with') return at;
  const noun = items[at + 1]?.pos === 'DET' ? at + 2 : at + 1;
  if (!/^(?:help|support|assistance|aid|mediation|facilitation)$/.test(items[noun]?.lower ?? '')) return at;
  if (!/^(?:of|from)$/.test(items[noun + 1]?.lower ?? '')) return at;
  let next = noun + 2;
  while (
    items[next]?.kind === 'name' ||
    /^(?:DET|ADJ|NOUN|PROPN|NUM|CCONJ)$/.test(items[next]?.kind === 'word' ? (items[next]?.pos ?? '') : '')
  )
    next++;
  return next;
}

const MEDIATORS = /^(?:mediators?|intermediar(?:y|ies)|mediation|go-betweens?|interpreters?)$/;
/** "through Omani and Qatari mediators": those who go between stand no further on, in items. */
const BETWEEN = 5;

/** Past "over coffee", "over a working lunch", "for dinner"; the same place where no meal stands. */
function mealEnd(items: readonly Item[], at: number): number {
  if (!/^(?:over|for)$/.test(items[at]?.lower ?? '')) return at;
  let next = at + 1;
  while (/^(?:DET|ADJ)$/.test(items[next]?.pos ?? '') || /^(?:working|private)$/.test(items[next]?.lower ?? '')) next++;
  return WORDS.meals.has(items[next]?.lower ?? '') && items[next + 1]?.lower !== 'with' ? next + 1 : at;
}
