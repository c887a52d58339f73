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
