import { delegatesOf, ownersDelegates } from './delegates.ts';
import { holderOf } from './holder.ts';
import { isPlural, namedParty, oneLine, type Party } from './party.ts';
import { properParty } from './proper-party.ts';
import type { Item, Scene } from './scene.ts';
import { WORDS } from './words.ts';

export function partyOf(
  scene: Scene,
  items: readonly Item[],
  from: number,
  to: number,
  person: Item | null,
  last: Item | null,
): Party | null {
  // "Berg aides", "a Berg event": the noun behind the name is the head.
  const owned = person !== null && last?.kind === 'word' && last.pos === 'NOUN' && last.start > person.start;
  const named = owned ? null : (person ?? (last?.kind === 'name' ? last : null));
  const delegates = delegatesOf(scene, items, from, to, last);
  if (delegates) return delegates;
  const theirs = ofTheirs(scene, items, from, last);
  if (theirs) return theirs;
  if (named?.mention) return withOwnWords(scene, items.slice(from, to), namedParty(scene, named), named);
  if (last?.kind !== 'word') return null;
  const word = last.lower;
  // "The two last held talks": people told before, by their number alone.
  const counted = to - from === 2 && items[from]?.lower === 'the' && /^(?:two|three|four)$/.test(word);
  if (counted && !/^(?:of|-)$/.test(items[to]?.lower ?? ''))
    return {
      start: items[from]?.start ?? last.start,
      end: last.end,
      kind: 'described',
      entities: [],
      name: oneLine(scene, { start: items[from]?.start ?? last.start, end: last.end }),
      plural: true,
      head: word,
    };
  if (WORDS.notCounterparts.has(word)) return null;
  // "its supervisory powers", "a third party to the contract"
  const before = items[to - 2]?.lower ?? '';
  if (word === 'powers' && !POWERS.test(before) && items[to - 2]?.kind !== 'name') return null;
  if (/^part(?:y|ies)$/.test(word) && before === 'third') return null;
  const opposite = /^numbers?$/.test(word) && items[to - 2]?.lower === 'opposite';
  if (!WORDS.humanHeads.has(word) && !WORDS.properHeads.has(word) && !opposite)
    return properParty(scene, items, from, to);
  // "the miners", "his cabinet": whose they are is told beside them.
  const led = items[from]?.pos === 'DET' || WORDS.possessives.has(items[from]?.lower ?? '');
  const first = led && from + 1 < to ? items[from + 1] : items[from];
  if (!first) return null;
  const range = { start: first.start, end: last.end };
  const holder = isPlural(word) ? null : holderOf(scene, items.slice(from, to));
  if (holder) {
    const whole = { start: items[from]?.start ?? first.start, end: last.end };
    return { ...whole, kind: 'person', entities: [holder.id], name: holder.name, plural: false, head: word };
  }
  const name = withoutShortForm(oneLine(scene, range));
  return (
    ownersDelegates(scene, range, name) ?? {
      ...range,
      kind: 'described',
      entities: [],
      name,
      plural: isPlural(word),
      head: word,
    }
  );
}

/** "Their teams", "their foreign ministers": of several who were told before, who act for them. */
function ofTheirs(scene: Scene, items: readonly Item[], from: number, last: Item | null): Party | null {
  const owner = items[from];
  if (owner?.lower !== 'their' || !owner.mention || owner.mention.refersTo.length < 2 || !last) return null;
  if (!WORDS.offices.has(last.lower) && !/^(?:teams|governments)$/.test(last.lower)) return null;
  const party = namedParty(scene, owner);
  return party && { ...party, end: last.end, plural: true, head: last.lower };
}

/** A group with the nouns before it: "coalition partners", where the mention is "partners". */
function withOwnWords(scene: Scene, phrase: readonly Item[], party: Party | null, named: Item): Party | null {
  if (!party || named.mention?.kind !== 'group' || named.mention.form !== 'description') return party;
  // "his coalition partners", "her Uzbek and Kazakh counterparts": whose they are stands first.
  const own = phrase[0]?.mention?.form === 'pronoun' ? phrase.slice(1) : phrase;
  if (own.some(({ mention }) => mention?.form === 'pronoun')) return party;
  const first = own.find(({ pos, lower }) => pos !== 'DET' && pos !== 'NUM' && !LOOSE.test(lower));
  if (!first || first.start >= party.start) return party;
  const range = { start: first.start, end: party.end };
  return { ...party, ...range, name: withoutShortForm(oneLine(scene, range)) };
}

/** "European Fish Office (EFO) inspectors" by their name as it is said. */
function withoutShortForm(name: string): string {
  return name.replace(/ \([^()]*\)(?= )/u, '');
}

/** What states are that are called powers, beside those of a part of the world ("Arab powers"). */
const POWERS =
  /^(?:the|big|great|major|minor|world|western|eastern|foreign|regional|nuclear|industrial|economic|naval|colonial|european|global|allied|outside|rival|guarantor|mediating|occupying|administering|signatory|negotiating|neighbou?ring|warring|victorious|emerging|rising|middle|military|maritime|other|principal|leading|key|two|three|four|five|six|seven|eight|p5\+1|these|those|both|all)$/;

/** Words before a group's name that say nothing of who it is. */
const LOOSE = /^(?:than|other|several|some|many|more|most|various|further|certain|fellow|all|both|of)$/;
