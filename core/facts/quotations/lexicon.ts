import { perWord } from '../../model/word.ts';
import cues from './cues.json' with { type: 'json' };
import { REPORTING_FORMS } from './reporting-forms.made.ts';
import type { VerbForm } from './verb-form.ts';

/** What a form of a reporting verb can be: its lemma, its tense, and the frames in which its matter may stand. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly forms: ReadonlySet<VerbForm>;
  readonly frames: ReadonlySet<string>;
  /** "reports", "claims": also a noun, so that its neighbours must show that it is a verb. */
  readonly alsoNoun: boolean;
}

/** A verb of plain speech: words in marks anywhere later in its clause are the speaker's. */
export function isPlainSpeech(lemma: string): boolean {
  return PLAIN.has(lemma);
}

const PLAIN: ReadonlySet<string> = new Set(cues.plain);

/** The reporting verb that a word in lower case is a form of, if any. */
export function reportingVerb(lower: string): ReportingVerb | undefined {
  return VERBS.get(lower);
}

/** The same of a token or an item; null where it is none. */
export const reportingVerbOf = perWord((lower) => VERBS.get(lower) ?? null);

/** The frames of a verb with a particle ("point out", "put it"), if that is a cue of its own. */
export function phrasalFrames(lemma: string, particle: string): ReadonlySet<string> | undefined {
  return PHRASAL.get(`${lemma} ${particle}`);
}

const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(cues.phrasal as Readonly<Record<string, Readonly<Record<string, string>>>>).flatMap(
    ([lemma, particles]) =>
      Object.entries(particles).map(
        ([particle, frames]) => [`${lemma} ${particle}`, new Set(frames.split(' '))] as const,
      ),
  ),
);

/** Most verbs have the same few lists: each is made once. */
const LISTS = new Map<string, ReadonlySet<string>>();

function listOf(words: string): ReadonlySet<string> {
  const list = LISTS.get(words) ?? new Set(words === '' ? [] : words.split(' '));
  LISTS.set(words, list);
  return list;
}

const VERBS: ReadonlyMap<string, ReportingVerb> = new Map(
  REPORTING_FORMS.map(([form, lemma, forms, frames, alsoNoun]) => [
    form,
    { lemma, forms: listOf(forms) as ReadonlySet<VerbForm>, frames: listOf(frames), alsoNoun },
  ]),
);
