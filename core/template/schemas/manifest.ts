import * as v from 'valibot';
import { isRange, isVersion } from '../../model/version.ts';
import { described, key, language, line } from './common.ts';

const count = v.pipe(
  v.number(),
  v.integer('a whole number'),
  v.minValue(0, 'no number below 0'),
  v.maxValue(500, 'at most 500'),
);

const Prompt = v.strictObject({
  key: described(key, 'What --set and the window name it by: "purpose".'),
  label: described(line, 'What the memo prints before or above it.'),
  help: described(line, 'The question that the window asks.'),
  limit: v.pipe(
    v.number(),
    v.integer('a whole number'),
    v.minValue(1, 'at least 1'),
    v.maxValue(20_000, 'at most 20000'),
    v.description('Characters; a longer text is printed whole, with a notice.'),
  ),
  place: described(
    v.picklist(['masthead', 'body']),
    'masthead: a line at the head of the memo; body: a section of its own.',
  ),
});

/** manifest.json: what a pack is. */
export const Manifest = v.pipe(
  v.strictObject({
    format: described(v.literal(1), 'The version of the pack format: 1.'),
    id: described(key, 'The name of the pack in commands and in project files.'),
    version: v.pipe(
      v.string(),
      v.check(isVersion, 'a version such as 1.0.0'),
      v.description('A semantic version: raise the first number where memos change their form.'),
    ),
    name: described(line, 'The name that people choose it by.'),
    description: described(line, 'What it is for, in a sentence.'),
    language,
    scope: described(
      v.optional(v.picklist(['dossier', 'meeting']), 'dossier'),
      'dossier: all that was chosen; meeting: one meeting and what touches it.',
    ),
    sections: v.pipe(
      v.array(key),
      v.minLength(1, 'at least one section'),
      v.maxLength(60, 'at most 60 sections'),
      v.description('Keys of sections and of prompts in the order of the memo; citations are numbered in this order.'),
    ),
    prompts: described(v.optional(v.array(Prompt), []), 'What only a person can write. An empty one is not printed.'),
    limits: described(
      v.optional(
        v.strictObject({
          bottomLine: v.optional(v.pipe(count, v.maxValue(4, 'a bottom line of at most four sentences')), 4),
          meetings: v.optional(count, 12),
          readouts: v.optional(count, 4),
          summary: v.optional(count, 8),
          timeline: v.optional(count, 16),
          quotations: v.optional(count, 10),
          issues: v.optional(count, 8),
          disagreements: v.optional(count, 8),
          gaps: v.optional(count, 8),
          people: v.optional(count, 14),
        }),
        {},
      ),
      'How many items of each section the memo prints.',
    ),
    fields: described(
      v.optional(v.record(key, v.array(key)), {}),
      'By section, the fields of its groups that the template prints; all where a section is not named.',
    ),
    author: described(v.optional(line), 'Who made it and answers for it.'),
    licence: described(v.optional(line), 'Under what licence it may be used and changed.'),
    engine: v.pipe(
      v.optional(v.pipe(v.string(), v.check(isRange, 'a range of versions such as ">=0.1.0 <2"'))),
      v.description('The versions of the program that it works with: ">=0.1.0 <2".'),
    ),
    pages: v.pipe(
      v.optional(
        v.pipe(v.number(), v.integer('a whole number'), v.minValue(1, 'at least 1'), v.maxValue(500, 'at most 500')),
      ),
      v.description(
        'So many pages a memo of it should have at most, counted in PDF; a longer one is written, with a notice.',
      ),
    ),
    replaces: described(
      v.optional(v.array(key)),
      'Ids of packs that this one takes the place of, for people who look at it; none is removed.',
    ),
  }),
  v.title('manifest.json of a Readout template'),
);
