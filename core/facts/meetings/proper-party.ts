import type { Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { MEETING_NOUNS, MEETING_VERBS, WORDS } from './words.ts';

/** Two proper names or more in a row that no list knows: somebody's name ("Cherelle Griner"). */
export function properParty(scene: Scene, items: readonly Item[], from: number, to: number): Party | null {
  let start = to;
  while (
    start > from &&
    items[start - 1]?.kind === 'word' &&
    items[start - 1]?.pos === 'PROPN' &&
    /^\p{Lu}/u.test(items[start - 1]?.text ?? '')
  )
    start--;
  while (start < to && HONORIFIC.test(items[start]?.lower ?? '')) start++;
  const [first, last] = [items[start], items[to - 1]];
  if (first && first === last && isPartyName(items, start)) {
    const name = scene.article.text.slice(first.start, first.end);
    return { start: first.start, end: first.end, kind: 'group', entities: [], name, plural: true, head: first.lower };
  }
  // "the Blue Nile", "the Green Zone": with an article it is a thing or a place.
  if (first && first === last && isTitledAbove(items, start)) {
    const name = scene.article.text.slice(first.start, first.end);
    return { start: first.start, end: first.end, kind: 'person', entities: [], name, plural: false, head: first.lower };
  }
  if (first && first === last && isUnknownBody(items, start)) {
    const name = fullName(scene, first.text) ?? first.text;
    return { start: first.start, end: first.end, kind: 'body', entities: [], name, plural: false, head: first.lower };
  }
  if (!first || !last || to - start < 2 || items[start - 1]?.pos === 'DET') return null;
  // "Minister Receives Phone Call": capitals of a headline.
  if (items.slice(start, to).some(({ lower }) => MEETING_NOUNS.has(lower) || MEETING_VERBS.has(lower))) return null;
  const name = scene.article.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return { start: first.start, end: last.end, kind: 'person', entities: [], name, plural: false, head: last.lower };
}

/** "the Greens", "the Liberals": the members of a party, by a name of one word in the plural. */
function isPartyName(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return (
    items[at - 1]?.lower === 'the' &&
    item?.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}{2,}s$/u.test(item.text) &&
    !WORDS.notCounterparts.has(item.lower) &&
    !/^(?:(?:paral|ol)ympics|games|times|americas|alps|finals|championships|playoffs|masters|oscars|grammys|emmys|tonys)$/.test(
      item.lower,
    )
  );
}

/** "UUK", "NorthLine": initials, or two words written as one, that no list knows are a body's; not where all is in capitals. */
function isUnknownBody(items: readonly Item[], at: number): boolean {
  const { text = '', lower = '' } = items[at] ?? {};
  const written =
    /^\p{Lu}{3,6}$/u.test(text) || (/^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$/u.test(text) && !PARTICLE.test(text));
  if (!written || WORDS.notCounterparts.has(lower) || WORDS.initialsOfThings.has(lower)) return false;
  return items.some(({ kind, text: other }) => kind === 'word' && /^\p{Ll}{2,}$/u.test(other));
}

/** The names of an article's initials that were looked for: each search goes through the whole text. */
const FULL_NAMES = new WeakMap<Scene, Map<string, string | null>>();

function fullName(scene: Scene, initials: string): string | null {
  const known = FULL_NAMES.get(scene) ?? new Map<string, string | null>();
  FULL_NAMES.set(scene, known);
  const asked = known.get(initials);
  if (asked !== undefined) return asked;
  const name = nameOfInitials(scene.article.text, initials);
  known.set(initials, name);
  return name;
}

/** The name that an article gives initials for: "Fish Traders UK (FTUK)"; null where it gives none, or other words. */
function nameOfInitials(text: string, initials: string): string | null {
  const at = text.indexOf(` (${initials})`);
  if (at < 0) return null;
  const words = text.slice(Math.max(0, at - NAME), at).split(/\s+/);
  let from = words.length;
  let capitals = '';
  while (from > 0 && capitals.length < initials.length) {
    const word = words[--from] ?? '';
    if (/^\p{Lu}/u.test(word)) capitals = (/^\p{Lu}+$/u.test(word) ? word : word.charAt(0)) + capitals;
    else if (!/^(?:of|for|and|the|in|&)$/.test(word)) return null;
  }
  return capitals === initials ? words.slice(from).join(' ') : null;
}

/** A body's full name is no longer than this, in characters. */
const NAME = 90;

/** "MacArthur", "DeSantis", "FitzGerald": people's names with a capital within. */
const PARTICLE = /^(?:Mac|Mc|Fitz|Van|Von|Del|Della|Dela|Ben|Abu|Ibn)\p{Lu}/u;

/** "Foreign Ministers Silva, Holm and Lind": a title in the plural makes each name of the list somebody's. */
function isTitledAbove(items: readonly Item[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - TITLED); i--) {
    const item = items[i];
    if (item?.kind === 'word' && PLURAL_TITLE.test(item.text)) return true;
    const listed = item?.kind === 'name' || item?.pos === 'PROPN' || /^(?:,|and)$/.test(item?.lower ?? '');
    if (!listed) return false;
  }
  return false;
}

/** The last of a list stands no further behind its title than this, in items. */
const TITLED = 12;
const PLURAL_TITLE =
  /^(?:Ministers|Presidents|Premiers|Chancellors|Secretaries|Senators|Governors|Ambassadors|Generals|Representatives|Congressmen|Commissioners|Envoys|Princes|Messrs)$/;

const HONORIFIC =
  /^(?:ministers|presidents|premiers|chancellors|secretaries|senators|governors|ambassadors|generals|foreign|finance|defence|defense|his|her|majesty|holiness|highness|royal|excellency|eminence|king|queen|pope|president|minister|prime|secretary|mr|mrs|ms|dr|sir|lord|lady)$/;
