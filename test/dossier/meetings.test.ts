import { describe, expect, it } from 'vitest';
import { assembleDossier } from '../../core/dossier/assemble.ts';
import type { Meeting } from '../../core/model/dossier.ts';
import { type Named, readingOf, type Tells, type Told } from './support.ts';

const LIND: Named = { names: ['Marta Lind', 'Lind'], country: 'SE' };
const OKON: Named = { names: ['Tomas Okon', 'Okon'], country: 'NG' };
const REYES: Named = { names: ['Ana Reyes', 'Reyes'], country: 'MX' };
const CITIES: readonly Named[] = [
  { names: ['Geneva'], kind: 'place', country: 'CH' },
  { names: ['Vienna'], kind: 'place', country: 'AT' },
];
const BOTH = ['Marta Lind', 'Tomas Okon'];

function meetingsOf(...told: readonly Told[]): readonly Meeting[] {
  return assembleDossier(told.map((one, i) => readingOf(`a${i}`, { named: [LIND, OKON, REYES, ...CITIES], ...one })))
    .meetings;
}

/** "2031-03-03 Geneva: Marta Lind, Tomas Okon (2)": what a meeting came to, with the number of its reports. */
function line({ date, place, participants, reports, status }: Meeting): string {
  const who = participants.map(({ name }) => name).join(', ');
  return `${date.earliest ?? '?'} ${place?.name ?? '?'}: ${who} (${reports.length})${status === 'held' ? '' : ` ${status}`}`;
}

describe('meetings', () => {
  it('merges the reports of two articles that agree on people, day and place', () => {
    const told: Told = {
      text: 'Marta Lind met Tomas Okon in Geneva on Monday.',
      on: '2031-03-04',
      meetings: [
        { says: 'Marta Lind met Tomas Okon in Geneva on Monday', who: BOTH, day: '2031-03-03', place: 'Geneva' },
      ],
    };
    const [meeting, ...others] = meetingsOf(told, told);
    expect(others).toEqual([]);
    expect(meeting && line(meeting)).toBe('2031-03-03 Geneva: Marta Lind, Tomas Okon (2)');
    expect(meeting?.merged.map(({ rule }) => rule)).toEqual(['same-company-and-date']);
  });

  it('keeps consecutive days, two towns, and a call beside a meeting apart', () => {
    const text = 'Marta Lind met Tomas Okon in Geneva. Marta Lind saw Tomas Okon in Vienna. Lind called Okon.';
    const [first, second, call] = [
      { says: 'Marta Lind met Tomas Okon in Geneva', who: BOTH },
      { says: 'Marta Lind saw Tomas Okon in Vienna', who: BOTH },
      { says: 'Lind called Okon', who: BOTH, form: 'call' as const },
    ] as const;
    const apart = (...meetings: Told['meetings'] & readonly unknown[]): number =>
      meetingsOf({ text, on: '2031-03-04', meetings }).length;
    expect(apart({ ...first, day: '2031-03-03' }, { ...second, day: '2031-03-04' })).toBe(2);
    expect(
      apart({ ...first, day: '2031-03-03', place: 'Geneva' }, { ...second, day: '2031-03-03', place: 'Vienna' }),
    ).toBe(2);
    expect(apart({ ...first, day: '2031-03-03' }, { ...call, day: '2031-03-03' })).toBe(2);
  });

  it('keeps separate meetings of one person with two others apart', () => {
    const text = 'Marta Lind held separate talks with Tomas Okon and Ana Reyes.';
    const found = meetingsOf({
      text,
      on: '2031-03-04',
      meetings: [
        { says: text, who: BOTH, day: '2031-03-03' },
        { says: text, who: ['Marta Lind', 'Ana Reyes'], day: '2031-03-03' },
      ],
    });
    expect(found).toHaveLength(2);
  });

  it('keeps a bilateral beside a plenary, told as separate, apart', () => {
    const found = meetingsOf({
      text: 'Lind met Okon and other ministers in Geneva in May. They also held a separate discussion on the sidelines.',
      on: '2031-07-04',
      meetings: [
        {
          says: 'Lind met Okon and other ministers in Geneva in May',
          who: [...BOTH, 'other ministers'],
          day: '2031-05-01',
          until: '2031-05-31',
        },
        {
          says: 'They also held a separate discussion on the sidelines',
          who: BOTH,
          day: '2031-05-01',
          until: '2031-05-31',
        },
      ],
    });
    expect(found).toHaveLength(2);
  });

  it('joins a passage that points back to the meeting of its place, and never makes a new one of it', () => {
    const first: Told = {
      text: 'Marta Lind met Tomas Okon in Geneva on Monday.',
      on: '2031-03-04',
      meetings: [
        { says: 'Marta Lind met Tomas Okon in Geneva on Monday', who: BOTH, day: '2031-03-03', place: 'Geneva' },
      ],
    };
    const second: Told = {
      text: 'Lind met Okon in Vienna on Friday, after their previous meeting in Geneva. It was the second encounter of Lind and Okon.',
      on: '2031-04-12',
      meetings: [
        { says: 'Lind met Okon in Vienna on Friday', who: BOTH, day: '2031-04-11', place: 'Vienna' },
        { says: 'their previous meeting in Geneva', who: BOTH, place: 'Geneva', back: true },
        { says: 'the second encounter of Lind and Okon', who: BOTH, back: true },
      ],
    };
    expect(meetingsOf(first, second).map(line)).toEqual([
      '2031-03-03 Geneva: Marta Lind, Tomas Okon (2)',
      '2031-04-11 Vienna: Marta Lind, Tomas Okon (2)',
    ]);
  });

  it('knows when the same people last met', () => {
    const [first, second] = meetingsOf(
      { text: 'Lind met Okon.', on: '2031-03-04', meetings: [{ says: 'Lind met Okon', who: BOTH, day: '2031-03-03' }] },
      { text: 'Lind met Okon.', on: '2031-04-12', meetings: [{ says: 'Lind met Okon', who: BOTH, day: '2031-04-11' }] },
    );
    expect(second?.previous).toBe(first?.id);
    expect(first?.previous).toBeNull();
  });

  it('makes one meeting of a plan and its report, held, with the days of both', () => {
    const found = meetingsOf(
      {
        text: 'Lind will meet Okon in Geneva next week.',
        on: '2031-03-01',
        meetings: [
          {
            says: 'Lind will meet Okon in Geneva next week',
            who: BOTH,
            day: '2031-03-03',
            until: '2031-03-09',
            place: 'Geneva',
            status: 'planned',
          },
        ],
      },
      {
        text: 'Lind met Okon in Geneva.',
        on: '2031-03-06',
        meetings: [{ says: 'Lind met Okon in Geneva', who: BOTH, day: '2031-03-05', place: 'Geneva' }],
      },
    );
    expect(found.map(line)).toEqual(['2031-03-05 Geneva: Marta Lind, Tomas Okon (2)']);
  });

  it('keeps a planned meeting apart from the one that its article tells as held', () => {
    const text = 'Lind met Okon. Lind and Okon will meet again.';
    const found = meetingsOf({
      text,
      on: '2031-03-04',
      meetings: [
        { says: 'Lind met Okon', who: BOTH, day: '2031-03-03' },
        { says: 'Lind and Okon will meet again', who: BOTH, status: 'planned' },
      ],
    });
    expect(found.map(({ status }) => status)).toEqual(['held', 'planned']);
  });

  it('dates by its weekday a meeting that another article puts in a week', () => {
    const text = 'Lind would meet Okon this week.';
    const [from, until] = ['2031-03-03', '2031-03-09'];
    const plan: Told = {
      text,
      on: '2031-03-03',
      meetings: [{ says: text, who: BOTH, day: from, until, status: 'planned' }],
    };
    const held = (word: string, day: number): Told => ({
      text: `Marta Lind hosted Tomas Okon in Geneva on ${word}.`,
      meetings: [{ says: `Marta Lind hosted Tomas Okon in Geneva on ${word}`, who: BOTH, place: 'Geneva' }],
      weekdays: [[word, day]],
    });
    expect(meetingsOf(plan, held('Thursday', 4)).map(line)).toEqual(['2031-03-06 Geneva: Marta Lind, Tomas Okon (2)']);
    const wide = { ...plan, meetings: [{ says: text, who: BOTH, day: from, until: '2031-03-20' }] };
    expect(meetingsOf(wide, held('Thursday', 4))[0]?.date.latest).toBe('2031-03-20');
  });

  it('takes undated news of the same people for one meeting, unless two weekdays are named', () => {
    const news = (words: string, weekday: number | null, extra: Partial<Tells> = {}): Told => ({
      text: `Marta Lind ${words} Tomas Okon on a day.`,
      meetings: [{ says: `Marta Lind ${words} Tomas Okon`, who: BOTH, ...extra }],
      ...(weekday === null ? {} : { weekdays: [['a day', weekday]] }),
    });
    const [met, hosted] = [news('met', null), news('hosted', 1)];
    expect(meetingsOf(met, hosted).map(line)).toEqual(['? ?: Marta Lind, Tomas Okon (2)']);
    const onDay = (words: string, weekday: number): Told => {
      const told = news(words, weekday);
      return { ...told, meetings: told.meetings?.map((one) => ({ ...one, says: `${one.says} on a day` })) ?? [] };
    };
    expect(meetingsOf(onDay('met', 2), onDay('hosted', 4))).toHaveLength(2);
    expect(meetingsOf(met, news('had met', null, { background: true }))).toHaveLength(2);
    expect(meetingsOf(met, news('telephoned', null, { form: 'call' }))).toHaveLength(2);
  });

  it('takes undated talks of two states for the dated ones at the same place, and for no others', () => {
    const named: readonly Named[] = [
      ...CITIES,
      { names: ['Sweden'], kind: 'place', country: 'SE' },
      { names: ['Nigeria'], kind: 'place', country: 'NG' },
    ];
    const who = ['Sweden', 'Nigeria'];
    const talks = (place: string | null, extra: Partial<Tells>, on?: string): Told => {
      const says = place ? `Sweden and Nigeria held talks in ${place}` : 'Sweden and Nigeria held talks';
      return { named, text: `${says}.`, ...(on ? { on } : {}), meetings: [{ says, who, form: 'talks', ...extra }] };
    };
    const dated = talks('Geneva', { day: '2031-03-03', place: 'Geneva' }, '2031-03-03');
    expect(meetingsOf(dated, talks('Geneva', { place: 'Geneva' }, '2031-03-05'))).toHaveLength(1);
    expect(meetingsOf(dated, talks('Vienna', { place: 'Vienna' }, '2031-03-05'))).toHaveLength(2);
    expect(meetingsOf(dated, talks(null, {}, '2031-03-05'))).toHaveLength(2);
    expect(meetingsOf(dated, talks('Geneva', { place: 'Geneva' }, '2031-04-05'))).toHaveLength(2);
  });

  it('merges a plan without its day and a report with it, where a town lies in the state told', () => {
    const named = [LIND, OKON, ...CITIES, { names: ['Austria'], kind: 'place', country: 'AT' } as const];
    const plan: Told = {
      named,
      text: 'Lind is to meet Okon in Austria next week.',
      meetings: [{ says: 'Lind is to meet Okon in Austria', who: BOTH, place: 'Austria', status: 'planned' }],
    };
    const held: Told = {
      named,
      text: 'Lind met Okon in Vienna on Monday.',
      on: '2031-03-04',
      meetings: [{ says: 'Lind met Okon in Vienna', who: BOTH, day: '2031-03-03', place: 'Vienna' }],
    };
    expect(meetingsOf(plan, held).map(line)).toEqual(['2031-03-03 Vienna: Marta Lind, Tomas Okon (2)']);
  });

  it.each([
    ['Delegations from Sweden and Nigeria', ['Sweden', 'Nigeria']],
    ['Swedish and Nigerian officials', ['Sweden', 'Nigeria']],
    ['top Swedish and Nigerian diplomats', ['Sweden', 'Nigeria']],
    ['Swedish officials', ['Swedish officials']],
    ['Swedish and rural officials', ['Swedish and rural officials']],
    ['officials from Sweden and Peru', ['officials from Sweden and Peru']],
  ])('reads the states that “%s” come from, where the dossier knows them all', (words, expected) => {
    const named: readonly Named[] = [
      { names: ['Sweden'], kind: 'place', country: 'SE' },
      { names: ['Nigeria'], kind: 'place', country: 'NG' },
    ];
    const text = `Sweden and Nigeria are at odds. ${words} met in Geneva.`;
    const [meeting] = meetingsOf({ named, text, meetings: [{ says: `${words} met in Geneva`, who: [words] }] });
    expect(meeting?.participants.map(({ name }) => name)).toEqual(expected);
  });

  it('leaves out what was denied or only imagined, and one person meeting nobody', () => {
    const text = 'Lind may meet Okon. Lind did not meet Okon. Lind had a chat.';
    const found = meetingsOf({
      text,
      on: '2031-03-04',
      meetings: [
        { says: 'Lind may meet Okon', who: BOTH, status: 'hypothetical' },
        { says: 'Lind did not meet Okon', who: BOTH, status: 'denied' },
        { says: 'Lind had a chat', who: ['Marta Lind'] },
      ],
    });
    expect(found).toEqual([]);
  });

  it('merges states in place of their ministers only where day and place agree', () => {
    const states: readonly Named[] = [
      { names: ['Sweden'], kind: 'place', country: 'SE' },
      { names: ['Nigeria'], kind: 'place', country: 'NG' },
    ];
    const named = [LIND, OKON, ...CITIES, ...states];
    const ministers: Told = {
      named,
      text: 'Marta Lind met Tomas Okon in Geneva on Monday.',
      on: '2031-03-04',
      meetings: [
        { says: 'Marta Lind met Tomas Okon in Geneva on Monday', who: BOTH, day: '2031-03-03', place: 'Geneva' },
      ],
    };
    const land = (day: string): Told => ({
      named,
      text: 'Sweden and Nigeria held talks in Geneva.',
      on: '2031-03-05',
      meetings: [
        {
          says: 'Sweden and Nigeria held talks in Geneva',
          who: ['Sweden', 'Nigeria'],
          day,
          place: 'Geneva',
          form: 'talks',
        },
      ],
    });
    expect(meetingsOf(ministers, land('2031-03-03')).map(line)).toEqual([
      '2031-03-03 Geneva: Marta Lind, Tomas Okon (2)',
    ]);
    expect(meetingsOf(ministers, land('2031-03-04'))).toHaveLength(2);
  });
});

describe('a report without a date', () => {
  const dated: Told = {
    text: 'Marta Lind met Tomas Okon in Geneva on Monday.',
    on: '2031-03-04',
    meetings: [
      { says: 'Marta Lind met Tomas Okon in Geneva on Monday', who: BOTH, day: '2031-03-03', place: 'Geneva' },
    ],
  };
  const later: Told = {
    text: 'Marta Lind met Tomas Okon in Vienna on Tuesday.',
    on: '2031-03-26',
    meetings: [
      { says: 'Marta Lind met Tomas Okon in Vienna on Tuesday', who: BOTH, day: '2031-03-25', place: 'Vienna' },
    ],
  };
  const undated: Told = {
    text: 'Marta Lind met Tomas Okon to talk of fish.',
    meetings: [{ says: 'Marta Lind met Tomas Okon to talk of fish', who: BOTH }],
  };

  it('is of the only meeting that its people had', () => {
    expect(meetingsOf(dated, undated).map(line)).toEqual(['2031-03-03 Geneva: Marta Lind, Tomas Okon (2)']);
  });

  it('is of neither and no third where they met twice, and another where its article came out weeks later', () => {
    expect(meetingsOf(dated, later, undated).map(line)).toEqual([
      '2031-03-03 Geneva: Marta Lind, Tomas Okon (1)',
      '2031-03-25 Vienna: Marta Lind, Tomas Okon (1)',
    ]);
    expect(meetingsOf(dated, { ...undated, on: '2031-06-01' })).toHaveLength(2);
  });

  it('is of the one of two whose place it names', () => {
    const here: Told = {
      text: 'Marta Lind met Tomas Okon in Vienna.',
      meetings: [{ says: 'Marta Lind met Tomas Okon in Vienna', who: BOTH, place: 'Vienna' }],
    };
    expect(meetingsOf(dated, later, here).map(line)).toEqual([
      '2031-03-03 Geneva: Marta Lind, Tomas Okon (1)',
      '2031-03-25 Vienna: Marta Lind, Tomas Okon (2)',
    ]);
  });

  it('is another one where it is told as long past', () => {
    const said = { says: 'Marta Lind met Tomas Okon to talk of fish', who: BOTH, background: true };
    const past: Told = { ...undated, on: '2031-03-05', meetings: [said] };
    expect(meetingsOf(dated, past)).toHaveLength(2);
  });
});

describe('an office on the line', () => {
  it('is the one who holds it, in one call told twice', () => {
    const text =
      "Nigeria's foreign minister spoke with Marta Lind by telephone on Monday. Lind had spoken by phone to Tomas Okon.";
    const found = meetingsOf({
      text,
      on: '2031-03-04',
      meetings: [
        {
          says: "Nigeria's foreign minister spoke with Marta Lind by telephone on Monday",
          who: ["Nigeria's foreign minister", 'Marta Lind'],
          form: 'call',
          day: '2031-03-03',
        },
        { says: 'Lind had spoken by phone to Tomas Okon', who: BOTH, form: 'call' },
      ],
    });
    expect(found.map(line)).toEqual(['2031-03-03 ?: Marta Lind, Tomas Okon (2)']);
  });

  it('may be somebody whose state no article tells, but nobody of another state', () => {
    const text =
      "Peru's foreign minister spoke with Marta Lind by telephone on Monday. In the call with Lind, Diaz spoke.";
    const call = (country?: string): readonly Meeting[] =>
      meetingsOf({
        named: [LIND, country === undefined ? { names: ['Diaz'] } : { names: ['Diaz'], country }],
        text,
        on: '2031-03-04',
        meetings: [
          {
            says: "Peru's foreign minister spoke with Marta Lind by telephone on Monday",
            who: ["Peru's foreign minister", 'Marta Lind'],
            form: 'call',
            day: '2031-03-03',
          },
          { says: 'the call with Lind, Diaz', who: ['Marta Lind', 'Diaz'], form: 'call' },
        ],
      });
    expect(call().map(line)).toEqual(['2031-03-03 ?: Marta Lind, Diaz (2)']);
    expect(call('CL')).toHaveLength(2);
  });
});

describe('leaders told by their states', () => {
  const named = [LIND, OKON, REYES, ...CITIES];
  const three: Told = {
    named,
    text: 'Marta Lind joined Tomas Okon and Ana Reyes in Geneva on Monday, on the sidelines of a summit.',
    on: '2031-03-04',
    meetings: [
      {
        says: 'Marta Lind joined Tomas Okon and Ana Reyes in Geneva on Monday, on the sidelines of a summit',
        who: [...BOTH, 'Ana Reyes'],
        day: '2031-03-03',
        place: 'Geneva',
      },
    ],
  };
  const told = (who: string): Told => ({
    named,
    text: `Marta Lind met ${who}.`,
    meetings: [{ says: `Marta Lind met ${who}`, who: ['Marta Lind', who] }],
  });

  it('are those who came from them', () => {
    expect(meetingsOf(three, told('leaders from Nigeria and Mexico')).map(line)).toEqual([
      '2031-03-03 Geneva: Marta Lind, Tomas Okon, Ana Reyes (2)',
    ]);
  });

  it('are others where one of the states is another, or one is missing', () => {
    expect(meetingsOf(three, told('leaders from Nigeria and Chile'))).toHaveLength(2);
    expect(meetingsOf(three, told('leaders of Nigeria'))).toHaveLength(2);
  });

  it('three who met on the sidelines are the three who met that day in another article', () => {
    const plain: Told = {
      named,
      text: 'Marta Lind met Tomas Okon and Ana Reyes in Geneva.',
      on: '2031-03-03',
      meetings: [
        {
          says: 'Marta Lind met Tomas Okon and Ana Reyes in Geneva',
          who: [...BOTH, 'Ana Reyes'],
          day: '2031-03-03',
          place: 'Geneva',
        },
      ],
    };
    expect(meetingsOf(three, plain)).toHaveLength(1);
  });
});

describe('a gathering told by its number', () => {
  const named = [LIND, OKON, REYES, ...CITIES];
  const gathering = (crowd: string, who: readonly string[], more: Partial<Told> = {}): Told => ({
    named,
    text: `${crowd} met in Geneva. ${who.join(' and ')} came.`,
    meetings: [{ says: `${crowd} met in Geneva`, who: [crowd, ...who], place: 'Geneva' }],
    ...more,
  });

  it('is one, whomever its reports name beside the crowd', () => {
    const found = meetingsOf(
      gathering('leaders from more than 30 countries', ['Marta Lind'], { on: '2031-03-04' }),
      gathering('leaders of more than 30 nations', ['Ana Reyes']),
      gathering('leaders of more than 30 nations', []),
    );
    expect(found.map(line)).toEqual(['? Geneva: Marta Lind, Ana Reyes, leaders from more than 30 countries (3)']);
  });

  it('is another one where the number is another, or the article is of another season', () => {
    const first = gathering('leaders of 30 countries', ['Marta Lind'], { on: '2031-03-04' });
    expect(meetingsOf(first, gathering('leaders of 40 countries', ['Marta Lind'], { on: '2031-03-04' }))).toHaveLength(
      2,
    );
    expect(meetingsOf(first, gathering('leaders of 30 countries', ['Ana Reyes'], { on: '2031-09-04' }))).toHaveLength(
      2,
    );
  });
});

describe('a meeting told as separate', () => {
  const dated: Told = {
    text: 'Marta Lind met Tomas Okon in Geneva on Monday.',
    on: '2031-03-04',
    meetings: [
      { says: 'Marta Lind met Tomas Okon in Geneva on Monday', who: BOTH, day: '2031-03-03', place: 'Geneva' },
    ],
  };
  const says = 'Lind also held a separate meeting with Okon';

  it('from one with others is the one that these two had', () => {
    const text = `Lind met Ana Reyes. ${says}.`;
    const found = meetingsOf(dated, {
      text,
      meetings: [
        { says: 'Lind met Ana Reyes', who: ['Marta Lind', 'Ana Reyes'] },
        { says, who: BOTH },
      ],
    });
    expect(found).toHaveLength(2);
  });

  it('from one where they both were is another', () => {
    const text = `Lind met Okon and Reyes. ${says}.`;
    const found = meetingsOf(dated, {
      text,
      meetings: [
        { says: 'Lind met Okon and Reyes', who: [...BOTH, 'Ana Reyes'] },
        { says, who: BOTH },
      ],
    });
    expect(found).toHaveLength(3);
  });
});

describe('meetings on an occasion', () => {
  const on = '2031-03-04';
  const told = (...meetings: NonNullable<Told['meetings']>): readonly string[] =>
    meetingsOf({
      text: 'Lind met Okon at the Pacific summit in Geneva. Lind saw Reyes at the Pacific summit. Okon saw Reyes in Vienna.',
      on,
      meetings,
    }).map(line);
  const first = {
    says: 'Lind met Okon at the Pacific summit in Geneva',
    who: BOTH,
    day: '2031-03-03',
    place: 'Geneva',
    occasion: 'the Pacific summit',
  };
  const second = {
    says: 'Lind saw Reyes at the Pacific summit',
    who: ['Marta Lind', 'Ana Reyes'],
    day: '2031-03-04',
    occasion: 'the Pacific summit',
  };

  it('are held where another meeting of those days gives its place', () => {
    expect(told(first, second)).toContain('2031-03-04 Geneva: Marta Lind, Ana Reyes (1)');
  });

  it.each([
    ['the days are far apart', first, { ...second, day: '2031-01-04' }],
    ['it is a call', first, { ...second, form: 'call' as const }],
    ['the occasion is another', { ...first, occasion: undefined as never }, second],
  ])('have no place where %s', (_, one, other) => {
    expect(told(one, other).some((found) => found.includes('?: Marta Lind, Ana Reyes'))).toBe(true);
  });
});

describe('a plan that names no day', () => {
  const plan = (on: string): Told => ({
    text: 'Marta Lind is expected to meet Tomas Okon.',
    on,
    meetings: [{ says: 'Marta Lind is expected to meet Tomas Okon', who: BOTH, status: 'planned' }],
  });
  const held = (day: string): Told => ({
    text: 'Marta Lind met Tomas Okon.',
    on: day,
    meetings: [{ says: 'Marta Lind met Tomas Okon', who: BOTH, day }],
  });

  it('is of a meeting that others have planned and told as held', () => {
    const says = 'Marta Lind is expected to meet Tomas Okon';
    const dated: Told = {
      text: `${says}.`,
      on: '2031-03-10',
      meetings: [{ says, who: BOTH, status: 'planned', day: '2031-03-12' }],
    };
    expect(meetingsOf(dated, held('2031-03-12'), plan('2031-03-04')).map(line)).toEqual([
      '2031-03-12 ?: Marta Lind, Tomas Okon (3)',
    ]);
  });

  it('is of the one meeting of its people in the weeks after', () => {
    expect(meetingsOf(plan('2031-03-04'), held('2031-03-12')).map(line)).toEqual([
      '2031-03-12 ?: Marta Lind, Tomas Okon (2)',
    ]);
  });

  it.each([
    ['later than that', [held('2031-04-12')], 2],
    ['before it', [held('2031-02-28')], 2],
    ['twice, so that it may be either', [held('2031-03-07'), held('2031-03-12')], 2],
  ])('stays apart from one held %s', (_, others, count) => {
    expect(meetingsOf(plan('2031-03-04'), ...others)).toHaveLength(count);
  });
});

describe('a passage that points back', () => {
  const after = { says: 'her meeting with Tomas Okon', who: BOTH, back: true } as const;

  it('tells the meeting where nothing else does', () => {
    const told = { text: 'Marta Lind smiled after her meeting with Tomas Okon.', on: '2031-03-04', meetings: [after] };
    expect(meetingsOf(told).map(line)).toEqual(['? ?: Marta Lind, Tomas Okon (1)']);
  });

  it('tells none of its own where it says that an earlier one is meant', () => {
    const text = 'Marta Lind recalled her previous meeting with Tomas Okon.';
    const meetings = [{ ...after, says: 'her previous meeting with Tomas Okon' }];
    expect(meetingsOf({ text, on: '2031-03-04', meetings })).toEqual([]);
  });
});

describe('a report with few signs of a meeting in particular', () => {
  const group = (text: string, who: readonly string[], more: Partial<Tells> = {}): Told => ({
    text: `${'Boats lay in the bay, and nobody said a word. '.repeat(12)}${text}`,
    on: '2031-03-04',
    meetings: [{ says: text, who, ...more }],
  });

  it.each([
    ['groups without a name, day or place', group('Officials met farmers.', ['Officials', 'farmers'])],
    ['one by name and a group', group('Marta Lind met farmers.', ['Marta Lind', 'farmers'])],
  ])('makes none: %s', (_, told) => {
    expect(meetingsOf(told)).toEqual([]);
  });

  it.each([
    ['two by name', group('Marta Lind met Tomas Okon.', BOTH)],
    ['one by name, and the day', group('Marta Lind met farmers.', ['Marta Lind', 'farmers'], { day: '2031-03-03' })],
    [
      'one by name, and the place',
      group('Marta Lind met farmers in Vienna.', ['Marta Lind', 'farmers'], { place: 'Vienna' }),
    ],
    [
      'one by name, and called off',
      group('Marta Lind met farmers.', ['Marta Lind', 'farmers'], { status: 'called-off' }),
    ],
    ['a group by its land', group('Marta Lind met Peruvian officials.', ['Marta Lind', 'Peruvian officials'])],
  ])('makes one: %s', (_, told) => {
    expect(meetingsOf(told)).toHaveLength(1);
  });

  it('makes one where it is the news of its article', () => {
    const text = 'Marta Lind met farmers.';
    expect(
      meetingsOf({ text, on: '2031-03-04', meetings: [{ says: text, who: ['Marta Lind', 'farmers'] }] }),
    ).toHaveLength(1);
  });
});
