import type { Range } from '../../model/span.ts';

/**
 * Breaks that the lines of a pasted text had before they ran together: fields of a mail's head, signatures, sources in
 * brackets, pictures' captions, rules of signs. Each is the white space between two pieces.
 */
export function pastedBreaks(paragraph: string): readonly Range[] {
  const signs = signsIn(paragraph);
  const found: Range[] = [];
  for (const each of BREAKS) {
    if ((signs & each.signs) === 0 || !each.may(paragraph)) continue;
    for (const { index, 0: gap } of paragraph.matchAll(each.pattern))
      found.push({ start: index, end: index + gap.length });
  }
  return found;
}

/** Signs that few paragraphs of reporting hold, a bit each; the last bit stands for any paragraph. */
const SIGNS = '@:-[(;*=_~#,';
const ANY = 1 << SIGNS.length;
const SIGN_BITS = new Int32Array(0x80);
for (let i = 0; i < SIGNS.length; i++) SIGN_BITS[SIGNS.charCodeAt(i)] = 1 << i;

function signsIn(text: string): number {
  let bits = ANY;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) bits |= SIGN_BITS[unit] ?? 0;
  }
  return bits;
}

/** One of these signs stands in every paragraph that a pattern finds something in: that is told for all patterns at one look. */
function needs(signs: string, pattern: RegExp, may: (paragraph: string) => boolean = always): Break {
  return { signs: signsIn(signs) & ~ANY || ANY, may, pattern };
}

interface Break {
  readonly signs: number;
  /** A look that spares most paragraphs the search. */
  readonly may: (paragraph: string) => boolean;
  readonly pattern: RegExp;
}

function always(): boolean {
  return true;
}

function holds(...words: readonly string[]): (paragraph: string) => boolean {
  return (paragraph) => words.some((word) => paragraph.includes(word));
}

const RULE = holds('***', '===', '___', '~~~', '###', '-----');
/** The last of a signature's names. */
const LONGEST_NAME = 40;
const NAMES_FIRST = /^\p{Lu}[\p{L}.'’-]{0,30}(?: (?:of|and|de|von|van|al|bin|for))?(?: the)? \p{Lu}/u;

/** What is rare after a gap is looked at before what is long. */
const BREAKS: readonly Break[] = [
  // After the address of "Email: a@b.org", and before the next field of a mail's head.
  needs('@', /(?<=^(?:E-?mail|From|Reply-To|Sender): [^@\n]{0,80}@[\w.-]{1,80}>?)\s+(?=\S)/gi),
  needs(
    ':',
    /(?<=\S)\s+(?=(?:Newsgroups|Groups|Reply-To|Subject|Cc|Bcc|Sent): \S)/g,
    holds('roups: ', 'Reply-To: ', 'Subject: ', 'Cc: ', 'Bcc: ', 'Sent: '),
  ),
  // A signature: two dashes after the text's last stop, and what is posted below them.
  needs('-', /(?<=[.!?)"”])\s+(?=--\s+(?:Posted|Sent|Regards|\p{Lu}\p{Ll}+ \p{Lu}))/gu, holds('--')),
  needs('-', /(?<=(?:^|[.!?)"”]\s{1,3})--)\s+(?=(?:Posted|Sent) )/g, holds('--')),
  // "Warm regards, Ann Lee".
  needs(
    ',',
    /(?<=\b(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Bb]est wishes|[Yy]ours (?:truly|faithfully)),)\s+(?=\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}$)/gu,
    (paragraph) =>
      /(?:^|\s)\p{Lu}\S*$/u.test(paragraph.slice(-LONGEST_NAME)) &&
      holds('egards,', 'incerely,', 'heers,', 'wishes,', 'truly,', 'faithfully,')(paragraph),
  ),
  // "[...]" stands for what was left out.
  needs('[', /(?<=[.!?]["”’)]?)\s+(?=\[(?:\.\.\.|…)\])/g, holds('[...]', '[…]')),
  needs('[', /(?<=(?:^|[.!?]["”’)]?\s)\[(?:\.\.\.|…)\])\s+(?=["“‘(]?\p{Lu})/gu, holds('[...]', '[…]')),
  // "(Reuters) The ministry", "[http://...] (BBC) The": the source in brackets before the text, no part of a sentence.
  needs(
    '(',
    /(?=\s+["“]?\p{Lu})(?<=(?:^|[.!?]["”]?\s|^\[https?:[^\]\s]{1,300}\]\s)\((?:(?:[A-Z]{2,8}|Reuters|Bloomberg|Xinhua|Yonhap|Kyodo|Interfax|Politico|Anadolu)|\p{Lu}[\p{L}.&'’-]{0,30}(?: \p{Lu}[\p{L}.&'’-]{0,30}){1,3})\))\s+(?=["“]?\p{Lu}[\p{L}]{0,30}(?: [\p{Ll}\p{N}]|['’]))/gu,
  ),
  needs('[', /(?<=^\[https?:[^\]\s]{1,300}\])\s+(?=["“(]?\p{Lu})/gu, holds('[http')),
  // A smiling face ends what it stands behind.
  needs(':;', /(?<=\s[:;]-?[)(DP])\s+(?=\p{Lu})/gu),
  // A rule of signs between two texts or at the end.
  needs('*=_~#-', /(?<=[.!?)"”\w/])\s+(?=[*=_~#]{3,}(?:\s|$)|-{5,}$)/g, RULE),
  needs('*=_~#-', /(?<=[.!?)"”\w/]\s{1,3}[*=_~#]{3,})\s+(?=["“]?\p{Lu})/gu, RULE),
  // "Ann Lee of the Union In the north, votes ...": a caption of names only, before a sentence that opens with a small word.
  needs(
    '',
    /(?=\s+(?:In|On|At|During|After|Before|For|From|By) )(?<=^(?:\p{Lu}[\p{L}.'’-]{0,30}(?: (?:of|and|de|von|van|al|bin|for))?(?: the)? ){1,7}\p{Lu}[\p{L}'’-]{0,30})\s+(?=(?:In|On|At|During|After|Before|For|From|By) (?:the|a|an|his|her|its|their) )/gu,
    (paragraph) => NAMES_FIRST.test(paragraph),
  ),
];

/** A word that a stop may follow in a text whose writer uses no capitals. */
const SMALL_STOP = /(?<=\p{Ll}{3} ?[.!?]{1,3})\s+(?=\p{Ll})/gu;

/** A text without capitals: its first letter is small, or the writer's own "i" is. */
export function smallBreaks(paragraph: string): readonly Range[] {
  const small = /^\p{Ll}/u.test(paragraph) || paragraph.includes(' i ');
  if (!small) return [];
  return [...paragraph.matchAll(SMALL_STOP)]
    .filter(
      ({ index }) =>
        !/(?:\.\.\.|\b(?:etc|vs|inc|corp|ltd|dept|approx|incl|resp|tel|max|min|ave|esp)\.)$/i.test(
          paragraph.slice(Math.max(0, index - 8), index),
        ),
    )
    .map(({ index, 0: gap }) => ({ start: index, end: index + gap.length }));
}
