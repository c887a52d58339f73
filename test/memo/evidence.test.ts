import { beforeAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../core/model/contents.ts';
import type { Memo, Slot, Statement } from '../../core/model/memo.ts';
import { readFinished, writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { type Made, memoFrom, SEED_TEXTS } from '../support/memo.ts';

/** Rules whose explanation is the same for every value, and is printed once. */
const made = new Map<string, Made>();

beforeAll(async () => {
  made.set('briefing-memo', await memoFrom(SEED_TEXTS));
  made.set('meeting-note', await memoFrom(SEED_TEXTS, { meetings: ['Rubio'] }, 'meeting-note'));
}, 120_000);

describe.each(['briefing-memo', 'meeting-note'])('%s: nothing stands in the memo without its ground', (template) => {
  const memo = (): Memo => made.get(template)?.memo ?? fail(template);
  const statements = (): readonly Statement[] => memo().sections.flatMap(({ content }) => statementsOf(content));
  const citedWords = ({ evidence }: Statement): readonly string[] =>
    evidence.map((span) => memo().citationOf(span).words);

  test('every statement has evidence in an article of the memo', () => {
    const articles = new Map(made.get(template)?.articles.map(({ id, text }) => [id, text]));
    expect(statements().length).toBeGreaterThan(10);
    for (const { evidence } of statements()) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { article, start, end } of evidence)
        expect(articles.get(article)?.slice(start, end)).toHaveLength(end - start);
    }
  });

  test('every value that is filled in stands in a passage cited there, or its rule is printed', () => {
    const printed = new Set(
      statements().flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'note' ? [piece.text] : []))),
    );
    const sources = memo().sources.map(
      ({ dateWords, article }) => `${dateWords} ${article.source.names[0]} ${article.title?.text ?? ''}`,
    );
    const isPrinted = ({ explained, value, rule }: Slot): boolean =>
      explained !== null &&
      ([...printed].some((note) => note.includes(explained)) ||
        sources.some((source) => source.includes(value) && (rule === 'article-name' || source.includes(explained))));
    const groundless = statements().flatMap((statement) =>
      slotsOf(statement)
        .filter(
          (slot) => !citedWords(statement).some((words) => words.toLowerCase().includes(slot.value.toLowerCase())),
        )
        .filter((slot) => !isPrinted(slot))
        .map(({ value, rule }) => `${value} (${rule})`),
    );
    expect(groundless).toEqual([]);
  });

  test('verbatim words stand in the passage cited for them, unit for unit', () => {
    for (const statement of statements()) {
      for (const piece of statement.pieces) {
        if (piece.kind !== 'verbatim') continue;
        expect(
          citedWords(statement).some((words) => words.includes(piece.text)),
          piece.text,
        ).toBe(true);
      }
    }
  });

  test("the phrases' own words hold no figure: each number and date is a slot or a quotation", () => {
    const texts = statements().flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : [])),
    );
    expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
  });

  test('no sentence ends within brackets, marks or a phrase that nothing filled', () => {
    for (const { pieces } of statements()) {
      const words = pieces
        .map((piece) => (piece.kind === 'cited' ? '' : piece.kind === 'slot' ? piece.slot.value : piece.text))
        .join('');
      expect(words).not.toMatch(/[{}]|\s[,.;:]|\(\s*\)|“”|,\s*\.|undefined|null/);
      expect(words.trim()).toBe(words);
    }
  });
});

test('the bottom line has at most four sentences, each cited, and no statement says the same twice in a section', () => {
  const sections = made.get('briefing-memo')?.memo.sections ?? [];
  const bottom = sections.find(({ key }) => key === 'bottom-line');
  expect(bottom && statementsOf(bottom.content).length).toBeLessThanOrEqual(4);
  for (const key of ['bottom-line', 'summary', 'gaps']) {
    const section = sections.find((one) => one.key === key);
    const words = section ? statementsOf(section.content).map(({ id }) => id) : [];
    expect(new Set(words).size, key).toBe(words.length);
  }
});

test('the note on one meeting names that meeting alone', () => {
  const note = made.get('meeting-note')?.memo;
  expect(note?.counts.meetings).toBe(1);
  expect(note?.sections.map(({ key }) => key)).toContain('meetings');
});

test('the note on a meeting of the sample articles is one page of PDF', async () => {
  const note = made.get('meeting-note');
  if (!note) throw new Error('no note');
  const { bytes } = await writeMemo('pdf', note, libraryFonts());
  const { text } = await readFinished(new Uint8Array(bytes));
  expect(text?.pages).toBe(1);
});

function slotsOf({ pieces }: Statement): readonly Slot[] {
  return pieces.flatMap((piece) => (piece.kind === 'slot' ? [piece.slot] : []));
}

function fail(template: string): never {
  throw new Error(`no memo with ${template}`);
}
