import irregular from './irregular-verbs.json' with { type: 'json' };

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface VerbReading {
  readonly lemma: string;
  readonly forms: readonly VerbForm[];
}

const IRREGULAR: Readonly<Record<string, readonly string[]>> = irregular;

/** Every inflected form of the given verbs with the verb it belongs to; of "call off" the first word inflects. */
export function inflections(lemmas: Iterable<string>): ReadonlyMap<string, VerbReading> {
  const table = new Map<string, VerbReading>();
  for (const lemma of lemmas) {
    const [verb = lemma, ...particle] = lemma.split(' ');
    const rest = particle.length > 0 ? ` ${particle.join(' ')}` : '';
    for (const [form, word] of [...formsOf(verb), ...britishFormsOf(verb)]) {
      const key = word + rest;
      const known = table.get(key);
      if (known && known.lemma !== lemma) continue;
      table.set(key, { lemma, forms: [...(known?.forms ?? []), form] });
    }
  }
  return table;
}

function formsOf(verb: string): readonly (readonly [VerbForm, string])[] {
  const [past = pastOf(verb), participle = past] = IRREGULAR[verb] ?? [];
  return [
    ['base', verb],
    ['s', thirdPerson(verb)],
    ['past', past],
    ['participle', participle],
    ['ing', verb.endsWith('ie') ? `${verb.slice(0, -2)}ying` : `${stemFor(verb)}ing`],
  ];
}

/** "cancelled", "initialling": an l doubled behind a vowel that bears no stress. */
function britishFormsOf(verb: string): readonly (readonly [VerbForm, string])[] {
  if (!/(?:[^aeiou][aei]|ia|ue)l$/u.test(verb)) return [];
  return [
    ['past', `${verb}led`],
    ['participle', `${verb}led`],
    ['ing', `${verb}ling`],
  ];
}

function thirdPerson(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/u.test(verb) ? `${verb}es` : `${verb}s`;
}

function pastOf(verb: string): string {
  if (/[^aeiou]y$/u.test(verb)) return `${verb.slice(0, -1)}ied`;
  return verb.endsWith('e') ? `${verb}d` : `${stemFor(verb)}ed`;
}

/** What "-ed" and "-ing" are put to: "announc", "ratify", "scrapp". */
function stemFor(verb: string): string {
  if (/[^eoy]e$/u.test(verb)) return verb.slice(0, -1);
  const doubled = /^(?:[^aeiou]*[aeiou][bdgkmnprt]|.*(?:mit|[^f]fer|pel|cur|bel|gret|bar|lot|[nt]rol))$/u.test(verb);
  return doubled && !/[wxy]$/u.test(verb) ? verb + verb.slice(-1) : verb;
}
