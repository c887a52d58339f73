import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The passages that are printed of a text's events, in text order. */
function told(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2024-05-16'));
  return facts.flatMap((fact) =>
    fact.kind === 'event' ? fact.evidence.map(({ start, end }) => text.slice(start, end)) : [],
  );
}

const LONG =
  'The commission of the northern provinces, which sits in a former granary beside the river of the capital,';

describe('what is printed of a long sentence', () => {
  it('goes on to what no mark parts from it: what the talks wait for, as what something is described', () => {
    const until = `${LONG} said on Tuesday that the talks on the seats of the smaller villages were suspended until the siege of the harbour ends`;
    expect(
      told(`${until}, and its members went home to their families for the long holidays of the spring.`),
    ).toContain(until);
    const as = `${LONG} announced on Tuesday that it sees the quarrel over the seats of the smaller villages as a matter that was never settled`;
    expect(told(`${as}, adding that it hoped for quieter days in the long holidays of the spring.`)).toContain(as);
  });

  it('goes on behind an aside between dashes, but not over a last dash', () => {
    const aside = `${LONG} ordered the two parties - which have quarrelled over the seats for years - to sign the pact on Tuesday`;
    expect(told(`${aside}, and its members went home.`)).toContain(aside);
    const last = `${LONG} signed the pact on the seats of the smaller villages on Tuesday`;
    expect(told(`${last} — its members, who had quarrelled for many years, went home in silence.`)).toContain(last);
  });

  it('does not end in a condition, where what is said stands behind it', () => {
    const whole = `${LONG} announced on Tuesday that while the siege of the harbour goes on, no seat will be filled`;
    expect(told(`${whole}, and its members went home to their families for the holidays.`)).toContain(whole);
  });
});

describe('what tells nothing', () => {
  it('is one word above a date', () => {
    expect(told('PUBLISHED:\n14 May 2024\n\nThe port of Brest reopened on Tuesday.')).toEqual([
      'The port of Brest reopened on Tuesday.',
    ]);
  });

  it('is whom somebody told, without what', () => {
    const said = 'it was a long winter, and nobody at the harbour wanted the quarrel to go on for another one. '.repeat(
      4,
    );
    expect(told(`On Tuesday Ida Holm told the paper: “${said}”`)).toEqual([]);
    expect(told('Ida Holm warned the port on Tuesday.\n\n“It was a long winter,” she said.')).toContain(
      'Ida Holm warned the port on Tuesday.',
    );
    expect(told('Ida Holm warned the port on Tuesday.')).toEqual(['Ida Holm warned the port on Tuesday.']);
  });

  it('is where people stand in a picture; a party’s side is none', () => {
    expect(told('Ida Holm (left) and Olav Berg (right) sign the pact on Tuesday.')).toEqual([]);
    expect(told('Ida Holm (3rd from left) signed the pact on Tuesday.')).toEqual([]);
    expect(told('Ida Holm of Red Harbour (left) signed the pact on Tuesday.')).toHaveLength(1);
  });
});
