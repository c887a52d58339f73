import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** Each quotation of a text: its words, who said it, as written, and what its marks are there for. */
function quotations(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => {
    if (fact.kind !== 'quotation') return [];
    const { mention } = fact.speaker;
    const by = mention ? text.slice(mention.start, mention.end) : '-';
    return [`${fact.content.map(({ start, end }) => text.slice(start, end)).join(' ')} / ${by} / ${fact.use}`];
  });
}

describe('words of one that another heard', () => {
  it('are of whoever said them', () => {
    expect(quotations('Holm told Silva: “We will not sign,” according to an aide who was in the room.')).toEqual([
      '“We will not sign,” / Holm / statement',
    ]);
  });

  it.each([
    ['A woman in grey told the clerks, “Close the counter,” according to Holm.', 'A woman in grey'],
    ['The warden told Silva in May that “the keys are lost,” according to Holm.', 'The warden'],
    ['Silva said “the mast broke in the night,” according to the harbour log.', 'Silva'],
  ])('are of whoever is told to say them before a comma or a conjunction: %s', (text, by) => {
    expect(quotations(text).map((one) => one.split(' / ').slice(1).join(' / '))).toEqual([`${by} / statement`]);
  });

  it('are of the source where another only does something', () => {
    expect(quotations('The crew left the mast “in three pieces,” according to Silva.')[0]).toMatch(/ \/ Silva \/ /);
  });

  it('are of the source where nobody else is told to say them', () => {
    expect(quotations('The port “will be closed by the end of May”, according to Silva.')).toEqual([
      'The port “will be closed by the end of May” / Silva / statement',
    ]);
  });
});

describe('what is written on a wall or a sign', () => {
  it.each([
    'On the wall graffiti read: “No pier is an island”.',
    'A banner over the quay declared “No pier is an island”.',
  ])('is a slogan: %s', (text) => expect(quotations(text).every((one) => one.endsWith('/ slogan'))).toBe(true));

  it('is none where somebody says it', () => {
    expect(quotations('“The sign is wrong,” Holm said.')).toEqual(['“The sign is wrong,” / Holm / statement']);
  });
});
