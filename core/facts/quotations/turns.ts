import type { Analysis, Mention } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { TURN } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Carrier, Item } from './carriers.ts';
import type { Draft } from './drafts.ts';
import { verbatim } from './marks.ts';

/**
 * The turns of a transcript: "MR LEE: ...", "Prime Minister Lee: ...", "The Secretary of State (Mr Lee): ...", and below a
 * question what "A:" answers. A quotation for each paragraph of a turn; questions and moderators' words are no statements of anybody's.
 * One label alone makes no transcript.
 */
export function spokenTurns(
  { text }: Article,
  { mentions, entities }: Analysis,
  carriers: readonly Carrier[],
): readonly Draft[] {
  const surnames = new Set(entities.flatMap(({ kind, name }) => (kind === 'person' ? [surnameOf(name)] : [])));
  const paragraphs = [...Map.groupBy(carriers, ({ paragraph }) => paragraph).values()];
  const labels = labelsOf(paragraphs.map((paragraph) => labelOf(text, paragraph, mentions, surnames)));
  const last = labels.findLastIndex((label) => label !== null);
  if (labels.filter((label) => label !== null).length < LEAST) return [];
  const drafts: Draft[] = [];
  let turn: Label | null = null;
  paragraphs.forEach((paragraph, i) => {
    const [first] = paragraph;
    if (!first) return;
    const label = labels[i] ?? null;
    // A heading, or a note of the editors, ends a turn; behind the last label only what speaks of itself goes on.
    const goesOn = turn !== null && first.kind === 'prose' && (i < last || isOwn(text, paragraph));
    turn = label ?? (goesOn ? turn : null);
    if (!turn || turn.isQuestion) return;
    const said = saidIn(text, paragraph, label);
    if (said) drafts.push(draftOf(first, said, turn.who));
  });
  return drafts;
}

/**
 * The labels that are turns: those of somebody, and in a text that has such, or where one of two asks what the other answers, those that
 * come again ("The Islander: Will you stay? Holm: ..."). Who does nothing but ask puts the questions.
 */
function labelsOf(found: readonly (Label | null)[]): readonly (Label | null)[] {
  const labels = found.filter((label) => label !== null);
  const again = [...Map.groupBy(labels, ({ name }) => name).values()].filter(({ length }) => length >= LEAST);
  const asking = again.filter((same) => same.every(({ asks }) => asks));
  const somebody = labels.filter(isKnown).length;
  const isTranscript = somebody >= LEAST || (again.length >= LEAST && asking.length > 0);
  const recurring = new Set(again.flat());
  const questions = new Set(asking.length < again.length ? asking.flat() : []);
  return found.map((label) => {
    if (label === null || !(isKnown(label) || (isTranscript && recurring.has(label)))) return null;
    return questions.has(label) ? { ...label, isQuestion: true } : label;
  });
}

function isKnown({ isQuestion, isSomebody }: Label): boolean {
  return isQuestion || isSomebody;
}

/** So many labels make a transcript. */
const LEAST = 2;
/** A turn of fewer words ("Thank you.") is no statement. */
const LEAST_WORDS = 4;

interface Label {
  /** Whose turn it is, without the colon. */
  readonly who: Range;
  readonly name: string;
  readonly end: number;
  readonly isQuestion: boolean;
  /** It names a person or an office. */
  readonly isSomebody: boolean;
  /** What is said ends with a question. */
  readonly asks: boolean;
}

/** The last word of a name or a label, in capitals, as labels have it. */
export function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toUpperCase();
}

function labelOf(
  text: string,
  paragraph: readonly Carrier[],
  mentions: readonly Mention[],
  surnames: ReadonlySet<string>,
): Label | null {
  const [first] = paragraph;
  const last = paragraph.at(-1);
  if (!first || !last) return null;
  const words = text.slice(first.start, Math.min(last.end, first.start + LONGEST));
  const match = LABEL.exec(words) ?? ASKS.exec(words);
  const [whole = '', name = '', holder] = match ?? [];
  const said = text.slice(first.start + whole.length, last.end);
  if (!match || said.trim() === '') return null;
  const isQuestion = QUESTIONS.test(name);
  const at = holder === undefined ? first.start : first.start + whole.indexOf(`(${holder}`) + 1;
  const who = { start: at, end: at + (holder ?? name).length };
  const named = mentions[firstEndingAfter(mentions, who.end - 1)];
  const mention = named && named.start < who.end && named.end <= who.end + 1 ? named : undefined;
  const isSomebody = mention ? mention.kind === 'person' : isAnswer(name) || OFFICES.test(name) || surnames.has(name);
  const isOther = mention?.kind !== 'place' && !NOTES.test(name) && words[whole.trimEnd().length - 1] === ':';
  if (!isQuestion && !isSomebody && !isOther) return null;
  return { who, name, end: first.start + whole.length, isQuestion, isSomebody, asks: said.trimEnd().endsWith('?') };
}

/** No label is longer, with what stands in brackets behind it. */
const LONGEST = 160;
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:of|for|the|and|\\p{Lu}[\\p{L}.'’-]*)){0,8}";
/** "MR LEE:", "Mr Lee (via interpreter):", "The Secretary of State for Transport (Mr Ivan Lee):". */
const LABEL = new RegExp(
  `^(${NAME})(?: \\(((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Baroness) [^()\\n]{2,40})\\)| \\([^()\\n]{1,60}\\)| \\[[^\\[\\]\\n]{1,60}\\]){0,2}\\s?:\\s+`,
  'u',
);
/** "Q Mr. President, when ...", without its colon. */
const ASKS = /^(Q)\s{1,4}(?=\p{Lu})/u;
const QUESTIONS =
  /^(?:q|question|reporter|journalist|moderator|interviewer|host|anchor|operator|staff|(?:the )?press)$/i;

/** What stands before a colon in lists and notes, again and again. */
const NOTES =
  /^(?:answers?|caption|cons|correction|date|how|images?|location|more|notes?|photos?|pictures?|place|prices?|pros|rating|read more|related|score|sources?|tickets|time|update|video|watch|what|when|where|who|why|verdict)$/i;

/** "A:" and "Answer:", in a printed interview. */
export function isAnswer(name: string): boolean {
  return /^A(?:nswer|NSWER)?$/.test(name);
}

/** Who is called so in capitals, with or without a name: "MR LEE", "THE PRESIDENT", "SENIOR OFFICIAL". */
const OFFICES =
  /^(?:[\p{Lu}'’-]+ ){0,4}?(?:MR|MRS|MS|MISS|DR|SIR|DAME|LORD|LADY|BARONESS|GEN|GENERAL|ADM|ADMIRAL|COL|COLONEL|SEN|SENATOR|REP|CONGRESSMAN|CONGRESSWOMAN|GOV|GOVERNOR|AMB|AMBASSADOR|PRESIDENT|VICE PRESIDENT|PRIME MINISTER|CHANCELLOR|PREMIER|MINISTER|SECRETARY|UNDER ?SECRETARY|CHAIR|CHAIRMAN|CHAIRWOMAN|COMMISSIONER|DIRECTOR|SPEAKER|JUDGE|JUSTICE|KING|QUEEN|OFFICIAL|DIPLOMAT|SPOKES(?:MAN|WOMAN|PERSON))\.?(?: [\p{Lu}.'’-]+){0,4}$/u;

/** A speaker's own words speak of "us"; "the US" is a state. */
function isOwn(text: string, paragraph: readonly Carrier[]): boolean {
  const isSelf = ({ lower, start, end }: Item): boolean =>
    /^(?:i|we|our|us|my|me)$/.test(lower) && text.slice(start, end) !== 'US';
  return paragraph.some(({ items }) => items.some(isSelf));
}

function saidIn(text: string, paragraph: readonly Carrier[], label: Label | null): Range | null {
  const end = paragraph.at(-1)?.end ?? 0;
  const start = label?.end ?? paragraph[0]?.start ?? end;
  const words = text.slice(start, end).match(/\p{L}+/gu) ?? [];
  return words.length >= LEAST_WORDS ? { start, end } : null;
}

function draftOf(carrier: Carrier, range: Range, who: Range): Draft {
  const words = verbatim(range);
  return {
    carrier,
    cue: null,
    cueRange: null,
    speaker: who,
    stands: null,
    parts: [range],
    marked: [words],
    own: [words],
    rule: TURN,
    inferred: false,
  };
}
