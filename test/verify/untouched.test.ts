import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFinished, verify, vocabularyOf, writeMemo } from '../../core/readout.ts';
import { notesApart } from '../../core/verify/notes.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { packOf } from '../../main/library/packs.ts';
import { SEEDS } from '../main/readout.ts';
import { type Sample, sampleMemo } from './sample.ts';

const { pack } = await packOf('briefing-memo');

/** A dateline in capitals, which phrases print as a name is written; names in Arabic letters. */
const CAPITALS = {
  'crossing.txt': `Ministers discuss the crossing

Published: 12 March 2025

CAIRO - Foreign Minister Ana Silva met Egyptian Foreign Minister Sameh Hassan (سامح حسن) here on Monday.

"نحن نريد السلام before the summer, and nothing else," Hassan told reporters after the meeting. "We want the crossing at رفح reopened," he said. "نريد 45 سفينة في 12 مارس 2031 قبل نهاية الصيف القادم", Hassan added.

Silva said that 14 observers would be sent. The two sides remain divided over fees.
`,
};

/** A year within a word, which is no word of its own. */
const FISCAL = {
  'aid.txt': `Aid to the coast guard

Published: 12 March 2023

LISBON - Foreign Minister Ana Silva met Dutch Trade Minister Piet de Vries in Lisbon on Monday.

The Netherlands announced 45 million euros of new aid in FY2022. Portugal imposed a port fee in FY2021.
`,
};

it('a year within a word (“FY2022”) is printed as what was worked out, and supported', async () => {
  const sample = await sampleMemo('list', FISCAL);
  const years = sample.manifest.statements.flatMap(({ slots }) => slots).filter(({ value }) => /^20\d\d$/.test(value));
  const told = years.map(({ value, surface }) => `${value} ${surface === null ? 'worked out' : 'as written'}`);
  expect(new Set(told)).toEqual(new Set(['2021 worked out', '2022 worked out']));
  await checkUntouched(sample, 'docx');
});

/** Words whose letters stand in another order in a font: vowels before their consonant, an r over the next one, vowels in two parts. */
const INDIC = {
  'fees.txt': `Ministers discuss fees

Published: 12 March 2025

DELHI - Foreign Minister Ana Silva met Indian Foreign Minister Ravi Kumar here on Monday.

"The fee hurts किसानों and विदेश व्यापार more than us," Kumar told reporters. "We want धर्म and कार्य, and 14 ships from BJPहित wait," he said.

"We ask for দেশের মানুষ and কৌশল before the summer," Silva said. "We ask for கொள்கை and மொழி in the treaty," she said. The two sides remain divided over fees.
`,
};

it.each(['docx', 'pdf'] as const)('a memo with words in Indic scripts is supported as %s', async (format) => {
  const sample = await sampleMemo('list', INDIC);
  const printed = sample.manifest.statements.map(({ words }) => words).join(' ');
  for (const word of ['किसानों', 'धर्म', 'দেশের', 'கொள்கை']) expect(printed).toContain(word);
  await checkUntouched(sample, format);
});

describe.each(['list', 'footnotes', 'endnotes'] as const)('a memo with %s that nobody touched', (citations) => {
  it.each(['docx', 'pdf'] as const)('is supported throughout as %s', async (format) => {
    const total = await checkUntouched(await sampleMemo(citations), format);
    expect(total).toBeGreaterThan(20);
  });

  it.each(['docx', 'pdf'] as const)(
    'is supported where datelines are capitals and names Arabic, as %s',
    async (format) => {
      const sample = await sampleMemo(citations, CAPITALS);
      expect(sample.manifest.statements.flatMap(({ slots }) => slots.map(({ value }) => value))).toContain('Cairo');
      await checkUntouched(sample, format);
    },
  );
});

it('has as many statements as a Word file as in a PDF, whose figures have words', async () => {
  const texts = readdirSync(SEEDS).filter((name) => name.endsWith('.txt'));
  const sample = await sampleMemo(
    'list',
    Object.fromEntries(texts.map((name) => [name, readFileSync(path.join(SEEDS, name), 'utf8')])),
  );
  expect(await checkUntouched(sample, 'docx')).toBe(await checkUntouched(sample, 'pdf'));
});

it('a note that runs on over the page stays one note, and the lines before it are the text', () => {
  const line = (text: string, place: number) => ({ text, place, marks: [], part: 'body' as const });
  const { lines, notes } = notesApart(
    {
      kind: 'pdf',
      lines: [
        line('They met.', 1),
        line('1a Harbour news, 12 March 2025, paragraph 3: “The inter', 1),
        line('They parted.', 2),
        line('national talks ended.”', 2),
        line('1b Harbour news, 12 March 2025, paragraph 4: “Nobody spoke.”', 2),
      ],
      pages: 2,
      manifest: null,
      counts: { comments: 0, insertions: 0, deletions: 0, hidden: 0 },
      notices: [],
    },
    [
      {
        kind: 'note',
        statement: null,
        words: 'Harbour news, 12 March 2025, paragraph 3: “The international talks ended.”',
        cites: [{ label: '1a', at: 0 }],
      },
      {
        kind: 'note',
        statement: null,
        words: 'Harbour news, 12 March 2025, paragraph 4: “Nobody spoke.”',
        cites: [{ label: '1b', at: 0 }],
      },
    ],
    'footnotes',
  );
  expect(lines.map(({ text }) => text)).toEqual(['They met.', 'They parted.']);
  expect(notes.map((note) => note.lines.length)).toEqual([2, 1]);
});

async function checkUntouched({ articles, document, manifest, memo }: Sample, format: 'docx' | 'pdf'): Promise<number> {
  const { bytes } = await writeMemo(format, { memo, document }, libraryFonts(), manifest);
  const { text } = await readFinished(new Uint8Array(bytes));
  if (!text || !pack) throw new Error('it could not be read');
  expect(text.manifest).toBe(JSON.stringify(manifest));
  const { findings, statements } = verify({
    file: text,
    manifest,
    from: 'manifest',
    articles,
    again: null,
    vocabulary: vocabularyOf(pack),
  });
  expect(findings).toEqual([]);
  expect(statements.removed).toBe(0);
  expect(statements.supported).toBe(statements.total);
  return statements.total;
}
