import { describe, expect, it } from 'vitest';
import type { MeetingReport } from '../../core/model/fact.ts';
import { articleOfText, readArticle } from '../../core/readout.ts';

const DAY = '2024-05-09';

function reports(text: string, published: string | null = DAY): readonly MeetingReport[] {
  return readArticle(articleOfText('a.txt', text, published)).facts.filter((fact) => fact.kind === 'meeting');
}

/** Each report in one line: who, where, status. */
function told(text: string): readonly string[] {
  return reports(text).map(
    ({ participants, place, status }) =>
      `${participants.map(({ name }) => name).join(' + ')} @ ${place?.name ?? '-'} ${status}`,
  );
}

describe('the subject behind a fronted phrase', () => {
  it('a comma ends what a preposition governs', () => {
    expect(
      told('In addition to his talks with President Ana Silva, Foreign Minister Piet Vries met Lars Holm in Oslo.').at(
        -1,
      ),
    ).toBe('Piet Vries + Lars Holm @ Oslo held');
  });

  it('a list with its "and" is one subject', () => {
    expect(told('President Ana Silva, Piet Vries and Lars Holm met in Oslo on Monday.')).toEqual([
      'Ana Silva + Piet Vries + Lars Holm @ Oslo held',
    ]);
  });

  it('a headline joins two names by a comma', () => {
    expect(told('Ana Silva, Lars Holm meet in Oslo\n\nThey spoke of fish.').at(0)).toBe(
      'Ana Silva + Lars Holm @ Oslo held',
    );
  });
});

describe('counterparts by their titles', () => {
  it.each([
    [
      'a style of address',
      'President Ana Silva met Her Majesty Queen Ingrid in Oslo.',
      'Ana Silva + Ingrid @ Oslo held',
    ],
    [
      'an emir',
      'President Ana Silva met Amir Sheikh Omar bin Nasser Al Haddad in Oslo.',
      'Ana Silva + Omar bin Nasser Al Haddad @ Oslo held',
    ],
    [
      'the holder of two titles',
      'Ana Silva met the crown prince and prime minister, Omar Haddad, in Oslo.',
      'Ana Silva + Omar Haddad @ Oslo held',
    ],
    [
      'the holder of a title with a complement',
      'Ana Silva met the ambassador to Chile, Omar Haddad, in Oslo.',
      'Ana Silva + Omar Haddad @ Oslo held',
    ],
    [
      'two people, of whom the second has a title',
      'Ana Silva met Lars Holm and the deputy leader, Omar Haddad, in Oslo.',
      'Ana Silva + Lars Holm + Omar Haddad @ Oslo held',
    ],
    [
      'someone met on a day that follows the name',
      'Ana Silva spoke to Governor Lars Holm today from Oslo.',
      'Ana Silva + Lars Holm @ - held',
    ],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual([expected]));

  it('a first name that is a title elsewhere stays a name', () => {
    expect(told('Ana Silva met Amir Khan in Oslo on Monday.')).toEqual(['Ana Silva + Amir Khan @ Oslo held']);
  });

  it('several adjectives before the noun are its own', () => {
    expect(told('Ana Silva and Lars Holm held a long and productive working meeting in Oslo.')).toEqual([
      'Ana Silva + Lars Holm @ Oslo held',
    ]);
  });
});

describe('separate meetings told beside another', () => {
  const text =
    'Foreign Minister Ana Silva met Foreign Minister Lars Holm in Oslo on Monday during the Arctic Forum. ' +
    'In addition to her meeting with Holm, Silva held separate talks with several other ministers, including ' +
    'Finnish Foreign Minister Aino Laine and Polish Foreign Minister Jan Nowak.';

  it('each is a meeting of its own, and the group that they are named from is none', () => {
    expect(told(text)).toEqual([
      'Ana Silva + Lars Holm @ Oslo held',
      'Ana Silva + Aino Laine @ Oslo held',
      'Ana Silva + Jan Nowak @ Oslo held',
    ]);
    expect(
      reports(text)
        .slice(1)
        .every(({ certainty, beside }) => certainty === 'inferred' && beside),
    ).toBe(true);
  });

  it('what names a place or a time of its own takes none from another', () => {
    const own = told(
      'Ana Silva met Lars Holm in Oslo on Monday. Silva also met Jan Nowak in Warsaw. She also met Aino Laine last year.',
    );
    expect(own).toContain('Ana Silva + Jan Nowak @ Warsaw held');
    expect(own).toContain('Ana Silva + Aino Laine @ - held');
  });

  it('a call has no place', () => {
    const calls = reports('Ana Silva met Lars Holm in Oslo on Monday. Silva also spoke by phone with Jan Nowak.');
    expect(calls.find(({ form }) => form === 'call')?.place ?? null).toBeNull();
  });
});

describe('a host and a guest', () => {
  it.each([
    ['President Ana Silva gave a warm welcome on Thursday to Aino Laine.', 'Ana Silva + Aino Laine @ - held'],
    ['Ana Silva will give Aino Laine a state reception in Oslo.', 'Ana Silva + Aino Laine @ Oslo planned'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    'Ana Silva gave a warm welcome to the plan.',
    'Ana Silva gave Aino Laine a book.',
    'Ana Silva said voters gave a poor reception to the tax.',
  ])('no meeting: %s', (text) => expect(told(text)).toEqual([]));
});

describe('those who travel for talks', () => {
  it('meet where they went, on the day on which they went', () => {
    const [report] = reports('Foreign Minister Ana Silva flew to Geneva on Monday for talks with Lars Holm.');
    expect([report?.place?.name, report?.date.earliest]).toEqual(['Geneva', '2024-05-06']);
  });

  it('the sides may be named by their states', () => {
    expect(told('Chilean officials and Norwegian negotiators returned to Geneva on Monday for talks.')).toEqual([
      'Chilean officials + Norwegian negotiators @ Geneva held',
    ]);
  });

  it('a later meeting takes nothing from the journey before it', () => {
    const [report] = reports('Ana Silva flew to Geneva on Monday, ahead of talks with Lars Holm next week.');
    expect([report?.place, report?.status]).toEqual([null, 'planned']);
  });
});

describe('whose meeting it is', () => {
  it('a pronoun before the noun stands for those who met', () => {
    const [, earlier] = reports(
      'Foreign Minister Ana Silva met President Lars Holm in Oslo on Monday. The discussion, held a month after their previous meeting in Bergen, was long.',
    );
    expect(earlier?.participants.map(({ name }) => name)).toEqual(['Ana Silva', 'Lars Holm']);
    expect([earlier?.place?.name, earlier?.refersBack]).toEqual(['Bergen', true]);
  });
});

describe('what is no meeting', () => {
  it.each([
    'The company met its targets in Oslo on Monday.',
    'Ana Silva called for an end to the strike.',
    'The plan met with criticism.',
    'Ana Silva refused to meet Lars Holm.',
  ])('%s', (text) => {
    expect(reports(text).filter(({ status }) => status === 'held')).toEqual([]);
  });
});

describe('an occasion by who comes and who convenes it', () => {
  it('is a meeting of both, planned or held as its verb says', () => {
    const [planned] = reports(
      'Jan Nowak is scheduled to take part in the Clean Water Ministerial being convened by Ana Silva in Lisbon.',
    );
    expect([planned?.form, planned?.status, planned?.occasion?.name, planned?.place?.name]).toEqual([
      'ministerial',
      'planned',
      'Clean Water Ministerial',
      'Lisbon',
    ]);
    expect(told('Jan Nowak attended the Clean Water Summit hosted by Ana Silva.')).toEqual([
      'Jan Nowak + Ana Silva @ - held',
    ]);
  });

  it('somebody who comes alone met nobody, as far as told', () => {
    expect(told('Jan Nowak attended the Clean Water Summit.')).toEqual([]);
    expect(told('Jan Nowak took the train hosted by Ana Silva.')).toEqual([]);
  });
});

describe('the place of a journey made to meet', () => {
  it('is the place of the meeting', () => {
    expect(told('Piet Vries flew to Lima to meet Ana Silva on Monday.').at(0)).toMatch(/@ Lima/);
  });

  it('is not where somebody only comes from', () => {
    expect(told('Piet Vries left his post in Lima to meet Ana Silva on Monday.').at(0)).toMatch(/@ -/);
  });
});

describe('counted parties', () => {
  const MET = 'President Ana Silva met Foreign Minister Piet Vries and Chancellor Lars Holm on Monday.';

  it('are those of the meeting before that are as many', () => {
    expect(told(`${MET} The three leaders met for an hour in Oslo.`)).toEqual([
      'Ana Silva + Piet Vries + Lars Holm @ Oslo held',
    ]);
  });

  it('stay as they are where their number is another', () => {
    expect(told(`${MET} The four leaders met for an hour in Oslo.`).at(-1)).not.toMatch(/Silva/);
  });
});

describe('contacts with nobody in particular', () => {
  it('are no meeting', () => {
    expect(told('Piet Vries said he had had good interactions with ministers and generals.')).toEqual([]);
  });
});

describe('a gathering', () => {
  it.each([
    [
      'Leaders from more than 30 countries gathered in Oslo on Thursday at the behest of President Ana Silva.',
      'Leaders from more than 30 countries + Ana Silva @ Oslo held',
    ],
    [
      'Envoys of 12 states met in Oslo for a two-day summit hosted by Lars Holm.',
      'Envoys of 12 states + Lars Holm @ Oslo held',
    ],
  ])('is joined by its host: %s', (text, expected) => expect(told(text)).toEqual([expected]));

  it('has no host in whoever led something else', () => {
    expect(told('Envoys of 12 states met in Oslo and backed a campaign led by Lars Holm.')).toEqual([
      'Envoys of 12 states @ Oslo held',
    ]);
  });

  it('is joined by those who are told to have been there, and by nobody else', () => {
    const text =
      'Leaders from more than 30 countries met in Oslo on Thursday. Envoy Lars Holm, who was at the summit, left. ' +
      'Minister Aino Laine, who was at the office, did not.';
    const [report, ...others] = reports(text);
    expect(others).toEqual([]);
    expect(report?.participants.map(({ name }) => name)).toEqual(['Leaders from more than 30 countries', 'Lars Holm']);
    expect(report?.evidence.map(({ start, end }) => text.slice(start, end)).at(-1)).toContain('who was at the summit');
  });
});

describe('several meetings of one day', () => {
  const two = 'Ana Silva met Lars Holm in Oslo. Ana Silva held separate talks with Aino Laine.';
  const days = (text: string): readonly (string | null)[] => reports(text).map(({ date }) => date.earliest);

  it('are dated by what tells of them together', () => {
    expect(days(`${two} Tuesday's meetings took place in snow.`)).toEqual(['2024-05-07', '2024-05-07']);
  });

  it('are not by one meeting, by talks still to come, or where they have a day of their own', () => {
    expect(days(`${two} Tuesday's lunch took place in snow.`)).toEqual([null, null]);
    expect(days("Ana Silva met Lars Holm on Monday. Tuesday's meetings took place in snow.")).toEqual(['2024-05-06']);
    expect(days("Tuesday's meetings took place in snow. Ana Silva met Lars Holm.")).toEqual([null]);
  });
});

describe('what became of a meeting', () => {
  it('names those who met by what they said of each other', () => {
    expect(
      told('A meeting on Monday broke down, with the Royal Bakers Union accusing Lars Holm of arrogance.'),
    ).toEqual(['Royal Bakers Union + Lars Holm @ - held']);
  });

  it('names nobody who only spoke of it', () => {
    expect(told('A meeting on Monday broke down, with Lars Holm leaving.')).toEqual([]);
    expect(told('A meeting on Monday broke down, accusing no one. With Ana Silva away, Lars Holm spoke.')).toEqual([]);
  });

  it('dates standing talks by their last round', () => {
    const [report] = reports(
      'Talks between Chile, Peru and Norway aimed at peace collapsed after the last round in 2019.',
    );
    expect(report?.participants.map(({ name }) => name)).toEqual(['Chile', 'Peru', 'Norway']);
    expect([report?.date.earliest, report?.background]).toEqual(['2019-01-01', true]);
  });

  it('takes no round of something else', () => {
    expect(told('Talks between Chile and Peru collapsed, and a round of drinks in 2019 was had.')).toEqual([]);
  });
});

describe('meetings to come', () => {
  it('are what follows another up, at a house that names them, on the next day of the name', () => {
    const [report] = reports('Ana Silva is following up the summit with White House talks on Monday with Lars Holm.');
    expect([report?.status, report?.place?.name, report?.date.earliest]).toEqual([
      'planned',
      'White House',
      '2024-05-13',
    ]);
  });

  it('are the summits that a body plans', () => {
    expect(told('The minister spoke of plans for a NATO summit in Warsaw three months from now.')).toEqual([
      'NATO @ Warsaw planned',
    ]);
  });

  it.each([
    'Ministers spoke at the NATO summit in Warsaw next month.',
    'The NATO summit in Warsaw ended last year.',
    'There were plans for a NATO summit.',
  ])('but not: %s', (text) => expect(told(text)).toEqual([]));
});

describe('a sentence that opens with the meeting', () => {
  it('has both of its subject there', () => {
    expect(told('Meeting in Lima, Ana Silva and Lars Holm said the focus was trust.')).toEqual([
      'Ana Silva + Lars Holm @ Lima held',
    ]);
  });

  const opening = 'Meeting in Lima, Norwegian Foreign Minister Ana Silva said the focus was trust.';

  it('has the one of another state who speaks of the talks', () => {
    expect(told(`${opening} Chilean minister Lars Holm said Chile valued the talks.`)).toEqual([
      'Ana Silva + Lars Holm @ Lima held',
    ]);
  });

  it.each([
    ['who speaks of something else', 'Chilean minister Lars Holm said Chile valued fish.'],
    ['of the same state', 'Norwegian envoy Lars Holm said Norway valued the talks.'],
    [
      'who is one of two',
      'Chilean minister Lars Holm valued the talks. Peruvian minister Ana Duarte praised the talks.',
    ],
  ])('has nobody %s', (_, more) => expect(told(`${opening} ${more}`)).toEqual([]));

  it('is none where somebody meets a target', () => {
    expect(
      told('Meeting the target, Norwegian minister Ana Silva spoke. Chilean minister Lars Holm praised the talks.'),
    ).toEqual([]);
  });
});

describe('other senses of the verbs', () => {
  it.each([
    'Ana Silva called Lars Holm unqualified on Monday.',
    'Ana Silva called Lars Holm, her challenger, a liar.',
    'Ana Silva has visited several states.',
    'Speaking to a crowd of supporters in Oslo, Ana Silva said no.',
    'Bakers hosted a Silva event in Oslo on Monday.',
    'Honours were conferred on Ana Silva and Lars Holm in Oslo on Monday.',
    'The king conferred the Order of Merit on Lars Holm in Oslo on Monday.',
    'Tourists dined in Lima on Tuesday.',
    'The ministers of the two states conferred briefly.',
  ])('no meeting: %s', (text) => expect(told(text)).toEqual([]));

  it.each([
    ['Ana Silva called Lars Holm, asking for help.', 'Ana Silva + Lars Holm @ - held'],
    ['Ana Silva spoke to union leaders in Oslo.', 'Ana Silva + union leaders @ Oslo held'],
    ['Ana Silva met Holm aides in Oslo.', 'Ana Silva + Holm aides @ Oslo held'],
    ['The army chiefs of the three states conferred in Oslo.', 'army chiefs of the three states @ Oslo held'],
    ['Ana Silva and Lars Holm dined in Oslo on Monday.', 'Ana Silva + Lars Holm @ Oslo held'],
    ['Oslo gave a dinner for President Ana Silva, who met Lars Holm.', 'Ana Silva + Lars Holm @ - held'],
  ])('a meeting: %s', (text, expected) => expect(told(text)).toEqual([expected]));
});
