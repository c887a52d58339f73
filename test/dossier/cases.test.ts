import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isoOf } from '../../core/model/dated.ts';
import type { Dossier, Meeting } from '../../core/model/dossier.ts';
import { dossierOf, ingest, readArticle } from '../../core/readout.ts';

/** The articles of a case, made up for these tests, as a person would drop them in: several fields, several ways of dating. */
function dossier(name: string): Dossier {
  const folder = path.join(import.meta.dirname, 'cases', name);
  const articles = readdirSync(folder)
    .toSorted()
    .flatMap((file) => ingest(file, new Uint8Array(readFileSync(path.join(folder, file)))).articles);
  return dossierOf(articles.map(readArticle));
}

/** "held 2027-09-29 Washington: Carla Whitford, Paul Vance" */
function line({ status, date, place, participants }: Meeting): string {
  return `${status} ${isoOf(date) ?? '-'} ${place?.name ?? '-'}: ${participants.map(({ name }) => name).join(', ')}`;
}

function days({ articles }: Dossier): readonly string[] {
  return articles.map(({ source, published }) => `${source.names[0]} ${isoOf(published) ?? '-'}`);
}

/** "Norwegian boats: resolved" */
function issues({ issues: all }: Dossier): readonly string[] {
  return all.map(({ label, status }) => `${label}: ${status}`);
}

/** Who said what stands in marks and is more than a few words, each once. */
function speakers({ utterances, parties }: Dossier): readonly string[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const quoted = utterances.filter(({ quotations }) => quotations.some(({ form }) => form !== 'indirect'));
  return [...new Set(quoted.map(({ speaker: { name, party } }) => names.get(party ?? '') ?? name ?? '-'))].toSorted();
}

describe('a strike and its mediator', () => {
  const found = dossier('port-strike');
  const meetings = found.meetings.map(line);

  it.each([
    'held 2027-06 -: Harbor Workers Federation, Atlantic Terminal Operators Association',
    'held 2027-09-21 Baltimore: Harbor Workers Federation, Atlantic Terminal Operators Association',
    'held 2027-09-24 -: dockworkers, port employers',
    'held 2027-09-29 Washington: Carla Whitford, Dennis Mulrooney',
    'held 2027-09-29 Washington: Carla Whitford, Paul Vance',
    'held 2027-09-30 Washington: Carla Whitford, Dennis Mulrooney, Paul Vance',
    'held 2027-10-01 White House: Joel Brandt, chief executives of eight retailers',
  ])('%s', (expected) => expect(meetings).toContain(expected));

  it('takes no denied meeting, no offer and no picket line for a meeting', () => {
    expect(meetings.filter((one) => /Geneva|Alma Reyes|Newark/.test(one))).toEqual([]);
  });

  it('dates articles by a dateline, by what one tells of this evening, and by what is over and to come', () => {
    expect(days(found)).toEqual([
      '01.txt 2027-09-21',
      '02.txt 2027-09-25',
      '03.txt 2027-09-30',
      '04.txt 2027-10-02',
      '05.txt 2027-10',
    ]);
  });
});

describe('envoys between two sides', () => {
  const meetings = dossier('truce-talks').meetings.map(line);

  it.each([
    'held 2026-05-09 Nairobi: Ramtane Lahlou, Mohamed Daglo Musa',
    'held 2026-05-10 Port Sudan: Ramtane Lahlou, Idris al-Tayeb',
    'held 2026-05-13 -: Hany Fawzy, Martha Quinn',
    'held 2026-05 Abu Dhabi: Martha Quinn, Khalid bin Sultan',
    'held 2026-05-23 -: Martha Quinn, Idris al-Tayeb',
  ])('%s', (expected) => expect(meetings).toContain(expected));

  it('takes what an army denies and what a host offers for no meetings', () => {
    expect(meetings.filter((one) => /al-Tayeb, .*Musa|Musa, .*al-Tayeb|Addis/.test(one))).toEqual([]);
  });
});

describe('a trade pact', () => {
  const meetings = dossier('trade-pact').meetings.map(line);

  it.each([
    'held 2026-10-30 Berlin: Greta Lindqvist, Jonas Weidmann',
    'held 2026-11-04 Asuncion: Maroš Kováč, Hernan Duarte',
    'held 2026-11-04 Buenos Aires: Maroš Kováč, Pilar Quiroga',
    'held 2026-11-05 Brasilia: Maroš Kováč, Mauro Teixeira',
    'planned 2026-12-20 Foz do Iguaçu: Tabaré Lacalle, Diego Morand',
    'called-off - -: Claire Aubert, Jonas Weidmann',
  ])('%s', (expected) => expect(meetings).toContain(expected));
});

describe('a summit’s week', () => {
  const meetings = dossier('summit-week').meetings.map(line);

  it.each([
    'held 2028-09 Madrid: Owen Pratt, Chen Guowei',
    'held 2028-10-25 Da Nang: Kim Min-seok, Liu Wenbo',
    'held 2028-10-27 Da Nang: Linda Marsh, Kim Tae-jun, Sato Haruka',
    'held 2028-10-27 Da Nang: Linda Marsh, Nguyen Van Thuan',
    'held 2028-10-28 Da Nang: Linda Marsh, Gao Jianming',
    'held 2028-11-14 Geneva: Owen Pratt, Chen Guowei',
  ])('%s', (expected) => expect(meetings).toContain(expected));

  it('tells two people of one surname apart, and two guests who were met separately', () => {
    const withLiu = meetings.filter((one) => one.includes('Liu Qiang'));
    expect(withLiu.map((one) => one.split(', ').at(-1))).toEqual(['Fiona Carrick', 'Ramon Aquino']);
  });
});

describe('shares of a catch', () => {
  const found = dossier('mackerel');

  it('are an issue beside the access to waters, which a deal settled, and the threat of measures', () => {
    expect(issues(found)).toEqual(
      expect.arrayContaining([
        'mackerel shares: open',
        'Norwegian boats: resolved',
        'trade measures against the Faroe Islands: open',
      ]),
    );
  });

  it('are no country’s name', () => {
    expect(issues(found).filter((one) => /^(?:Faroe Islands|Norway|Britain)/.test(one))).toEqual([]);
  });

  it('have a quota that one side denies', () => {
    expect(found.conflicts.map(({ type, sides }) => `${type} ${sides[1].value}`)).toContain(
      'number Joensen said that the quota was 78,000 tons, and not 85,000 as stated by Brussels.',
    );
  });

  it('are spoken of by people with names like towns and small words, and by those who speak for others', () => {
    expect(speakers(found)).toEqual([
      '-',
      "A spokesperson for Britain's environment department",
      'Elsa Tveit',
      'Ewan Geddes',
      'Høgni Joensen',
      'Jim Buchan',
      'Mairi Strachan',
      'North Atlantic Pelagic Advocacy Group',
      'Per Olav Brekke',
      'Tom De Clercq',
      'Victoria Penhale',
    ]);
  });
});

describe('a takeover', () => {
  const found = dossier('airline');

  it('comes with issues of its own', () => {
    expect(issues(found)).toEqual(
      expect.arrayContaining(['acquisition of Nordwing: open', 'pensions deal: resolved', 'daily slots: resolved']),
    );
  });

  it('is spoken of by each side', () => {
    expect(speakers(found)).toEqual([
      'Erik Sand',
      'European Commission',
      'FlyFar',
      'Helle Brandt',
      'Ingrid Falk',
      'Javier Montalbán',
      'Maja Holm',
      'Mats Lofgren',
      'People close to the company',
      'Tom Kerrigan',
    ]);
  });
});

describe('a dam and its river states', () => {
  const found = dossier('river-treaty');
  const meetings = found.meetings.map(line);

  it.each([
    'held 2029-05 Bangkok: Somphet Vongsa, Niran Chai',
    'held 2029-07-02 Vientiane: Bounmi Saysana, Per Lindholm',
    'held 2029-07-03 -: Water ministers of Laos, Thailand and Cambodia',
    'planned 2029-07-06 Siem Reap: Anong Prasert, Sok Dara',
    'held 2029-07-07 Chiang Khong: Marja Houston, Anong Prasert',
    'held 2029-07-08 Phnom Penh: Kiet Wattana, Somphet Vongsa',
    'held 2029-07-08 Phnom Penh: Kiet Wattana, Sok Dara',
    'held 2029-07-08 Phnom Penh: River leaders',
    'held 2029-07-11 -: Clara Monti, Anong Prasert',
    'held 2029-07-12 -: Kiet Wattana, Sok Dara',
    'held 2029-07-12 -: Kiet Wattana, Somphet Vongsa',
    'held 2029-07-12 Bangkok: Laos, Thailand',
    'planned 2029-07-20 Siem Reap: water ministers',
  ])('%s', (expected) => expect(meetings).toContain(expected));

  it('takes a visit that was called off for no meeting', () => {
    expect(meetings.filter((one) => one.startsWith('held') && one.includes('Vientiane: Kiet'))).toEqual([]);
  });

  it('dates articles by datelines of several kinds, one of them in the year of the others', () => {
    expect(days(found)).toEqual(['1.txt 2029-07-03', '2.txt 2029-07-09', '3.txt 2029-07-12', '4.txt 2029-07-12']);
  });
});
