import { push } from '../words/groups.ts';
import { isCourse, isForce, isGeneric, type Key, type Passage } from './keys.ts';
import { isAspect } from './names.ts';

/**
 * The keys without those that only several things of one kind have in common, each told apart by a second word in all its
 * passages ("the sugar tax" in one article, "the wealth tax" in another): the one word, and a theme of no other passages. Each
 * thing is an issue of its own.
 */
export function withoutCommonKinds(keys: readonly Key[]): Key[] {
  const things = new Map<Passage, Key[]>();
  for (const key of keys) {
    if (key.theme || key.stems.length !== 2) continue;
    for (const passage of key.passages) push(things, passage, key);
  }
  const common = keys.filter((key) => isCommonKind(key, things)).map(({ passages }) => new Set(passages));
  return keys.filter(
    ({ stems, theme, passages }) =>
      !(theme || stems.length === 1) || !common.some((of) => passages.every((passage) => of.has(passage))),
  );
}

/** "The suspension of retaliation", "retaliatory measures": the other word tells no second thing. */
function tells(stem: string, word: string): boolean {
  return stem !== word && !isGeneric(stem) && !isCourse(stem) && !isForce(stem) && !isAspect(stem);
}

function isCommonKind({ stems, theme, passages }: Key, things: ReadonlyMap<Passage, readonly Key[]>): boolean {
  const [word] = stems;
  if (theme || word === undefined || stems.length > 1) return false;
  const apart = passages.map((passage) =>
    (things.get(passage) ?? []).filter(
      (key) => key.stems.includes(word) && key.stems.some((stem) => tells(stem, word)),
    ),
  );
  return apart.every((one) => one.length === 1) && new Set(apart.flat()).size > 1;
}
