import type { MeetingKind } from '../../model/fact.ts';
import { perWord } from '../../model/word.ts';
import { inflections } from '../phrases/verbs.ts';
import lexicon from './lexicon.json' with { type: 'json' };

/** What a verb of meeting takes: the other party directly, after a preposition, or nothing ("the two met"). */
export interface MeetingVerb {
  readonly object: readonly string[];
  readonly form: MeetingKind;
  /** A condition on the object, where the verb has other senses. */
  readonly only: string | null;
  /** The infinitive, which is also the imperative. */
  readonly isBase: boolean;
}

/** Verbs of meeting by each of their forms. */
export const MEETING_VERBS: ReadonlyMap<string, MeetingVerb> = new Map(
  lexicon.verbs.flatMap((verb) =>
    verb.forms.map((form) => [
      form,
      {
        object: verb.object,
        form: verb.form as MeetingKind,
        only: 'only' in verb ? (verb.only ?? null) : null,
        isBase: form === verb.forms[0],
      },
    ]),
  ),
);

/** Nouns of meeting with the kind that they name. */
export const MEETING_NOUNS: ReadonlyMap<string, MeetingKind> = new Map(
  Object.entries(lexicon.nouns) as [string, MeetingKind][],
);

/** What a named occasion is by its last word: "the Critical Minerals Ministerial". */
export const PLENARIES: ReadonlyMap<string, MeetingKind> = new Map(
  Object.entries(lexicon.plenaries) as [string, MeetingKind][],
);

type Lists = {
  readonly [K in keyof typeof lexicon as (typeof lexicon)[K] extends readonly string[]
    ? K
    : never]: ReadonlySet<string>;
};

/** The lexicon's plain lists, as sets. */
export const WORDS: Lists = Object.fromEntries(
  Object.entries(lexicon).flatMap(([key, value]) =>
    Array.isArray(value) && typeof value[0] === 'string' ? [[key, new Set(value as string[])]] : [],
  ),
) as unknown as Lists;

/**
 * Forms of the verbs by which somebody is told, asked, moved, chosen, sent or let to do what follows as "to" and a verb: the order,
 * request, urge, force, appoint, send and let classes of English verbs (Levin 1993; VerbNet).
 */
export const CONTROLLERS: ReadonlySet<string> = new Set(inflections(lexicon.controllers).keys());

/** Whoever "calls upon" somebody to do something. */
export const CALLS = /^call(?:s|ed|ing)?$/;

/** The lexicon's lists by status: for words that govern a verb, that stand before a noun, or that govern a noun. */
export const STATUS_WORDS = {
  catenative: byWord(lexicon.catenatives),
  beforeNoun: byWord(lexicon.beforeNoun),
  governor: byWord(lexicon.nounGovernors),
};

/** Prepositions after a noun of meeting: how its parties follow. */
export const LINKS: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.links));

/** True where a token's word may begin a report: the one test made for every word of an article. */
export const isTrigger = perWord(
  (word) =>
    MEETING_VERBS.has(word) ||
    MEETING_NOUNS.has(word) ||
    PLENARIES.has(word) ||
    word === 'together' ||
    word === 'table' ||
    word === 'aside' ||
    word === 'round',
);

function byWord(lists: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(lists).flatMap(([status, words]) => words.map((word) => [word, status] as const)));
}
