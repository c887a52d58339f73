import { perWord } from '../../model/word.ts';
import cues from './cues.json' with { type: 'json' };

export type VerbForm = 'base' | 'third' | 'past' | 'ing';

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

const VERBS: ReadonlyMap<string, ReportingVerb> = verbsByForm();

function verbsByForm(): ReadonlyMap<string, ReportingVerb> {
  const frames = new Map<string, Set<string>>();
  for (const group of cues.frames) {
    for (const lemma of group.verbs) {
      const known = frames.get(lemma) ?? new Set<string>();
      for (const frame of group.frames.split(' ')) known.add(frame);
      frames.set(lemma, known);
    }
  }
  for (const lemma of Object.keys(cues.phrasal)) if (!frames.has(lemma)) frames.set(lemma, new Set());
  const nouns = new Set(cues.alsoNouns);
  const verbs = new Map<string, { lemma: string; forms: Set<VerbForm>; frames: Set<string>; alsoNoun: boolean }>();
  for (const [lemma, taken] of frames) {
    for (const [form, kind] of formsOf(lemma)) {
      const verb = verbs.get(form) ?? { lemma, forms: new Set<VerbForm>(), frames: taken, alsoNoun: nouns.has(lemma) };
      verb.forms.add(kind);
      verbs.set(form, verb);
    }
  }
  for (const [form, lemma] of Object.entries(cues.spellings)) {
    const model = verbs.get(lemma);
    if (model && !verbs.has(form))
      verbs.set(form, { ...model, forms: new Set([form.endsWith('ing') ? 'ing' : 'past']) });
  }
  return verbs;
}

/** All forms of a lemma; irregular ones are listed in the lexicon, the others follow English spelling. */
function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const listed: Readonly<Record<string, readonly string[]>> = cues.irregular;
  const [base, third, past, participle, ing] = listed[lemma] ?? regular(lemma);
  const forms: [string | undefined, VerbForm][] = [
    [base, 'base'],
    [third, 'third'],
    [past, 'past'],
    [participle, 'past'],
    [ing, 'ing'],
  ];
  return forms.flatMap(([form, kind]) => (form === undefined ? [] : [[form, kind] as const]));
}

function regular(lemma: string): readonly string[] {
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${stem}ied`, `${lemma}ing`];
  }
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  if (lemma.endsWith('ee')) return [lemma, third, `${lemma}d`, `${lemma}d`, `${lemma}ing`];
  if (lemma.endsWith('e')) return [lemma, third, `${lemma}d`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  return [lemma, third, `${lemma}ed`, `${lemma}ed`, `${lemma}ing`];
}
