import type { EntityKind, MentionForm } from '../../model/analysis.ts';

/** A name that the lexicons know in full. */
export interface Known {
  readonly words: readonly string[];
  readonly kind: EntityKind;
  readonly form: MentionForm;
  /** The entity's name: all forms of one entry share it. */
  readonly name: string;
  readonly country: string | null;
  /** state, demonym, people, capital, city, region, metonym, organ, media, company, occasion. */
  readonly sort: string;
  /** A platform where one posts: a body only when it acts. */
  readonly weak: boolean;
}

/** No name of the lexicons has such a character. */
const FIELD = '\t';
const LINE = '\n';

/** Names as text, from which `knownOf` makes them again: a start has some thousands, and an article asks for few of them. */
export function textOf(names: readonly Known[]): string {
  return names
    .map(({ words, kind, form, name, country, sort, weak }) =>
      [words.join(' '), kind, form, name, country ?? '', sort, weak ? 'weak' : ''].join(FIELD),
    )
    .join(LINE);
}

/** The names that `textOf` has put in writing. */
export function knownOf(text: string): readonly Known[] {
  return text.split(LINE).map((line) => {
    const [words = '', kind = '', form = '', name = '', country = '', sort = '', weak] = line.split(FIELD);
    return {
      words: words.split(' '),
      kind: kind as EntityKind,
      form: form as MentionForm,
      name,
      country: country === '' ? null : country,
      sort,
      weak: weak === 'weak',
    };
  });
}
