import { describe, expect, it } from 'vitest';
import type { Quotation } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The words that somebody says in marks, and who. */
function said(text: string): readonly string[] {
  const isSaid = (fact: { kind: string }): fact is Quotation => fact.kind === 'quotation';
  return readArticle(articleOfText('a.txt', text, '2024-05-09'))
    .facts.filter(isSaid)
    .map(
      ({ content: [{ start, end }], speaker }) => `${speaker.name}: ${text.slice(start, end).replace(/^'|'$/g, '')}`,
    );
}

describe('a caption amid the paragraphs of one quotation', () => {
  const FIRST = "Trade minister Ana Silva said: 'We have waited long enough for this treaty.";
  const LAST = "'It will help every town on the coast.'";

  it.each(['Delighted: Ana Silva at the harbour of Tromso', 'Harbour life: Boats wait for the tide'])(
    '%s',
    (caption) => {
      expect(said([FIRST, caption, LAST].join('\n\n'))).toContain(
        'Ana Silva: We have waited long enough for this treaty.',
      );
    },
  );

  it('a paragraph that is a sentence ends what has no closing mark', () => {
    const text = [
      "Ana Silva called it a 'treaty of the tides and nothing else.",
      'Boats: They waited.',
      "'So be it,' said Lars Holm.",
    ];
    expect(said(text.join('\n\n')).some((one) => one.includes('nothing else'))).toBe(false);
  });
});

describe('what a caption has somebody say', () => {
  it('is an aside: he who spoke above it goes on below', () => {
    const text = [
      "Trade envoy Ana Silva said: 'We have waited long enough for this treaty.",
      "Delighted: Minister Lars Holm called it 'a great day for the whole coast'",
      "'It will help every town,' she told the radio.",
      "'And every village, too.'",
    ].join('\n\n');
    const told = said(text);
    expect(told).toContain('Ana Silva: It will help every town,');
    expect(told.filter((one) => one.startsWith('Lars Holm'))).toHaveLength(1);
  });

  it('a picture’s credit parts no quotation', () => {
    const text = [
      '“We closed the shop in May,” said Ana Silva.',
      'Ana Silva at her shop in 2023. Photo: Harbour News',
      '“Nobody came any more.”',
    ].join('\n\n');
    expect(said(text).every((one) => one.startsWith('Ana Silva'))).toBe(true);
  });

  it('but a sentence does', () => {
    const text = [
      '“We closed the shop in May,” said Ana Silva.',
      'Lars Holm, her neighbour, kept his shop.',
      '“Nobody came any more, but I like the work.”',
    ].join('\n\n');
    expect(said(text).at(-1)).toMatch(/^Lars Holm/);
  });
});
