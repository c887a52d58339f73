import * as v from 'valibot';

/** What several files of a pack hold. Every schema is published as JSON Schema in docs/, with these descriptions. */
export const key = v.pipe(
  v.string(),
  v.regex(/^[a-z][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens, a letter first'),
);
export const line = v.pipe(
  v.string(),
  v.minLength(1, 'some words'),
  v.maxLength(300, 'at most 300 characters'),
  // oxlint-disable-next-line no-control-regex -- these are what must not stand there
  v.regex(
    /^[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/,
    'one line, without characters that nobody sees',
  ),
);
export const language = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as en-GB or fr'),
  v.description('A language as BCP 47 writes it: en-GB, fr.'),
);
export const colour = v.pipe(v.string(), v.regex(/^#[0-9a-fA-F]{6}$/, 'a colour such as #1f3a5f'));

/** A text of some length with what it is for. */
export function described<T extends v.GenericSchema>(schema: T, words: string) {
  return v.pipe(schema, v.description(words));
}
