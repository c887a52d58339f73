import people from './people.json' with { type: 'json' };

/** Words for one person by what he is or does, in small letters: by how they end, and those that have no ending of their own. */
const ONE = `(?:(?:[\\p{Ll}-]+(?:${people.endings.join('|')})|${people.one.join('|')}))`;

/** Things, bodies, quantities and times that end like people; the first ones at the end of longer words, too ("newspaper"). */
const NONE = new RegExp(`^(?:.*(?:${people.noneEndings.join('|')})|${people.none.join('|')})$`, 'u');

const ENDS_IN_ONE = new RegExp(`(?:^|[ -])${ONE}$`, 'u');

/** What begins what only tells more of a noun: "a spokesman | for the mill", "an official | close to the talks", "a dealer, | who ...". */
const MORE =
  /(?:,| (?:of|for|at|from|in|with|to|on|by|close|familiar|involved|who|which|that|based|speaking|quoted|whose)(?!\p{L})).*$/su;

/** Who or what a description is by its head: one person, several people or things, or one thing (a body, a document, a place). */
export type Sort = 'one' | 'several' | 'thing';

/** "A mill spokesman", "Bank of Asker spokesman": one; "dealers in Oslo", "the ministers": several; "the statement", "the union": a thing. */
export function sortOf(description: string): Sort {
  const head = description.replace(MORE, '');
  if (/^(?:both|several|many|some|most|others|all|two|three|four|five|six|few) |\band\b/i.test(head)) return 'several';
  const last = lastWord(head);
  if (/^(?:people|police|staff)$/.test(last)) return 'several';
  // "Twitter": a word alone that is no plural is a name.
  const isAlone = /^\p{Lu}\S*$/u.test(description);
  if (!isAlone && (isOne(last) || (/^\p{Lu}/u.test(head) && isOne(lastWord(description))))) return 'one';
  // "City Resources" is a name.
  const isName = / \p{Lu}\S*$/u.test(head);
  return /[^s'’]s$/.test(last) && !isName && !/^(?:news|headquarters|series)$/.test(last) ? 'several' : 'thing';
}

function lastWord(words: string): string {
  return words.replace(/^.* /s, '').toLowerCase();
}

function isOne(word: string): boolean {
  return ENDS_IN_ONE.test(word) && !NONE.test(word);
}

/** Whether words tell of one person whom they do not name: "a former clerk", "one of the guests", "a doctor at the clinic". */
export function isOneUnnamed(description: string): boolean {
  const [, several] = /^one of (?:\p{L}+ )*?(\p{L}+s)(?!\p{L})/iu.exec(description) ?? [];
  if (several !== undefined) return isOne(singularOf(several.toLowerCase()));
  return /^(?:an?|one|another) /i.test(description) && sortOf(description) === 'one';
}

/** Whether words end in those for people: "bond traders", "naval source". */
export function arePeople(words: string): boolean {
  const last = lastWord(words.trim().replace(MORE, ''));
  return isOne(last) || isOne(singularOf(last));
}

/** "officials": "official"; of words for people, which are regular but for "people" itself. */
export function singularOf(several: string): string {
  return several
    .replace(/people$/, 'person')
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$|(?<!s)s$/, '');
}
