import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who speaks, by name. */
function voices(text: string): readonly (string | null)[] {
  return readArticle(articleOfText('a', text, '2025-03-12')).facts.flatMap((fact) =>
    fact.kind === 'quotation' ? [fact.speaker.name] : [],
  );
}

describe('a surname that is a first name, too', () => {
  it('tells no gender, though it stands first', () => {
    expect(
      voices('Kelly says port will open\n\nHarbour Secretary John Kelly met Ida Holm. The port will open, he said.'),
    ).toEqual(['John Kelly', 'John Kelly']);
    expect(
      voices('Clinton met Olav Berg. Senator Hillary Clinton said the port was open. She said it would stay so.'),
    ).toEqual(['Hillary Clinton', 'Hillary Clinton']);
  });

  it('and a style tells more than a first name, wherever it stands', () => {
    const text = 'Potter Jack Munn criticised the mill. She said that tea was dear.\n\nMs Munn said it was cold.';
    expect(voices(text).slice(1)).toEqual(['Jack Munn', 'Jack Munn']);
  });

  it('but a style or a title before it does, and a first name by itself', () => {
    expect(voices('Mrs Kelly met Olav Berg. She said that the port was open.')).toEqual(['Kelly']);
    expect(voices('Anna Holm met Olav Berg. Anna left. She said that the port was open.')).toEqual(['Anna Holm']);
  });
});
