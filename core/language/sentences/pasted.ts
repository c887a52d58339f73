import type { Range } from '../../model/span.ts';

/**
 * Breaks that the lines of a pasted text had before they ran together: fields of a mail's head, signatures, sources in
 * brackets, pictures' captions, rules of signs. Each is the white space between two pieces.
 */
export function pastedBreaks(paragraph: string): readonly Range[] {
  return BREAKS.flatMap(([hints, pattern]) =>
    hints.some((hint) => paragraph.includes(hint))
      ? [...paragraph.matchAll(pattern)].map(({ index, 0: gap }) => ({ start: index, end: index + gap.length }))
      : [],
  );
}

/** Each with what its paragraph must hold, which is quick to tell; what is rare after a gap is looked at before what is long. */
const BREAKS: readonly (readonly [readonly string[], RegExp])[] = [
  // After the address of "Email: a@b.org", and before the next field of a mail's head.
  [['@'], /(?<=^(?:E-?mail|From|Reply-To|Sender): [^@\n]{0,80}@[\w.-]{1,80}>?)\s+(?=\S)/gi],
  [
    ['roups: ', 'Reply-To: ', 'Subject: ', 'Cc: ', 'Bcc: ', 'Sent: '],
    /(?<=\S)\s+(?=(?:Newsgroups|Groups|Reply-To|Subject|Cc|Bcc|Sent): \S)/g,
  ],
  // A signature: two dashes after the text's last stop, and what is posted below them.
  [['--'], /(?<=[.!?)"”])\s+(?=--\s+(?:Posted|Sent|Regards|\p{Lu}\p{Ll}+ \p{Lu}))/gu],
  [['--'], /(?<=(?:^|[.!?)"”]\s{1,3})--)\s+(?=(?:Posted|Sent) )/g],
  // "Warm regards, Ann Lee".
  [
    ['egards,', 'incerely,', 'heers,', 'wishes,', 'truly,', 'faithfully,'],
    /(?<=\b(?:[Rr]egards|[Ss]incerely|[Cc]heers|[Bb]est wishes|[Yy]ours (?:truly|faithfully)),)\s+(?=\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3}$)/gu,
  ],
  // "[...]" stands for what was left out.
  [['[...]', '[…]'], /(?<=[.!?]["”’)]?)\s+(?=\[(?:\.\.\.|…)\])/g],
  [['[...]', '[…]'], /(?<=(?:^|[.!?]["”’)]?\s)\[(?:\.\.\.|…)\])\s+(?=["“‘(]?\p{Lu})/gu],
  // "(Reuters) The ministry", "[http://...] (BBC) The": the source in brackets before the text, no part of a sentence.
  [
    ['('],
    /(?=\s+["“]?\p{Lu})(?<=(?:^|[.!?]["”]?\s|^\[https?:[^\]\s]{1,300}\]\s)\((?:(?:[A-Z]{2,8}|Reuters|Bloomberg|Xinhua|Yonhap|Kyodo|Interfax|Politico|Anadolu)|\p{Lu}[\p{L}.&'’-]{0,30}(?: \p{Lu}[\p{L}.&'’-]{0,30}){1,3})\))\s+(?=["“]?\p{Lu}[\p{L}]{0,30}(?: [\p{Ll}\p{N}]|['’]))/gu,
  ],
  [['[http'], /(?<=^\[https?:[^\]\s]{1,300}\])\s+(?=["“(]?\p{Lu})/gu],
  // A smiling face ends what it stands behind.
  [[':', ';'], /(?<=\s[:;]-?[)(DP])\s+(?=\p{Lu})/gu],
  // A rule of signs between two texts or at the end.
  [['***', '===', '___', '~~~', '###', '-----'], /(?<=[.!?)"”\w/])\s+(?=[*=_~#]{3,}(?:\s|$)|-{5,}$)/g],
  [['***', '===', '___', '~~~', '###', '-----'], /(?<=[.!?)"”\w/]\s{1,3}[*=_~#]{3,})\s+(?=["“]?\p{Lu})/gu],
  // "Ann Lee of the Union In the north, votes ...": a caption of names only, before a sentence that opens with a small word.
  [
    [' In ', ' On ', ' At ', ' During ', ' After ', ' Before ', ' For ', ' From ', ' By '],
    /(?=\s+(?:In|On|At|During|After|Before|For|From|By) )(?<=^(?:\p{Lu}[\p{L}.'’-]{0,30}(?: (?:of|and|de|von|van|al|bin|for))?(?: the)? ){1,7}\p{Lu}[\p{L}'’-]{0,30})\s+(?=(?:In|On|At|During|After|Before|For|From|By) (?:the|a|an|his|her|its|their) )/gu,
  ],
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
