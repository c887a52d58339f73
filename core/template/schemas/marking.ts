import * as v from 'valibot';
import { colour, described, key, line } from './common.ts';

/** marking.json: the scheme of markings that the office uses. */
export const Marking = v.pipe(
  v.strictObject({
    scheme: described(line, 'The name of the scheme, for messages: "Government Security Classifications".'),
    levels: v.pipe(
      v.array(
        v.strictObject({
          key: described(key, 'A short name: "official".'),
          text: described(line, 'What pages carry at top and bottom: "OFFICIAL".'),
          colour: described(v.optional(colour), 'The colour of the marking; that of text where none is given.'),
          handling: described(v.optional(line), 'One line on how to handle it, printed below the title.'),
        }),
      ),
      v.minLength(1, 'at least one level'),
      v.maxLength(40, 'at most 40 levels'),
      v.description('From the lowest to the highest.'),
    ),
    qualifiers: described(
      v.optional(v.pipe(v.array(line), v.maxLength(100, 'at most 100 qualifiers')), []),
      'What may stand after a level: "SENSITIVE", "PERSONAL".',
    ),
    separator: described(
      v.optional(v.pipe(v.string(), v.maxLength(5, 'at most 5 characters')), '-'),
      'Between a level and its qualifiers.',
    ),
    default: described(
      v.optional(key),
      'The key of the level of a memo that names none; without it such a memo has no marking.',
    ),
    required: described(v.optional(v.boolean(), false), 'Whether a memo must carry a marking.'),
  }),
  v.title('marking.json of a Readout template'),
);
