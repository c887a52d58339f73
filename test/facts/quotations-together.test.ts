import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who says what a text reports, in marks or without, by name. */
function voices(text: string): readonly (string | null)[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' ? [fact.speaker.name] : [],
  );
}

describe('people who speak together', () => {
  it('are all those whom a list names', () => {
    expect(voices('Ida Holm and Olav Berg said the kiln was cold.')).toEqual(['Ida Holm and Olav Berg']);
    expect(voices('Ida Holm, Olav Berg and Kari Lund said the kiln was cold.')).toEqual([
      'Ida Holm, Olav Berg and Kari Lund',
    ]);
    expect(voices('Trade Minister Ida Holm and Industry Secretary Olav Berg said the kiln was cold.')).toEqual([
      'Ida Holm and Olav Berg',
    ]);
    expect(voices('Neither Ida Holm nor Olav Berg said whether the kiln was cold.')).toEqual([
      'Neither Ida Holm nor Olav Berg',
    ]);
  });

  it('are all whom one word calls so before them', () => {
    for (const before of ['Economists', 'Governors', 'Sens.', 'The brothers'])
      expect(voices(`${before} Lars Holm and Olav Berg said the kiln was cold.`)).toEqual(['Lars Holm and Olav Berg']);
    expect(voices('Supporters of Lars Holm and Olav Berg said the kiln was cold.')).toEqual([
      'Supporters of Lars Holm and Olav Berg',
    ]);
  });

  it('are all states of a list', () => {
    expect(voices('In a joint statement, France, Germany and Peru said they were late.')).toEqual([
      'France, Germany and Peru',
    ]);
    expect(voices('In Oslo, Germany and Peru said they were late.')).toEqual(['Germany and Peru']);
  });

  it('are not those to whom a letter before them goes', () => {
    expect(voices('In a letter to Ida Holm, Olav Berg and Kari Lund said the kiln was cold.')).toEqual([
      'Olav Berg and Kari Lund',
    ]);
  });

  it('are the one who is named and the others as they are called', () => {
    expect(voices('Ida Holm and other finance ministers said tea was dear.')).toEqual([
      'Ida Holm and other finance ministers',
    ]);
    expect(voices('Ida Holm and her aides said tea was dear.')).toEqual(['Ida Holm and her aides']);
  });

  it('are both sorts of people that a phrase tells of', () => {
    expect(voices('Traders and bond dealers said tea was dear.')).toEqual(['Traders and bond dealers']);
    expect(voices('The traders and the clerk said tea was dear.')).not.toContain('The traders');
  });

  it('are not one who has joined them since, nor the “he” that goes on', () => {
    expect(voices('Ida Holm and Olav Berg said tea was dear.\n\nRice would be dear, too, she said.')).toEqual([
      'Ida Holm and Olav Berg',
      'Ida Holm',
    ]);
    expect(voices('“I met Ida Holm and Olav Berg, who said: “I sell tea.”')).not.toContain('Ida Holm and Olav Berg');
  });
});
