import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DatedBy } from '../../core/model/dated.ts';
import type { Dossier, Meeting, Utterance } from '../../core/model/dossier.ts';
import type { Span } from '../../core/model/span.ts';
import { dossierOf, ingest, readArticle } from '../../core/readout.ts';

/** What the five sample articles demand of the dossier. */
const FOLDER = new URL('../../seeds/', import.meta.url);
const dossier: Dossier = dossierOf(
  readdirSync(FOLDER)
    .toSorted()
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => ingest(name, readFileSync(new URL(name, FOLDER))).articles)
    .map(readArticle),
);
const texts = new Map(dossier.articles.map((article) => [article.id, article.text]));

function wordsAt({ article, start, end }: Span): string {
  return texts.get(article)?.slice(start, end) ?? '';
}

function article(number: string): Dossier['articles'][number] {
  const found = dossier.articles.find(({ source }) => source.names[0]?.startsWith(number));
  if (!found) throw new RangeError(`no article ${number}`);
  return found;
}

function days({ earliest, latest, choices }: DatedBy): string {
  return choices.length > 0 ? choices.join(' or ') : earliest === latest ? `${earliest}` : `${earliest} to ${latest}`;
}

function meetingOf(...names: readonly string[]): readonly Meeting[] {
  return dossier.meetings.filter(
    ({ participants }) =>
      participants.length === names.length &&
      names.every((name) => participants.some((one) => one.name.endsWith(name))),
  );
}

function utterance(words: string): Utterance {
  const found = dossier.utterances.find(
    ({ wordings, quotations }) =>
      wordings.some(({ text }) => text.includes(words)) && quotations.some(({ form }) => form !== 'indirect'),
  );
  if (!found) throw new RangeError(`no utterance: ${words}`);
  return found;
}

describe('dates of the sample articles', () => {
  it('000 and 003 state their days', () => {
    expect(days(article('000').published)).toBe('2025-09-23');
    expect(days(article('003').published)).toBe('2026-02-04');
  });

  it('001 and 002 get the week that begins with the meeting that they share with 000 and 003', () => {
    expect(days(article('001').published)).toBe('2025-09-22 to 2025-09-28');
    expect(days(article('002').published)).toBe('2026-02-03 to 2026-02-09');
    expect(article('001').published.basis).toBe('inferred');
    expect(article('001').published.because?.spans.map(({ article: id }) => id)).toContain(article('000').id);
  });

  it('004 stays a window after the meeting in New York, in which only two Mondays lie', () => {
    const { earliest, latest } = article('004').published;
    expect(earliest).toBe('2025-10-20');
    expect(latest?.slice(0, 4)).toBe('2025');
    expect(article('004').published.basis).toBe('inferred');
  });
});

describe('meetings of the sample articles', () => {
  const pair = meetingOf('Jaishankar', 'Rubio');
  const at = (place: string): readonly Meeting[] => pair.filter((meeting) => meeting.place?.name.startsWith(place));

  it('Rubio and Jaishankar met on Monday 22 September 2025 in New York', () => {
    expect(at('New York').map(({ date, status }) => `${days(date)} ${status}`)).toEqual(['2025-09-22 held']);
    expect(at('New York')[0]?.occasion?.name).toMatch(/UNGA|General Assembly/);
  });

  it('and on Tuesday 3 February 2026 in Washington, as 003 states', () => {
    const met = at('Washington').filter(({ date }) => date.earliest?.startsWith('2026'));
    expect(met.map(({ date, status }) => `${days(date)} ${status}`)).toEqual(['2026-02-03 held']);
    expect(met[0]?.date.basis).toBe('stated');
  });

  it('001 and 002 report those same meetings', () => {
    for (const [number, place] of [
      ['001', 'New York'],
      ['002', 'Washington'],
    ] as const) {
      const own = at(place).filter(({ reports }) =>
        reports.some(({ evidence: [span] }) => span.article === article(number).id),
      );
      expect(own.length).toBeGreaterThanOrEqual(1);
    }
  });

  it('004: October 2025, Monday 20 or 27, in Kuala Lumpur', () => {
    expect(at('Kuala Lumpur').map(({ date }) => days(date))).toEqual(['2025-10-20 or 2025-10-27']);
  });

  it('the second encounter in a short span is no third meeting', () => {
    const told = dossier.meetings.filter(({ reports }) =>
      reports.every(({ evidence: [span] }) => wordsAt(span).includes('second encounter')),
    );
    expect(told).toEqual([]);
  });

  it('separate discussions with four leaders are four meetings', () => {
    for (const name of ['Albanese', 'Luxon', 'Toshimitsu', 'Hasan'])
      expect(meetingOf('Jaishankar', name)).toHaveLength(1);
  });

  it('Bessent was met on the same Tuesday, once', () => {
    expect(meetingOf('Jaishankar', 'Bessent').map(({ date }) => days(date))).toEqual(['2026-02-03']);
  });

  it('the Critical Minerals Ministerial is planned, not held', () => {
    const told = dossier.meetings.filter(({ occasion, reports }) =>
      `${occasion?.name} ${reports.map(({ evidence: [span] }) => wordsAt(span)).join(' ')}`.includes(
        'Critical Minerals Ministerial',
      ),
    );
    expect(told.map(({ status }) => status)).toEqual(['planned']);
  });
});

describe('people of the sample articles', () => {
  it('S. Jaishankar, S Jaishankar, Dr S Jaishankar, EAM Jaishankar and @DrSJaishankar are one person', () => {
    const found = dossier.parties.filter(
      ({ kind, name, aliases }) => kind === 'person' && [name, ...aliases].some((one) => /jaishankar/i.test(one)),
    );
    expect(found.map(({ name }) => name)).toEqual(['S. Jaishankar']);
    const forms = found.flatMap(({ mentions }) => mentions.map(wordsAt)).join(' | ');
    for (const form of ['S. Jaishankar', 'S Jaishankar', 'DrSJaishankar', 'Jaishankar']) expect(forms).toContain(form);
  });

  it('Marco Rubio, Secretary Rubio and @SecRubio are one person', () => {
    const found = dossier.parties.filter(
      ({ kind, name, aliases }) => kind === 'person' && [name, ...aliases].some((one) => /rubio/i.test(one)),
    );
    expect(found.map(({ name }) => name)).toEqual(['Marco Rubio']);
  });
});

describe('quotations of the sample articles', () => {
  it("Rubio's post, which stands twice in 000, is one utterance", () => {
    const post = utterance('We discussed key areas of our bilateral relationship');
    expect(post.speaker.name).toBe('Marco Rubio');
    expect(post.channel).toBe('post');
    expect(post.alsoIn.map(wordsAt).join()).toContain('@DrSJaishankar');
  });

  it('"to progress" and "to make progress" are one utterance with two wordings, side by side', () => {
    const { wordings, id } = utterance('Agreed on the importance of sustained engagement to progress');
    expect(wordings.some(({ text }) => text.includes('to make progress'))).toBe(true);
    const conflict = dossier.conflicts.find(({ type, of }) => type === 'wording' && of === id);
    expect(conflict?.sides.map(({ value }) => value)).toEqual([
      'Agreed on the importance of sustained engagement to progress on priority areas',
      'We agreed on the importance of sustained engagement to make progress on priority areas',
    ]);
  });

  it('friend, commended and formalising in quotation marks are no key quotations', () => {
    for (const word of ['friend', 'commended', 'formalising', 'delighted']) {
      const lifted = dossier.utterances.filter(({ wordings }) =>
        wordings.some(({ text }) => new RegExp(`^${word}[.,]?$`).test(text)),
      );
      expect(lifted.every(({ salience }) => salience === 0)).toBe(true);
    }
  });

  it('"read the statement" is the State Department', () => {
    expect(utterance('expressed his appreciation for the Indian government').speaker.name).toMatch(
      /State Department|Department of State/,
    );
  });

  it("Rubio's words before the meeting of 004 were not said at it", () => {
    expect(utterance('still talking').relation).toBe('before-meeting');
  });
});

describe('accounts compared', () => {
  it('the State Department lists five topics, Rubio leaves out defence, Jaishankar names none', () => {
    const meeting = meetingOf('Jaishankar', 'Rubio').find(({ place }) => place?.name === 'New York');
    const matrix = dossier.readouts.find((one) => one.meeting === meeting?.id);
    expect(matrix?.rows.map(({ topic }) => topic)).toEqual([
      'trade',
      'defence',
      'energy',
      'pharmaceuticals',
      'critical minerals',
    ]);
    const named = (name: RegExp): readonly string[] | undefined => {
      const column = matrix?.columns.findIndex((one) => name.test(one.name)) ?? -1;
      return matrix?.rows.filter(({ cells }) => (cells[column]?.length ?? 0) > 0).map(({ topic }) => topic);
    };
    expect(named(/State/)).toEqual(['trade', 'defence', 'energy', 'pharmaceuticals', 'critical minerals']);
    expect(named(/Rubio/)).toEqual(['trade', 'energy', 'pharmaceuticals', 'critical minerals']);
    expect(named(/Jaishankar/)).toEqual([]);
  });
});

describe('disagreements and ledger of the sample articles', () => {
  it('the strain before New York lasted weeks or months', () => {
    const found = dossier.conflicts.find(({ type }) => type === 'emphasis');
    expect(found?.sides.map(({ value }) => value).toSorted()).toEqual(['months of trade friction', 'weeks of strain']);
  });

  it('H-1B is open and silent since September 2025, Russian oil since October 2025', () => {
    const issue = (word: RegExp): Dossier['issues'][number] | undefined =>
      dossier.issues.find(({ label, terms }) => word.test([label, ...terms].join(' ')));
    expect(issue(/H-?1B|visa/i)?.status).toBe('open');
    expect(issue(/H-?1B|visa/i)?.silentSince?.latest?.slice(0, 7)).toBe('2025-09');
    expect(issue(/Russian oil/i)?.status).toBe('open');
    expect(issue(/Russian oil/i)?.silentSince?.earliest?.slice(0, 7)).toBe('2025-10');
  });
});

it('a meeting told deep in an article of an unknown day of a week has no day', () => {
  expect(meetingOf('Lynch', 'Agrawal').map(({ date }) => date.earliest)).toEqual([null]);
});
