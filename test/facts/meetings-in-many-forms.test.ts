import { describe, expect, it } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

/** The meetings of an article of Wednesday, 25 August 2027: status, day, who, where. */
function meetings(text: string): readonly string[] {
  return readArticle(articleOfText('a.txt', text, '2027-08-25')).facts.flatMap((fact) => {
    if (fact.kind !== 'meeting') return [];
    const who = fact.participants.map(({ name }) => name).join(' + ');
    return [`${fact.status} ${fact.date.earliest ?? '-'} ${who}${fact.place ? ` in ${fact.place.name}` : ''}`];
  });
}

describe('words beside a verb of meeting', () => {
  it.each<[string, string]>([
    [
      'Ana Silva and Lars Holm met in Oslo on Monday in a bid to end the row over herring.',
      'held 2027-08-23 Ana Silva + Lars Holm in Oslo',
    ],
    ['On the eve of the summit Ana Silva met Lars Holm in Oslo.', 'held - Ana Silva + Lars Holm in Oslo'],
  ])('%s', (text, meeting) => expect(meetings(text)).toEqual([meeting]));

  it('what is received is nobody, whatever stands behind it', () => {
    expect(meetings('Norsk Kraft received Holm Shipping bids on Monday.')).toEqual([]);
  });

  it('a body’s house has its day behind it', () => {
    const [met] = meetings(
      'Nurses were calm after Ana Silva and Lars Holm met at the arbitration service Acas on Monday.',
    );
    expect(met).toContain('held 2027-08-23 Ana Silva + Lars Holm');
  });
});

describe('what was to be', () => {
  it.each(['was to have met', 'was due to have met'])('“%s” tells of what did not come about', (words) => {
    expect(meetings(`Ana Silva cancelled a trip to Oslo, where she ${words} Lars Holm.`)[0]).toMatch(/^called-off/);
  });

  it('“was to meet” and “is believed to have met” do not', () => {
    expect(meetings('Ana Silva was to meet Lars Holm in Oslo on Friday.')[0]).toMatch(/^planned 2027-08-27/);
    expect(meetings('Ana Silva is believed to have met Lars Holm in Oslo on Monday.')[0] ?? '').not.toMatch(
      /called-off/,
    );
  });

  it('talks that somebody says will go on are to come', () => {
    const text =
      'Ana Silva and Lars Holm held talks in Oslo on Tuesday. Ana Silva told reporters that talks would continue on Friday.';
    expect(meetings(text)[1]).toMatch(/^planned 2027-08-27/);
  });
});

describe('how a business stands', () => {
  it('is no meeting', () => {
    expect(meetings('Norsk Kraft is in merger talks with Nordfisk.')).toEqual([]);
    expect(meetings('Contract talks with the striker Lars Holm have Ana Silva worried.')).toEqual([]);
  });

  it('is one on its day', () => {
    expect(meetings('Ana Silva and Lars Holm held merger talks in Oslo on Monday.')).toEqual([
      'held 2027-08-23 Ana Silva + Lars Holm in Oslo',
    ]);
  });
});
