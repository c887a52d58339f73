import * as v from 'valibot';
import { described, key, line } from './common.ts';

const term = v.pipe(
  v.string(),
  v.regex(/^[^\s](?:[^\n\r\t]{0,78}[^\s])?$/u, 'one to eighty characters of words, without spaces at the ends'),
);

/** themes.json: the office's own lexicon of themes and issues. */
export const Themes = v.pipe(
  v.strictObject({
    themes: v.pipe(
      v.array(
        v.strictObject({
          id: described(key, 'Its name in the file; the same as a built-in theme adds terms to that.'),
          label: described(line, 'What the memo calls it.'),
          terms: v.pipe(
            v.array(term),
            v.minLength(1, 'at least one term'),
            v.maxLength(500, 'at most 500 terms'),
            v.description('Words that name it, in the singular and in small letters: "port fee".'),
          ),
        }),
      ),
      v.maxLength(500, 'at most 500 themes'),
      v.description('Themes that articles are sorted by, beside the built-in ones.'),
    ),
    issues: described(
      v.optional(
        v.pipe(
          v.array(
            v.strictObject({
              label: described(line, 'What the memo calls it.'),
              terms: v.pipe(v.array(term), v.minLength(1, 'at least one term'), v.maxLength(100, 'at most 100 terms')),
            }),
          ),
          v.maxLength(500, 'at most 500 issues'),
        ),
        [],
      ),
      'Matters that the office follows: what the articles say of any of the terms is one issue, under this name.',
    ),
  }),
  v.title('themes.json of a Readout template'),
);
