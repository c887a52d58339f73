import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who said each quotation of a text, by name or as described. */
function speakers(...paragraphs: readonly string[]): readonly (string | null)[] {
  const { facts } = readArticle(articleOfText('a.txt', paragraphs.join('\n\n'), '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'quotation' ? [fact.speaker.name] : []));
}

describe('whom “the official” means', () => {
  it('is the one whom a sentence before describes so, though he has not spoken', () => {
    expect(
      speakers('A senior trade official briefed reporters in Oslo.', '“We will not sign,” said the official.'),
    ).toEqual(['A senior trade official']);
  });

  it('is called by the name beside the description', () => {
    expect(speakers('A trade official, Per Lund, came to Oslo.', '“We will not sign,” said the official.')).toEqual([
      'Per Lund',
    ]);
  });

  it('is nobody in particular where two are described so', () => {
    expect(
      speakers('A trade official and a farm official came to Oslo.', '“We will not sign,” said the official.'),
    ).toEqual(['the official']);
  });
});

describe('whom an age means', () => {
  it('is the person of whom it has been told', () => {
    const text = [
      'Mia Lund, 43, treated the crew. Her husband, Karl Lund, steered.',
      '“They froze,” the 43-year-old said.',
    ];
    expect(speakers(...text)).toEqual(['Mia Lund']);
  });

  it('is who spoke before where no age is told', () => {
    const text = ['Mia Lund treated the crew.', '“They froze,” the 43-year-old said.'];
    expect(speakers(...text)).toEqual(['Mia Lund']);
  });
});

describe('what somebody had said before', () => {
  it('does not take the turn from who speaks', () => {
    const text = [
      '“We will not sign,” said Ida Lund. Mayor Karin Strand had asked her to sign.',
      'She added: “Never at all.”',
    ];
    expect(speakers(...text)).toEqual(['Ida Lund', 'Karin Strand', 'Ida Lund']);
  });

  it('gives the turn to who speaks after', () => {
    const text = [
      '“We will not sign,” said Ida Lund. Mayor Karin Strand asked her to sign.',
      'She added: “Now is the time.”',
    ];
    expect(speakers(...text).at(-1)).toBe('Karin Strand');
  });
});
