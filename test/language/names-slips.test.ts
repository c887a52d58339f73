import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Who is quoted, in the order of the quotations. */
function speakers(text: string): readonly (string | null)[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-10'));
  return facts.flatMap((fact) => (fact.kind === 'quotation' ? [fact.speaker.name] : []));
}

describe('a surname with a slip', () => {
  const opening = 'Harbour Secretary James Cleverton spoke in Lima. ';

  it.each([
    ['one letter more', 'Mr Clevertone'],
    ['one letter less', 'Mr Clevrton'],
    ['two letters changed round', 'Mr Clevetron'],
  ])('is that of the only one whom the article names so: %s', (_, name) => {
    expect(speakers(`${opening}“Nobody wants the port to be shut,” ${name} said.`)).toEqual(['James Cleverton']);
  });

  it.each([
    ['without a courtesy title', 'Clevertone said', 'Clevertone'],
    ['two letters off', 'Mr Clevertones said', 'Clevertones'],
  ])('is somebody else’s: %s', (_, act, name) => {
    expect(speakers(`${opening}“Nobody wants the port to be shut,” ${act}.`)).toEqual([name]);
  });

  it('is nobody’s where it may be that of two', () => {
    const two = 'James Cleverton and Rosa Clevertoned spoke in Lima. ';
    expect(speakers(`${two}“Nobody wants the port to be shut,” Mr Clevertone said.`)).toEqual(['Clevertone']);
  });
});
