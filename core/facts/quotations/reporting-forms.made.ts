import cues from './cues.json' with { type: 'json' };
import type { VerbForm } from './verb-form.ts';

/** A form, its lemma, what it can be, the frames of its matter, and whether it is a noun too; lists are words between spaces. */
type ReportingForm = readonly [string, string, string, string, boolean];

/** All forms of the verbs that report speech. */
export const REPORTING_FORMS: readonly ReportingForm[] = reportingForms();

function reportingForms(): readonly ReportingForm[] {
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
  return [...verbs].map(([form, { lemma, forms, frames: taken, alsoNoun }]) => [
    form,
    lemma,
    [...forms].join(' '),
    [...taken].join(' '),
    alsoNoun,
  ]);
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
