import { foldedWords } from '../words/fold.ts';
import { type Groups, groupsOf, push } from '../words/groups.ts';
import type { NamedEntity } from './forms.ts';
import { ownsHandle } from './handles.ts';
import { byInitialOnly, oneLetterApart, sameFullName, sameSpelled, soundOf } from './names.ts';

/** States in whose languages the family name stands first. */
const FAMILY_FIRST: ReadonlySet<string> = new Set(['CN', 'TW', 'HK', 'MO', 'KR', 'KP', 'VN', 'HU', 'SG', 'KH']);

/** Offices that a state or a body has one of. */
const SOLE_OFFICES: ReadonlySet<string> = new Set([
  'president',
  'prime minister',
  'chancellor',
  'king',
  'queen',
  'emperor',
  'pope',
  'secretary general',
]);

/**
 * Which people of many articles are one. Full names first; then a bare surname or a handle joins the one full name that
 * it fits. Where it fits two, it stays alone: a wrong merge puts one person's words into another's mouth.
 */
export function mergePeople(people: readonly NamedEntity[]): Groups {
  const groups = groupsOf(people.length);
  joinFullNames(people, groups);
  joinSurnames(people, groups);
  joinHandles(people, groups);
  return groups;
}

function joinFullNames(people: readonly NamedEntity[], groups: Groups): void {
  const byWord = new Map<string, number[]>();
  people.forEach((person, i) => {
    // The first and last word of a name are where one of two forms of it begins or ends: blocks small enough to compare in.
    const ends = person.full.flatMap((words) => [words[0] ?? '', words.at(-1) ?? '']);
    for (const word of new Set([...ends, ...ends.map((end) => `sound ${soundOf(end)}`)])) push(byWord, word, i);
  });
  const doubtful: (readonly [number, number])[] = [];
  for (const block of byWord.values()) {
    // Equal names are joined by one pass, so that a block of a thousand mentions of one president is not compared in pairs.
    const distinct = firstOfEach(people, block, groups);
    for (const [i, a] of distinct.entries()) {
      for (const b of distinct.slice(i + 1)) {
        const match = matchOf(people[a], people[b]);
        if (match === 'same') groups.join(a, b);
        else if (match === 'initial') doubtful.push([a, b]);
      }
    }
  }
  joinInitials(doubtful, people, groups);
}

/** An initial joins only where all that it could stand for is one person: "J. Smith" beside John and Jane stays alone. */
function joinInitials(
  pairs: readonly (readonly [number, number])[],
  people: readonly NamedEntity[],
  groups: Groups,
): void {
  const candidates = new Map<number, Set<number>>();
  for (const [a, b] of pairs) {
    const [short, long] = initialsOf(people[a]) <= initialsOf(people[b]) ? [b, a] : [a, b];
    const known = candidates.get(groups.of(short)) ?? new Set();
    candidates.set(groups.of(short), known.add(groups.of(long)));
  }
  for (const [short, longs] of candidates) {
    const [only] = new Set([...longs].map(groups.of));
    if (only !== undefined && new Set([...longs].map(groups.of)).size === 1) groups.join(short, only);
  }
}

function joinSurnames(people: readonly NamedEntity[], groups: Groups): void {
  const bySurname = new Map<string, number[]>();
  people.forEach((person, i) => {
    if (person.full.length === 0) return;
    for (const surname of surnamesOf(person)) push(bySurname, surname, i);
  });
  people.forEach((person, i) => {
    if (person.full.length > 0) return;
    const fitting = person.single
      .flatMap((word) => bySurname.get(word) ?? [])
      .filter((j) => people[j] && compatible(person, people[j]) && !isFathersName(person, people[j]));
    const only =
      theOne(fitting, groups) ??
      theOne(
        fitting.filter((j) => sameCountry(person, people[j])),
        groups,
      );
    if (only !== null) groups.join(i, only);
  });
  joinEqualSingles(people, groups);
}

/** "King Nasser" beside "Mohammed bin Nasser": a sovereign goes by a name of his own, the other has it from his father. */
function isFathersName(person: NamedEntity, other: NamedEntity): boolean {
  if (!roleOf(person).some((word) => SOVEREIGN.test(word))) return false;
  const fathers = other.full.filter((words) => /^(?:bin|ibn|bint|ben)$/.test(words.at(-2) ?? ''));
  return fathers.some((words) => person.single.includes(words.at(-1) ?? ''));
}

const SOVEREIGN = /^(?:king|queen|emir|amir|sultan|emperor)$/;

/**
 * Two bare surnames of two articles are one person only where nobody of that name is told apart, and the roles' states agree,
 * or both hold the one office that nobody shares.
 */
function joinEqualSingles(people: readonly NamedEntity[], groups: Groups): void {
  const alone = new Map<string, number[]>();
  people.forEach((person, i) => {
    if (person.full.length > 0 || groups.of(i) !== i) return;
    for (const word of person.single) push(alone, word, i);
  });
  for (const [first, ...others] of alone.values()) {
    for (const other of others) {
      const [a, b] = [people[first ?? -1], people[other]];
      if (a && b && first !== undefined && compatible(a, b) && (sameCountry(a, b) || sameOffice(a, b)))
        groups.join(first, other);
    }
  }
}

function joinHandles(people: readonly NamedEntity[], groups: Groups): void {
  const byHandle = new Map<string, number[]>();
  people.forEach((person, i) => {
    for (const handle of person.handles) push(byHandle, handle, i);
  });
  for (const [handle, holders] of byHandle) {
    for (const holder of holders.slice(1)) groups.join(holders[0] ?? holder, holder);
    const named = holders.some((i) => (people[i]?.full.length ?? 0) > 0);
    const owners = named
      ? []
      : people.flatMap((person, i) => (person.full.some((name) => ownsHandle(name, handle)) ? [i] : []));
    const only = theOne(owners, groups);
    if (only !== null && holders[0] !== undefined) groups.join(holders[0], only);
  }
}

function firstOfEach(people: readonly NamedEntity[], block: readonly number[], groups: Groups): readonly number[] {
  const firsts = new Map<string, number>();
  for (const i of block) {
    const person = people[i];
    if (!person) continue;
    const key = `${person.full
      .map((words) => words.join(' '))
      .toSorted()
      .join('|')}#${person.entity.gender}#${person.entity.country}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, i);
    else groups.join(first, i);
  }
  return [...firsts.values()];
}

function matchOf(a: NamedEntity | undefined, b: NamedEntity | undefined): 'same' | 'initial' | null {
  if (!a || !b || !compatibleGender(a, b)) return null;
  const pairs = a.full.flatMap((x) => b.full.filter((y) => sameFullName(x, y)).map((y) => [x, y] as const));
  if (pairs.some(([x, y]) => !byInitialOnly(x, y))) {
    const exact = pairs.some(([x, y]) => x.join(' ') === y.join(' '));
    return exact || compatible(a, b) ? 'same' : null;
  }
  if (pairs.length > 0) return compatible(a, b) ? 'initial' : null;
  return spelledAlike(a, b) || isMisspelled(a, b) ? 'same' : null;
}

/** One letter of a long word is another ("Kamotho", "Kimotho"), of people with one first name and one office. */
function isMisspelled(a: NamedEntity, b: NamedEntity): boolean {
  if (!compatible(a, b) || a.reading.article.id === b.reading.article.id) return false;
  const [one, other] = [roleOf(a), roleOf(b)].map((words) => words.slice(-2).join(' '));
  if (one !== other || !one?.includes(' ')) return false;
  return a.full.some((x) => b.full.some((y) => oneLetterApart(x, y)));
}

/** In two spellings: a word of each is the same, or both act for one state. */
function spelledAlike(a: NamedEntity, b: NamedEntity): boolean {
  if (!compatible(a, b) || a.reading.article.id === b.reading.article.id) return false;
  return a.full.some((x) =>
    b.full.some(
      (y) => sameSpelled(x, y) && (sameCountry(a, b) || x.some((word) => word.length > 3 && y.includes(word))),
    ),
  );
}

function initialsOf(person: NamedEntity | undefined): number {
  return Math.min(...(person?.full.map((words) => words.filter((word) => word.length === 1).length) ?? [0]));
}

function surnamesOf(person: NamedEntity): readonly string[] {
  const familyFirst = FAMILY_FIRST.has(person.entity.country ?? '');
  const ends = person.full.flatMap((words) => (familyFirst ? [words[0], words.at(-1)] : [words.at(-1)]));
  return [...new Set([...person.single, ...ends.flatMap((word) => word ?? [])])];
}

function theOne(indices: readonly number[], groups: Groups): number | null {
  const found = new Set(indices.map(groups.of));
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

function compatible(a: NamedEntity, b: NamedEntity): boolean {
  return compatibleGender(a, b) && (!a.entity.country || !b.entity.country || a.entity.country === b.entity.country);
}

function compatibleGender(a: NamedEntity, b: NamedEntity): boolean {
  return !a.entity.gender || !b.entity.gender || a.entity.gender === b.entity.gender;
}

/** "President Holm" here and there: of one name, only one holds such an office at a time. */
function sameOffice(a: NamedEntity, b: NamedEntity): boolean {
  const [one, other] = [roleOf(a), roleOf(b)].map((words) => words.join(' '));
  return one === other && SOLE_OFFICES.has(one ?? '');
}

function roleOf({ reading: { article }, entity: { role } }: NamedEntity): readonly string[] {
  return role ? foldedWords(article.text.slice(role.start, role.end)) : [];
}

function sameCountry(a: NamedEntity, b: NamedEntity | undefined): boolean {
  return a.entity.country !== null && a.entity.country === b?.entity.country;
}
