import type { Conflict, ConflictSide } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { idOf } from '../ids.ts';

const DIGITS = '\\d{1,3}(?:,\\d{3})+|\\d{1,9}(?:\\.\\d{1,3})?';
const NUMBER = `(?:${DIGITS}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`;
const FIGURE = `[$£€]?${NUMBER}(?: (?:bn|billion|m|mn|million|trillion|thousand|per cent|percent))?`;
/** "78,000 tonnes, and not 85,000 as Oslo says": the number that is denied, with who gave it. */
const DENIED = new RegExp(
  `(?<![\\d.,])${FIGURE}(?: [\\p{L}-]{2,20}){0,3},? (?:and |but )?not (?:the )?(${FIGURE})(?: [\\p{L}-]{2,20})?,? (?:as|that) `,
  'u',
);
/** "The ministry comes to 800 million.", "Chile said four.": a number that answers the one before, and nothing else. */
const ANSWERED = new RegExp(
  `^(?=\\p{Lu}|the )[\\p{L}’'., -]{2,60}? (?:com(?:es|e|ing) to|came to|speaks? of|spoke of|talks? of|puts? (?:it|them|the \\p{L}{2,20}) at|says?|said|counts?|counted|reckons?|reckoned|admits?(?: to)?|admitted(?: to)?|concedes?|conceded|acknowledges?|acknowledged)(?: that)?(?: (?:only|just|about|some|(?:it|they|(?:the )?(?:cost|figure|number|sum|toll|total)) (?:is|are|was|were)))?(?: (?:closer|nearer|close|more like)(?: to)?)? (${FIGURE})(?: ([\\p{L}-]{2,20}))?[.]?$`,
  'u',
);
const ANY = new RegExp(`(?<![\\p{L}\\d.,])${FIGURE}(?![\\d,.]\\d)`, 'giu');
/** What is longer is no sentence of a report. In UTF-16 units. */
const LONGEST = 900;

/** Numbers that one article itself sets against each other, each side in the words that give it. */
export function disputedNumbers(readings: readonly Reading[]): readonly Conflict[] {
  return readings.flatMap((reading) => {
    const clauses = clausesOf(reading);
    const given = new Map<string, Clause>();
    return clauses.flatMap((clause, i): readonly Conflict[] => {
      const sides = deniedIn(given, clause) ?? answeredBy(clauses[i - 1], clause);
      for (const figure of numbersIn(clause.text)) given.set(figure, clause);
      if (!sides) return [];
      return [{ id: idOf('conflict', sides[1].mentions[0]), about: '', type: 'number', of: null, sides }];
    });
  });
}

/** A sentence, or a part of one up to a semicolon. */
interface Clause {
  readonly text: string;
  readonly at: Span;
  readonly paragraph: number;
}

function clausesOf({ article, analysis }: Reading): readonly Clause[] {
  return analysis.sentences.flatMap(({ kind, start, end, paragraph }): readonly Clause[] => {
    if (kind === 'boilerplate' || end - start > LONGEST) return [];
    let from = start;
    return article.text
      .slice(start, end)
      .split('; ')
      .map((text) => {
        const at = spanOf(article.id, { start: from, end: from + text.length });
        from += text.length + 2;
        return { text, at, paragraph };
      });
  });
}

/** A clause that denies a number, beside the last one before it that gives it: `given`, by number. */
function deniedIn(given: ReadonlyMap<string, Clause>, denying: Clause): readonly [ConflictSide, ConflictSide] | null {
  const giving = given.get(DENIED.exec(denying.text)?.[1] ?? '');
  return giving ? [sideOf(giving), sideOf(denying)] : null;
}

/** A clause that gives a number and nothing else answers the only one of the clause before it, in its paragraph. */
function answeredBy(before: Clause | undefined, after: Clause): readonly [ConflictSide, ConflictSide] | null {
  if (!before || before.paragraph !== after.paragraph) return null;
  const [, answer, unit] = ANSWERED.exec(after.text) ?? [];
  const [only, ...more] = numbersIn(before.text);
  if (answer === undefined || only === undefined || more.length > 0 || only.toLowerCase() === answer.toLowerCase())
    return null;
  // "40 people were hurt, she said. Police counted 12 arrests."
  if (unit !== undefined && !before.text.includes(unit)) return null;
  return SAID.test(before.text) && scaleOf(only) === scaleOf(answer) ? [sideOf(before), sideOf(after)] : null;
}

/** Somebody gives the first number too: what only the article says is not answered. */
const SAID =
  /\b(?:sa(?:id|ys)|warn(?:s|ed)|told|puts?|according to|claim(?:s|ed)|estimate[sd]?|reckon(?:s|ed)|announced|reported|insist(?:s|ed))\b/u;

function scaleOf(figure: string): string {
  const [, scale = ''] = /([\p{L} ]{2,20})$/u.exec(figure) ?? [];
  const [currency = ''] = /^[$£€]/u.exec(figure) ?? [];
  if (/per ?cent$/iu.test(scale)) return 'part';
  return currency + (/^(?: ?(?:bn|billion|m|mn|million|trillion|thousand))$/u.test(scale) ? 'great' : '');
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(ANY)].map(([figure]) => figure).filter((figure) => !/^(?:19|20)\d\d$/u.test(figure));
}

function sideOf({ text, at }: Clause): ConflictSide {
  return { value: text, mentions: [at] };
}
