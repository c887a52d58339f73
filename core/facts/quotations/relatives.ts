import { wordIs } from '../../model/word.ts';
import type { Item } from './carriers.ts';
import { relates } from './heads.ts';
import { arePeople } from './people-words.ts';
import { isPause, LONGEST, type Phrase, phraseEndingAt, phraseStartingAt } from './phrases.ts';

/** The relative pronoun at `at`, with the phrase that it stands for. */
export function relative(items: readonly Item[], at: number): Phrase {
  const end = isPause(items[at - 1]) ? beforePause(items, at - 1) : at - 1;
  // "a diplomat who was there and who said": of the one before.
  const first = items[end]?.pos === 'CCONJ' ? items.findLastIndex((item, i) => i < end && isRelative(item)) : -1;
  if (first > 0) return { ...relative(items, first), from: at, to: at + 1 };
  const stands = phraseEndingAt(items, end);
  return { from: at, to: at + 1, stands: stands && items[at]?.lower === 'who' ? peopleOf(items, stands) : stands };
}

export function isRelative(item: Item): boolean {
  return relates(item) && item.pos !== 'DET';
}

/** What stands before a pause: before the whole aside where it closes one ("generals - most of whom had left - who"). */
function beforePause(items: readonly Item[], at: number): number {
  if (items[at]?.lower === ',') return at - 1;
  for (let i = at - 2; i > Math.max(0, at - LONGEST); i -= 1)
    if (isPause(items[i]) && items[i]?.lower !== ',') return i - 1;
  return at - 1;
}

/** "A key demand for union leaders, who": those who are people, and not what is for them, from them or with them. */
function peopleOf(items: readonly Item[], phrase: Phrase): Phrase {
  for (let i = phrase.from + 1; i < phrase.to - 1; i += 1) {
    if (items[i]?.pos !== 'ADP' || items[i]?.lower === 'of') continue;
    const head = items[i - 1];
    const isTheirs = head?.pos === 'NOUN' && !arePeople(head.lower) && leadsToPeople(items[i]);
    return isTheirs && arePeopleFrom(items, i + 1, phrase.to) ? { from: i + 1, to: phrase.to, stands: null } : phrase;
  }
  return phrase;
}

const leadsToPeople = wordIs(/^(?:for|from|by|with|among|against)$/);

/** Whether the phrase that begins at `from` is of people: "union leaders", "Democrats in the hall". */
function arePeopleFrom(items: readonly Item[], from: number, to: number): boolean {
  const those = items.slice(from, Math.min(phraseStartingAt(items, from)?.to ?? from, to));
  const link = those.findIndex(({ pos }) => pos === 'ADP');
  const last = (link < 0 ? those : those.slice(0, link)).at(-1);
  return last !== undefined && (arePeople(last.lower) || (last.pos === 'PROPN' && last.lower.endsWith('s')));
}
