import * as v from 'valibot';
import { CITATION_STYLES } from '../../model/memo.ts';
import { contrastOnWhite } from '../contrast.ts';
import { colour, described, line } from './common.ts';

/** The least contrast of text on its ground (WCAG 2.2, level AA). */
export const LEAST_CONTRAST = 4.5;

const points = v.pipe(v.number(), v.minValue(0, 'no length below 0'), v.maxValue(300, 'at most 300 points'));
const ink = v.pipe(
  colour,
  v.check(
    (value) => contrastOnWhite(value) >= LEAST_CONTRAST,
    'a colour of text, with a contrast of at least 4.5:1 on white',
  ),
  v.description('A colour of text, with a contrast of at least 4.5:1 on white.'),
);

/** styles.json: how pages look. Lengths are points, 1/72 inch. */
export const Styles = v.pipe(
  v.strictObject({
    page: v.strictObject({
      size: described(v.picklist(['A4', 'LETTER']), 'The paper.'),
      margins: described(
        v.strictObject({ top: points, right: points, bottom: points, left: points }),
        'In points, 1/72 inch: 72 is an inch, 28.35 a centimetre.',
      ),
    }),
    fonts: described(
      v.strictObject({ body: line, headings: line }),
      'Families that the program has: Source Serif 4, Source Sans 3, Noto Serif, Noto Sans and those of other scripts.',
    ),
    size: v.pipe(
      v.number(),
      v.minValue(6, 'at least 6 points'),
      v.maxValue(24, 'at most 24 points'),
      v.description('The size of running text in points.'),
    ),
    leading: v.pipe(
      v.number(),
      v.minValue(7, 'points from one line to the next, such as 14.5'),
      v.maxValue(60, 'at most 60 points'),
      v.description('Points from one line to the next, such as 14.5.'),
    ),
    colours: v.strictObject({
      text: ink,
      muted: ink,
      accent: ink,
      rule: described(colour, 'Lines of tables and below headings.'),
      shade: described(colour, 'The ground of table heads and boxes.'),
    }),
    citations: described(
      v.optional(v.picklist(CITATION_STYLES)),
      'Where citations stand, where nobody chooses: in a list of sources, at the foot of pages, at the end.',
    ),
    numbered: described(v.boolean(), 'Whether sections are numbered.'),
    numbers: described(
      v.optional(
        v.strictObject({
          form: described(
            v.optional(v.picklist(['decimal', 'roman', 'letters'])),
            '1, 2, 3 or I, II, III or A, B, C; 1, 2, 3 where nothing is said.',
          ),
          levels: described(
            v.optional(v.picklist([1, 2])),
            '1: sections alone; 2: also the parts within them, as in 4.2.',
          ),
        }),
      ),
      'How sections are numbered, where they are.',
    ),
    timeline: described(
      v.optional(v.picklist(['axis', 'rail'])),
      'axis: dates at their places on a scale; rail: one below the other, beside a line that runs down.',
    ),
    logo: described(
      v.optional(
        v.strictObject({
          file: v.pipe(
            v.string(),
            v.regex(
              /^assets\/[A-Za-z0-9][\w.-]{0,80}\.(?:png|jpe?g)$/,
              'a PNG or JPEG in assets/, such as assets/logo.png',
            ),
            v.description('A PNG or JPEG of the pack: assets/logo.png.'),
          ),
          alt: described(line, 'What a screen reader says in its place: "Crest of the Harbour Office".'),
          height: v.pipe(
            v.number(),
            v.minValue(8, 'at least 8 points'),
            v.maxValue(200, 'at most 200 points'),
            v.description('In points; the width follows.'),
          ),
          place: described(v.optional(v.picklist(['left', 'centre', 'right']), 'left'), 'Where it stands.'),
        }),
      ),
      'The logo that {{logo}} prints.',
    ),
    justified: described(v.boolean(), 'Whether lines are set to both margins.'),
  }),
  v.title('styles.json of a Readout template'),
);
