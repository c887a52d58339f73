import type { Draft } from './draft.ts';
import { type People, type Person, partsOf } from './people.ts';
import type { RawMention } from './raw.ts';
import type { RecentPeople } from './recent-people.ts';
import { isKin } from './roles.ts';
import type { Word } from './words.ts';

/** A lone name: by surname, the last one named who fits; else by first name; a handle by the name that it holds. */
export function personOf(
  words: readonly Word[],
  mention: RawMention,
  people: People,
  recent: RecentPeople,
  raws: readonly RawMention[],
  drafts: ReadonlyMap<Person, Draft>,
): Person | null {
  if (mention.form === 'acronym') return null;
  if (mention.form === 'handle') return ofHandle(words[mention.headFrom]?.text ?? '', people);
  const parts = partsOf(words, mention.headFrom, mention.headTo);
  const key = parts.join(' ');
  const named =
    people.bySurname.get(key) ??
    // "Al Sudani" of "Mohammed al-Sudani": papers write the article of one name both ways.
    (parts.length === 2 && /^(?:al|el)$/.test(parts[0] ?? '') ? people.bySurname.get(parts.join('-')) : undefined) ??
    (parts.length === 1
      ? undefined
      : people.bySurname.get(parts.at(-1) ?? '')?.filter((p) => parts.every((part) => p.parts.includes(part)))) ??
    [];
  const all = named.length > 0 ? named : (people.byGiven.get(key) ?? honoured(key, people));
  const list = all.length > 4 ? (recent.among(key) ?? all.slice(0, 4)) : all;
  const fitting = list.filter((person) => {
    const draft = drafts.get(person);
    return !(mention.gender && draft?.gender && draft.gender !== mention.gender);
  });
  const choices = fitting.length > 0 ? fitting : list;
  if (choices.length <= 1) return choices[0] ?? null;
  const byRole = mention.role ? choices.filter((person) => person.full.some((full) => sharesTitle(full, mention))) : [];
  const pool = byRole.length > 0 ? byRole : withoutThoseCalledByGivenName(choices, key, recent);
  const last = pool.reduce<Person | null>(
    (best, person) => (best === null || recent.at(person) > recent.at(best) ? person : best),
    null,
  );
  const used = last && pool.filter((person) => recent.alone(person, key));
  if (last && used?.length === 1 && used[0] && used[0] !== last)
    if (isListed(words, raws, people, recent.at(last)) || isRelative(last, words)) return used[0];
  // Two whom one sentence names in full, and neither of whom has gone by the name alone, are not decided between.
  const beside = pool.find(
    (person) => person !== last && last !== null && namedTogether(words, raws, recent, person, last),
  );
  return beside && last && pool.length > 1 && !recent.alone(last, key) && !recent.alone(beside, key) ? null : last;
}

/**
 * "The delegation includes bankers Ana Silva, Lars Holm and Piet Vries. Silva said": among three or more in full somebody is
 * named in passing, so the lone name stays with the one who has gone by it.
 */
function isListed(words: readonly Word[], raws: readonly RawMention[], people: People, at: number): boolean {
  const sentence = words[raws[at]?.headFrom ?? -1]?.sentence;
  const named = new Set<Person>();
  for (const step of [-1, 1])
    for (let i = at; i >= 0 && i < raws.length && named.size < LISTED; i += step) {
      const mention = raws[i] as RawMention;
      if (words[mention.headFrom]?.sentence !== sentence) break;
      const person = people.of.get(mention);
      if (person) named.add(person);
    }
  return named.size >= LISTED;
}

/** "after her son Tom Hale left": whoever is told only as a relative takes the lone name from nobody who has gone by it. */
function isRelative({ full }: Person, words: readonly Word[]): boolean {
  return full.length > 0 && full.every(({ role }) => role !== null && isKin(role, words));
}

/** So many people in full make a list of a sentence. */
const LISTED = 3;

/** "Sushmaji": a name with the mark of respect of India. */
function honoured(key: string, people: People): readonly Person[] {
  const bare = /^\p{L}{3,}(?=ji$)/u.exec(key)?.[0] ?? '';
  return people.bySurname.get(bare) ?? people.byGiven.get(bare) ?? [];
}

/** An article that calls a boy by his first name means somebody else of his family by the surname alone. */
function withoutThoseCalledByGivenName(
  choices: readonly Person[],
  key: string,
  recent: RecentPeople,
): readonly Person[] {
  const others = choices.filter(
    (person) => recent.alone(person, key) || ![...person.given].some((given) => recent.alone(person, given)),
  );
  return others.length > 0 ? others : choices;
}

function namedTogether(
  words: readonly Word[],
  raws: readonly RawMention[],
  recent: RecentPeople,
  one: Person,
  other: Person,
): boolean {
  const sentence = (person: Person): number => words[raws[recent.at(person)]?.headFrom ?? -1]?.sentence ?? -1;
  return sentence(one) >= 0 && sentence(one) === sentence(other);
}

function sharesTitle(full: RawMention, mention: RawMention): boolean {
  return full.role?.title === mention.role?.title;
}

const TITLES_IN_HANDLES =
  /^(?:dr|sec|secretary|president|pres|pm|real|the|sen|senator|rep|gov|mr|ms|mrs|vp|minister|official|amb|cm|fm|eam)*$/;

function ofHandle(handle: string, people: People): Person | null {
  const plain = handle.slice(1).toLowerCase().replaceAll('_', '');
  for (let at = 0; at <= plain.length - 4; at += 1) {
    const last = plain.slice(at);
    const before = plain.slice(0, at);
    for (const person of people.bySurname.get(last) ?? []) {
      const titled = TITLES_IN_HANDLES.test(before) || TITLES_IN_HANDLES.test(before.slice(0, -1));
      const named = person.parts.some((part) => part !== last && (before.endsWith(part) || before === part.charAt(0)));
      if (titled || named) return person;
    }
  }
  return null;
}
