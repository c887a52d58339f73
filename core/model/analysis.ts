import type { IsoDay } from './calendar.ts';
import type { ArticleId, Range } from './span.ts';
import type { SPELLING, Spelling } from './spelling.ts';
import type { Worded } from './word.ts';

/** Universal part-of-speech tags, as the base layer gives them, corrected where the corpora show its faults. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE';

export interface Token extends Range, Worded {
  readonly pos: PartOfSpeech;
  /** The token's words in lower case, curly apostrophes straight. */
  readonly lower: string;
  /** Absent where the token comes back from the store. */
  readonly [SPELLING]?: Spelling;
}

/** prose: a sentence; the others are lines that hold no sentence but count as one. boilerplate: lies in a marked stretch. */
export type SentenceKind = 'prose' | 'heading' | 'caption' | 'dateline' | 'byline' | 'list-item' | 'boilerplate';

/** Lines of a page that report nothing: no theme and no issue is looked for in them. */
export const NO_REPORTING: ReadonlySet<SentenceKind> = new Set(['boilerplate', 'byline', 'dateline']);

/** Trimmed of white space. `first` and `last` are half-open token indices. */
export interface Sentence extends Range {
  readonly kind: SentenceKind;
  readonly first: number;
  readonly last: number;
  /** Counted from 0; a new one after each line break that ends a paragraph. */
  readonly paragraph: number;
}

export type EntityId = string;

/** person; body: a state's organ, company, union, party; place: also states, which may act ("China said"); occasion: a summit, a conference. */
export type EntityKind = 'person' | 'body' | 'place' | 'group' | 'occasion';

/**
 * How a mention names its entity: in full, by surname, handle, acronym; by a title alone ("the minister"), a pronoun, a
 * description ("the two leaders"), a metonym ("Downing Street", "Beijing" for a government) or a demonym ("Chinese").
 */
export type MentionForm =
  | 'name'
  | 'surname'
  | 'handle'
  | 'acronym'
  | 'title'
  | 'pronoun'
  | 'description'
  | 'metonym'
  | 'demonym';

/** A stretch of text that names somebody or something. */
export interface Mention extends Range {
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** The name itself, without title, honorific, handle sign or possessive. */
  readonly head: Range;
  /** The role beside it, as written ("US Secretary of State", "the prime minister"). */
  readonly role: Range | null;
  /** Whom it refers to: several for "the two leaders", none where it cannot be decided. */
  readonly refersTo: readonly EntityId[];
  /** For pronouns and descriptions: the mentions that decide it, indices into Analysis.mentions. */
  readonly because: readonly number[];
}

/** Somebody or something that one article names, over all its mentions. */
export interface Entity {
  /** Derived from kind and first evidence. */
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The fullest form that the article gives, without title. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** As first written in full, with its place. */
  readonly role: Range | null;
  /** ISO 3166-1 alpha-2, upper case ("EU" for the European Union); for a person that of the role. */
  readonly country: string | null;
  /** A state, and no town or region of one. */
  readonly state: boolean;
  readonly gender: 'female' | 'male' | null;
  readonly plural: boolean;
  /** For a spokesperson: whom he or she speaks for. */
  readonly speaksFor: EntityId | null;
  /** Indices into Analysis.mentions, in text order. */
  readonly mentions: readonly number[];
}

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A time expression: TIMEX3 type and value against the day of publication, and the days that the value may mean. */
export interface Time extends Range {
  readonly type: TimexType;
  /** TIMEX3 value: 2025-09-22, 2025-09, 2025-W38, 2025-Q3, P2D, PAST_REF, XXXX-WXX-1 where the day cannot be told. */
  readonly value: string;
  /** The days it may mean, both ends included; null where open or where it names none (durations, sets). */
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  /** The single days that remain where it is one of a few ("Monday" in an article of an unknown day in October). */
  readonly choices: readonly IsoDay[];
  /** Where it points from: the day of publication, an earlier expression of the text, or nowhere (a full date). */
  readonly from: 'publication' | 'text' | 'none';
  /** The rule that valued it, such as "weekday-before-publication". */
  readonly rule: string;
  /** Further ranges that the value needed: the header's date, the expression that it points from. */
  readonly because: readonly Range[];
  /** "at least", "about", "early", "mid", "late": TIMEX3 mod. */
  readonly mod: string | null;
}

/** Whether its year is that of other articles on the matter: the article's own words leave it open. */
export function isYearOfOthers({ rule }: Time): boolean {
  return rule.endsWith('-of-others');
}

/** What one article's words hold before any fact is read from them. All lists in text order. */
export interface Analysis {
  readonly article: ArticleId;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly times: readonly Time[];
}
