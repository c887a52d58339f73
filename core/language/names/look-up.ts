/** Words between spaces, by the letter that they begin with, with its accent or without. */
type Lists = Readonly<Record<string, string>>;

/** So many words are remembered at most: a lexicon of names has about as many. */
const MOST_ASKED = 20_000;
/** A longer word would keep the text that it was cut from. In UTF-16 units. */
const LONGEST_ASKED = 12;
/** After so many words a letter's list is entered word for word: to look it through again would cost more. */
const LOOKED_THROUGH = 25;

/**
 * What a word of long lists stands for, or undefined: the last that has it in its lists. A list is looked through when one of its words
 * is first asked for, which takes a start less than to enter tens of thousands that no article has.
 */
export function lookUp<T>(of: readonly (readonly [T, Lists])[]): (word: string) => T | undefined {
  const values = of.map(([value]) => value);
  const lists = of.map(([, letters]) => listsOf(letters));
  /** The place of the word's lists, counted from one; 0 where none has it. */
  let asked = new Map<string, number>();
  const placeOf = (word: string): number => {
    const letters = lettersOf(word);
    return lists.findLastIndex((has) => letters.some((letter) => has(letter, word))) + 1;
  };
  return (word) => {
    let place = asked.get(word);
    if (place === undefined) {
      place = placeOf(word);
      if (asked.size >= MOST_ASKED) asked = new Map();
      if (word.length <= LONGEST_ASKED) asked.set(word, place);
    }
    return place === 0 ? undefined : values[place - 1];
  };
}

/** The letters that a word may be listed by: its first, and that without its accent. */
function lettersOf(word: string): readonly string[] {
  const letter = word.charAt(0);
  return letter > '\x7f' ? [letter, letter.normalize('NFD').charAt(0)] : [letter];
}

/** Whether the list of a letter has a word. */
function listsOf(letters: Lists): (letter: string, word: string) => boolean {
  const lists = new Map<string, (word: string) => boolean>();
  return (letter, word) => {
    let has = lists.get(letter);
    if (!has) {
      has = listed(letters[letter] ?? '');
      lists.set(letter, has);
    }
    return has(word);
  };
}

function listed(list: string): (word: string) => boolean {
  const spaced = ` ${list} `;
  let words: ReadonlySet<string> | null = null;
  let times = 0;
  return (word) => {
    if (times++ < LOOKED_THROUGH) return !word.includes(' ') && word !== '' && spaced.includes(` ${word} `);
    words ??= new Set(list === '' ? [] : list.split(' '));
    return words.has(word);
  };
}
