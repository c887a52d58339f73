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
    'A banner from the Seamen’s Union read “No pier is an island”.',
    'The words “No pier is an island” were sprayed on the gate.',
    'The gate was daubed with “No pier is an island”.',
    'His shirt read “No pier is an island”.',
  ])('is a slogan: %s', (text) => expect(quotations(text).every((one) => one.endsWith('/ slogan'))).toBe(true));

  it.each([
    ['A sign of the harbour authority reads “No entry without papers”.', 'A sign of the harbour authority'],
    ['A notice from the transport ministry said: “No entry without papers.”', 'A notice from the transport ministry'],
    ['A sign put up by the Tarn Council reads: “No entry without papers.”', 'the Tarn Council'],
  ])('is the word of the authority that has put it up: %s', (text, by) => {
    expect(quotations(text).map((one) => one.split(' / ').slice(1))).toEqual([[by, 'statement']]);
  });

  it('is none where somebody says it', () => {
    expect(quotations('“The sign is wrong,” Holm said.')).toEqual(['“The sign is wrong,” / Holm / statement']);
  });
});

/** Who said each quotation of a text, by name. */
function speakers(text: string): readonly (string | null)[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'quotation' ? [fact.speaker.name] : []));
}

describe('what somebody reads out', () => {
  it.each([
    ['The envoy, Lars Holm, read a message from President Ana Silva: “We will not leave you alone.”', 'Ana Silva'],
    ['Lars Holm read out a statement by the transport ministry: “We will not leave you alone.”', 'transport ministry'],
    ['A notice from the transport ministry said: “We will not leave you alone.”', 'the transport ministry'],
  ])('is the author’s: %s', (text, by) => expect(speakers(text)).toEqual([by]));

  it('is the reader’s own where nobody else is named', () => {
    expect(speakers('Lars Holm read a prepared statement: “We will not leave you alone.”')).toEqual(['Lars Holm']);
  });

  it('is not his who only received it', () => {
    const text = 'Lars Holm received a letter on Monday. The letter said: “Your account has been closed.”';
    expect(speakers(text)).not.toContain('Lars Holm');
  });
});
