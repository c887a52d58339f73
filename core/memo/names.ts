import type { DossierParticipant } from '../model/dossier.ts';
import type { Piece, Slot } from '../model/memo.ts';
import { type NonEmpty, nonEmpty, type Span } from '../model/span.ts';
import { shows } from './passages.ts';
import { listed, text, word } from './phrases.ts';
import type { Writing } from './writing.ts';

/** People in a row, each a slot: those whom the dossier tells most of first, so that the same people stand in one order. */
export function whoPieces(
  writing: Writing,
  who: readonly DossierParticipant[],
  near: readonly Span[],
): readonly Piece[] {
  return listed(
    writing.phrases,
    inOrder(writing, who).map((one) => {
      const name = nameSlot(writing, asCommonNoun(writing, one), one.party, [...near, ...one.evidence]);
      const lead = articleOf(writing, name.value, one.party) ?? determinerOf(writing, name.value, one);
      return [...(lead === null ? [] : [text(`${lead} `)]), { kind: 'slot', slot: name } as const];
    }),
  );
}

/**
 * "the" where the articles mostly print it before the name of a body or a state, else null: once alone it may belong to a noun
 * behind the name ("the Iran deal").
 */
function articleOf(writing: Writing, name: string, party: string | null): string | null {
  const known = writing.partyOf(party);
  if (!known || known.kind === 'person' || /^the\b/i.test(name)) return null;
  const printings = known.mentions.filter((mention) => writing.textOf(mention) === name);
  const led = printings.filter(({ article, start }) => {
    const before = writing.articleOf(article).text.slice(Math.max(0, start - 5), start);
    return /(?:^|[^\p{L}])the $/iu.test(before);
  });
  const isLed = led.length * 2 > printings.length;
  // Other languages put none before the names that English articles print.
  const said = writing.phrases.words['name.the'] ?? 'the';
  return isLed && said !== '' ? said : null;
}

/** How nouns end that mean more than one. */
const MANY = /(?:s|people|men|women|children|police|staff|media|clergy)$/iu;

/**
 * A common noun has the word before it that its passage prints ("his Iranian counterpart", "a delegation"); one that stands for a
 * single thing has "the" where that word belongs to a name ("Ford's bargaining team").
 */
function determinerOf(writing: Writing, name: string, { party, evidence }: DossierParticipant): string | null {
  const said = writing.phrases.words['name.the'] ?? 'the';
  const isKnown = (writing.partyOf(party)?.kind ?? 'group') !== 'group';
  if (isKnown || said === '' || !/(?:^|\s)\p{Ll}[\p{L}-]*$/u.test(name)) return null;
  if (DETERMINED.test(name) || OWNED.test(name)) return null;
  for (const { article, start, end } of evidence) {
    const { text: words } = writing.articleOf(article);
    const at = words.indexOf(name, start);
    if (at < 0 || at >= end) continue;
    const printed = /(?:^|[^\p{L}])(the|his|her|its|their|an?)\s+$/iu.exec(words.slice(Math.max(0, at - 8), at))?.[1];
    if (printed) return printed.toLowerCase();
  }
  return MANY.test(name) ? null : said;
}

/** What has a determiner or a number already: "the two sides", "27 leaders". */
const DETERMINED =
  /^(?:the|an?|his|her|its|their|our|my|your|this|that|these|those|some|several|many|few|both|all|other|others|each|every|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)(?=$|\s)/iu;

/** "Peru's opposition", "the dockers' guild": whose it is stands within the name. */
const OWNED = /^\S+(?: \S+){0,3}?(?:['’]s|s['’]) /u;

/** "Leaders from fifty countries" opens a sentence of its article; within one of the memo its first letter is small. */
function asCommonNoun(writing: Writing, { name, party, evidence }: DossierParticipant): string {
  return (writing.partyOf(party)?.kind ?? 'group') === 'group' ? withinSentence(writing, name, evidence) : name;
}

/** Words as they stand within a sentence: the first letter is small where an article that has them prints their first word so elsewhere. */
export function withinSentence(writing: Writing, name: string, evidence: readonly Span[]): string {
  const [first = ''] = /^\p{Lu}\p{Ll}+/u.exec(name) ?? [];
  const small = first.toLowerCase();
  const isCommon = evidence.some(({ article }) =>
    new RegExp(`(?:^|\\P{L})${small}(?:\\P{L}|$)`, 'u').test(writing.articleOf(article).text),
  );
  return first !== '' && isCommon ? small + name.slice(first.length) : name;
}

function inOrder(writing: Writing, who: readonly DossierParticipant[]): readonly DossierParticipant[] {
  const rank = ({ party }: DossierParticipant): number => {
    // "Ministers" and "delegations" follow those whom the articles name.
    const isGroup = (writing.partyOf(party)?.kind ?? 'group') === 'group';
    return (isGroup ? 0 : 1_000_000) + (writing.prominence.get(party ?? '') ?? 0);
  };
  return who.toSorted((a, b) => rank(b) - rank(a));
}

/**
 * A name as a slot. Where the passages at hand print it, they are its evidence; else a passage that names the party so, and
 * then the passage at hand ("he") beside it, with the rule said.
 */
export function namePiece(writing: Writing, name: string, party: string | null, near: readonly Span[]): Piece {
  return { kind: 'slot', slot: nameSlot(writing, name, party, near) };
}

function nameSlot(writing: Writing, given: string, party: string | null, near: readonly Span[]): Slot {
  const name = asArticlesPrint(writing, given, party, near);
  const here =
    near.find((span) => writing.textOf(span).includes(name)) ??
    near.find((span) => writing.textOf(span).toLowerCase().includes(name.toLowerCase()));
  if (here) return printed(writing, name, here);
  const mentions = (writing.partyOf(party)?.mentions ?? []).filter((mention) => writing.textOf(mention).includes(name));
  const shown = mentions.find((mention) => near.some((span) => shows(span, mention, writing.sentences)));
  if (shown) return printed(writing, name, shown);
  const [naming] = [
    ...mentions.filter((mention) => near.some((span) => span.article === mention.article)),
    ...mentions,
  ];
  if (naming) {
    return {
      name: 'who',
      value: name,
      surface: within(writing, name, naming),
      rule: 'named-elsewhere',
      explained: word(writing.phrases, 'rule.named-elsewhere'),
      evidence: nonEmpty([...near.slice(0, 1), naming], 'evidence for a name'),
    };
  }
  return {
    name: 'who',
    value: name,
    surface: null,
    rule: 'named-by-description',
    explained: word(writing.phrases, 'rule.named-by-description'),
    evidence: nonEmpty(near.slice(0, 1), `evidence for ${name}`),
  };
}

/** A body or state whose full name no article prints is named as they name it: "NATO". */
export function asArticlesPrint(writing: Writing, name: string, party: string | null, near: readonly Span[]): string {
  const known = writing.partyOf(party);
  if (!known || known.kind === 'person') return name;
  const { mentions } = known;
  if ([...near, ...mentions].some((mention) => writing.textOf(mention).includes(name))) return name;
  const shown = mentions.find((mention) => near.some((span) => shows(span, mention, writing.sentences)));
  return writing.textOf(shown ?? mentions[0]);
}

/** Words of a passage as a slot: a place, an occasion, a role. Where it prints other words, the rule says so. */
export function wordsPiece(writing: Writing, kind: string, value: string, evidence: NonEmpty<Span>): Piece {
  // Capitals alone make no other word: a dateline's "WASHINGTON" is Washington.
  const here = evidence.find((span) => writing.textOf(span).toLowerCase().includes(value.toLowerCase()));
  if (here) return { kind: 'slot', slot: { ...printed(writing, value, here), name: kind } };
  const rule = `${kind}-as-named`;
  return {
    kind: 'slot',
    slot: { name: kind, value, surface: null, rule, explained: word(writing.phrases, 'rule.as-named'), evidence },
  };
}

function printed(writing: Writing, value: string, at: Span): Slot {
  return { name: 'who', value, surface: within(writing, value, at), rule: 'verbatim', explained: null, evidence: [at] };
}

function within(writing: Writing, value: string, span: Span): Span {
  const words = writing.textOf(span);
  const exact = words.indexOf(value);
  const start = span.start + (exact >= 0 ? exact : words.toLowerCase().indexOf(value.toLowerCase()));
  return { article: span.article, start, end: start + value.length };
}
