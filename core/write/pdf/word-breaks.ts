import Hypher from 'hypher';

/** Letters of patterns, each with its first follower, its next sibling, and where the points of a pattern that ends with it stand. */
interface Letters {
  /** The letter that patterns begin with, by its unit. */
  readonly first: Uint32Array;
  readonly unit: Uint16Array;
  readonly follower: Uint32Array;
  readonly sibling: Uint32Array;
  /** One more than the index of the first point; 0 where no pattern ends. */
  readonly points: Uint32Array;
  /** Before each letter of a pattern, and behind the last. */
  readonly values: Uint8Array;
}

/**
 * Hypher with its patterns in columns: its own tree has an object for each letter, with room for all letters before it in the alphabet,
 * which for British English are 20 MB. Words are divided as by Hypher.
 */
export class WordBreaks extends Hypher<Letters> {
  /** Called by Hypher's constructor: patterns of one length, digits among them, stand one after another. */
  override createTrie(patterns: Readonly<Record<string, string>>): Letters {
    const most = Object.values(patterns).reduce((sum, text) => sum + text.length, 1);
    const letters: Letters = {
      first: new Uint32Array(0x10000),
      unit: new Uint16Array(most),
      follower: new Uint32Array(most),
      sibling: new Uint32Array(most),
      points: new Uint32Array(most),
      values: new Uint8Array(2 * most),
    };
    const used = { letters: 0, values: 0 };
    for (const [length, text] of Object.entries(patterns))
      for (let at = 0; at < text.length; at += Number(length)) addPattern(letters, used, text, at, at + Number(length));
    return letters;
  }

  override hyphenate(word: string): string[] {
    if (Object.hasOwn(this.exceptions, word.toLowerCase()) || word.includes('\u00ad')) return super.hyphenate(word);
    const marked = `_${word}_`;
    const points = pointsOf(this.trie, marked.toLowerCase());
    const result = [''];
    for (let i = 1; i < points.length - 1; i++) {
      const letter = marked[i] ?? '';
      const isBreak = i > this.leftMin && i < points.length - this.rightMin && (points[i] ?? 0) % 2 === 1;
      if (isBreak) result.push(letter);
      else result[result.length - 1] += letter;
    }
    return result;
  }
}

function addPattern(
  letters: Letters,
  used: { letters: number; values: number },
  text: string,
  start: number,
  end: number,
): void {
  const { values } = letters;
  const first = used.values;
  let letter = 0;
  for (let at = start; at < end && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= DIGIT_0 && unit <= DIGIT_9) {
      values[used.values] = unit - DIGIT_0;
    } else {
      used.values += 1;
      letter = followerOf(letters, letter, unit) || addLetter(letters, used, letter, unit);
    }
  }
  used.values += 1;
  letters.points[letter] = first + 1;
}

/** The letter that follows another in a pattern, or begins one; 0 where there is none. */
function followerOf({ first, unit, follower, sibling }: Letters, before: number, wanted: number): number {
  if (before === 0) return first[wanted] ?? 0;
  let letter = follower[before] ?? 0;
  while (letter !== 0 && unit[letter] !== wanted) letter = sibling[letter] ?? 0;
  return letter;
}

function addLetter(letters: Letters, used: { letters: number }, before: number, unit: number): number {
  used.letters += 1;
  const letter = used.letters;
  letters.unit[letter] = unit;
  if (before === 0) letters.first[unit] = letter;
  else {
    letters.sibling[letter] = letters.follower[before] ?? 0;
    letters.follower[before] = letter;
  }
  return letter;
}

/** Before each letter of a word the highest point of all patterns that stand in it. */
function pointsOf(letters: Letters, word: string): Uint8Array {
  const points = new Uint8Array(word.length);
  for (let start = 0; start < word.length; start++) {
    let letter = 0;
    for (let at = start; at < word.length; at++) {
      letter = followerOf(letters, letter, word.charCodeAt(at));
      if (letter === 0) break;
      const pattern = letters.points[letter] ?? 0;
      if (pattern === 0) continue;
      for (let i = start; i <= at + 1 && i < points.length; i++)
        points[i] = Math.max(points[i] ?? 0, letters.values[pattern - 1 + i - start] ?? 0);
    }
  }
  return points;
}

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;
