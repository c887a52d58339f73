import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The names of the issues of a dossier of texts. */
function issuesOf(...texts: readonly string[]): readonly string[] {
  const readings = texts.map((text, i) => readArticle(articleOfText(`${i}.txt`, text, `2025-03-1${i}`)));
  return dossierOf(readings).issues.map(({ label }) => label);
}

const first =
  'The guild opposes the closure of the fish market. Malta rejected the harbour levy. Anglers object to the salmon quota.';
const second = 'Shopkeepers oppose the parking charges. The mayor refused to pay ferry subsidies.';

describe('what one passage shows to be contested', () => {
  it('is an issue of a dossier that tells nothing twice', () => {
    expect(issuesOf(first, second)).toEqual(
      expect.arrayContaining(['harbour levy', 'parking charges', 'ferry subsidies']),
    );
  });

  it('is none of one that tells much else', () => {
    const towns = [
      'Bergen',
      'Bodo',
      'Molde',
      'Narvik',
      'Horten',
      'Larvik',
      'Skien',
      'Moss',
      'Hamar',
      'Gjovik',
      'Halden',
    ];
    const long = towns.flatMap((town) => [
      `Bakers in ${town} oppose the flour tax.`,
      `The flour tax is unacceptable, a baker in ${town} said.`,
    ]);
    expect(issuesOf(first, second, long.join(' '))).toEqual(['flour tax']);
  });

  it('is none where a sentence or two is all there is, nor by a word for people', () => {
    expect(issuesOf('Malta rejected the harbour levy.')).toEqual([]);
    expect(issuesOf(`${first} Malta accused the village elders.`, second).join()).not.toMatch(/elders/);
  });
});

describe('how many issues a dossier has', () => {
  const matters = [
    'flour tax',
    'beer tax',
    'salt tax',
    'soap tax',
    'wool tax',
    'silk tax',
    'wine tax',
    'milk tax',
    'wood tax',
  ];

  it('is more than six where each further one is told plainly and again', () => {
    const [one, other] = ['The guild opposes the', 'Malta rejected the'].map((who) =>
      matters.map((matter) => `${who} ${matter}.`).join(' '),
    );
    expect(issuesOf(one ?? '', other ?? '')).toHaveLength(matters.length);
  });

  it('is six where each is told once', () => {
    expect(issuesOf(matters.map((matter) => `The guild opposes the ${matter}.`).join(' '))).toHaveLength(6);
  });
});

describe('what convoys and packages hold', () => {
  it('is one matter, whatever carries it', () => {
    const found = issuesOf(
      'The army blocked aid convoys on Monday.',
      'Rebels refused to let aid shipments through. Talks on the delivery of aid to the port stalled.',
    );
    expect(found.filter((label) => /\baid\b/.test(label))).toHaveLength(1);
  });
});
