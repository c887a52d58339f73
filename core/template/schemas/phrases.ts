import * as v from 'valibot';
import { described, language } from './common.ts';

const words = v.record(
  v.pipe(v.string(), v.maxLength(80, 'a key of at most 80 characters')),
  v.pipe(v.string(), v.maxLength(600, 'at most 600 characters')),
);

/** phrases.<language>.json: the words of a pack. */
export const PhraseFile = v.pipe(
  v.strictObject({
    language,
    phrases: described(
      words,
      'Composed statements: slots in braces, and brackets around what is left out where a slot is empty: "{who} met[ in {place}]."',
    ),
    rules: described(words, 'Why a date or a count is what it is; "*" words every rule that has no words of its own.'),
    words: described(words, 'Headings, labels, badges, columns, months.'),
  }),
  v.title('phrases.<language>.json of a Readout template'),
);
