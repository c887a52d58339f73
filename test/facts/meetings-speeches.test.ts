import { describe, expect, it } from 'vitest';
import type { MeetingReport } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

function told(text: string): readonly string[] {
  const isReport = (fact: { kind: string }): fact is MeetingReport => fact.kind === 'meeting';
  return readArticle(articleOfText('a.txt', text, '2024-05-09'))
    .facts.filter(isReport)
    .map(({ participants, status }) => `${status} ${participants.map(({ name }) => name).join(' + ')}`);
}

describe('meetings that somebody tells of in a speech', () => {
  it('are those of whoever signs it', () => {
    const speech = [
      'FISH FORUM',
      'STATEMENT BY THE CHAIR OF THE FISH FORUM',
      'I have had the honour to meet with Minister Paul Okon on Monday, and I spoke by telephone with President Marta Lind last night.',
      'We had a meeting set for this morning with Secretary Lars Holm; it was cancelled.',
      'I thank you.',
      'Hon. Piet Adriaan Vries\nMinister of Fisheries of Samoa',
    ].join('\n\n');
    expect(told(speech)).toEqual([
      'held Piet Adriaan Vries + Paul Okon',
      'held Piet Adriaan Vries + Marta Lind',
      'called-off Piet Adriaan Vries + Lars Holm',
    ]);
  });

  it('are those of whoever a line near the top says to speak', () => {
    const speech = [
      'Council of Harbours\nStatements and remarks',
      'Remarks by President Ana Silva after the Council',
      'I received Paul Okon in my office in Lima on Monday.',
    ].join('\n\n');
    expect(told(speech)).toEqual(['held Ana Silva + Paul Okon']);
  });

  it('are nobody’s in a report that ends with a name', () => {
    const report = 'Ships wait in the harbour\n\nI met Paul Okon on Monday.\n\nThe tide was high.\n\nAna Silva\n';
    expect(told(report)).toEqual([]);
  });
});
