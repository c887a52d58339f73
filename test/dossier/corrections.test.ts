import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, anchorOf, reanchor } from '../../core/model/anchor.ts';
import { type Correction, inForce } from '../../core/model/correction.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { articleOfText, dossierOf, lostCorrections, readArticle } from '../../core/readout.ts';

const TEXTS = {
  a: 'Foreign Minister Anna Keller met her Danish counterpart Lars Holm in Oslo on Monday.\n"We agreed on the fish quota," Keller said.\nFollow us on our channel for more news.',
  b: 'Danish Foreign Minister Lars Holm held talks with Anna Keller in Bergen on Wednesday. Keller and he disagreed over the quota. "The offer is too low," Holm said.',
  c: 'Prime Minister Jon Keller said on Friday that the talks between the foreign ministers had not failed.',
} as const;
const DAYS = { a: '2024-05-07', b: '2024-05-09', c: '2024-05-10' } as const;

const articles = (['a', 'b', 'c'] as const).map((name) => articleOfText(`${name}.txt`, TEXTS[name], DAYS[name]));
const readings = articles.map(readArticle);

function at(name: keyof typeof TEXTS, words: string): Anchor {
  const article = articles[['a', 'b', 'c'].indexOf(name)];
  const start = article?.text.indexOf(words) ?? -1;
  if (!article || start < 0) throw new RangeError(`not in ${name}: ${words}`);
  return anchorOf({ article: article.id, start, end: start + words.length }, article.text);
}

function corrected(...corrections: readonly Correction[]): Dossier {
  return dossierOf(readings, corrections);
}

function meetingIn(dossier: Dossier, place: string): Dossier['meetings'][number] | undefined {
  return dossier.meetings.find((meeting) => meeting.place?.name === place);
}

const OSLO = at('a', 'met her Danish counterpart Lars Holm in Oslo on Monday');
const BERGEN = at('b', 'held talks with Anna Keller in Bergen on Wednesday');

describe('corrections', () => {
  it('none of them change nothing', () => {
    expect(corrected()).toEqual(dossierOf(readings));
    expect(meetingIn(corrected(), 'Oslo')?.date.earliest).toBe('2024-05-06');
    expect(meetingIn(corrected(), 'Bergen')?.date.earliest).toBe('2024-05-08');
  });

  it('a meeting gets the days that a person gave, and says so', () => {
    const date = meetingIn(
      corrected({ kind: 'meeting-date', at: OSLO, days: { earliest: '2024-05-04', latest: '2024-05-05' } }),
      'Oslo',
    )?.date;
    expect([date?.earliest, date?.latest, date?.basis, date?.because?.rule]).toEqual([
      '2024-05-04',
      '2024-05-05',
      'corrected',
      'corrected-by-hand',
    ]);
  });

  it('an article with another date is read again: its Monday is another day', () => {
    const article = OSLO.article;
    const dossier = corrected({
      kind: 'article-date',
      article,
      days: { earliest: '2024-05-14', latest: '2024-05-14' },
    });
    expect(meetingIn(dossier, 'Oslo')?.date.earliest).toBe('2024-05-13');
    expect(dossier.articles.find(({ id }) => id === article)?.published.basis).toBe('corrected');
  });

  it('a line that was struck out is reporting again, and the other way round', () => {
    const line = at('a', 'Follow us on our channel for more news.');
    const reasons = (dossier: Dossier): readonly string[] =>
      dossier.articles.find(({ id }) => id === line.article)?.boilerplate.map(({ reason }) => reason) ?? [];
    expect(reasons(corrected())).toEqual(['follow-us']);
    expect(reasons(corrected({ kind: 'line', at: line, removed: false }))).toEqual([]);
    const quote = at('a', '"We agreed on the fish quota," Keller said.');
    const struck = corrected({ kind: 'line', at: quote, removed: true });
    expect(reasons(struck)).toContain('by-hand');
    expect(struck.utterances.some(({ wordings }) => wordings[0].text.includes('fish quota'))).toBe(false);
  });

  it('two names are one person when a person says so, and two when a person says that', () => {
    const kellers = (dossier: Dossier): number =>
      dossier.parties.filter(({ kind, name }) => kind === 'person' && name.includes('Keller')).length;
    const [anna, jon] = [at('a', 'Anna Keller'), at('c', 'Jon Keller')];
    const bare = at('b', 'Keller and he');
    const before = kellers(corrected());
    expect(before).toBeGreaterThan(1);
    expect(kellers(corrected({ kind: 'people', one: anna, other: jon, same: true }))).toBeLessThan(before);
    const apart = corrected({ kind: 'people', one: at('a', 'Lars Holm'), other: at('b', 'Lars Holm'), same: false });
    expect(apart.parties.filter(({ name }) => name === 'Lars Holm')).toHaveLength(2);
    // What was told apart is not brought together through a third.
    const torn = corrected(
      { kind: 'people', one: anna, other: jon, same: false },
      { kind: 'people', one: anna, other: bare, same: true },
      { kind: 'people', one: bare, other: jon, same: true },
    );
    expect(torn.parties.some(({ entities }) => entities.length === 3)).toBe(false);
  });

  it('a name that a person gave is printed wherever the person is named', () => {
    const dossier = corrected({ kind: 'person-name', at: at('b', 'Lars Holm'), name: 'Lars Peter Holm' });
    const names = dossier.meetings.flatMap(({ participants }) => participants.map(({ name }) => name));
    expect(names).toContain('Lars Peter Holm');
    expect(names).not.toContain('Lars Holm');
    expect(dossier.parties.find(({ name }) => name === 'Lars Peter Holm')?.aliases).toContain('Lars Holm');
  });

  it('two reports are one meeting when a person says so, and two again when it is taken back', () => {
    const join: Correction = { kind: 'meetings', one: OSLO, other: BERGEN, same: true };
    const joined = corrected(join).meetings.filter(({ reports }) => reports.length > 1);
    expect(joined.some(({ merged }) => merged.some(({ rule }) => rule === 'corrected-by-hand'))).toBe(true);
    expect(corrected(join, { ...join, same: null })).toEqual(corrected());
  });

  it('a speaker, a status and what is left out', () => {
    const said = at('b', 'The offer is too low,');
    const spoken = (dossier: Dossier): string | null | undefined =>
      dossier.utterances.find(({ wordings }) => wordings[0].text.includes('too low'))?.speaker.name;
    expect(spoken(corrected())).toBe('Lars Holm');
    expect(spoken(corrected({ kind: 'speaker', at: said, name: 'Anna Keller' }))).toBe('Anna Keller');
    expect(spoken(corrected({ kind: 'speaker', at: said, name: '' }))).toBeNull();
    expect(meetingIn(corrected({ kind: 'meeting-status', at: BERGEN, status: 'planned' }), 'Bergen')?.status).toBe(
      'planned',
    );
    const dropped = corrected({ kind: 'drop', of: 'meeting', at: BERGEN, dropped: true });
    expect(meetingIn(dropped, 'Bergen')).toBeUndefined();
    expect(
      dropped.utterances.every(({ meeting }) => meeting === null || dropped.meetings.some((m) => m.id === meeting)),
    ).toBe(true);
  });

  it('what has lost its place is told, and changes nothing', () => {
    const gone: Correction = {
      kind: 'meeting-status',
      at: { ...OSLO, exact: 'conferred with the Danish side' },
      status: 'planned',
    };
    expect(lostCorrections(readings, [gone])).toEqual([gone]);
    expect(corrected(gone)).toEqual(corrected());
  });
});

describe('anchors', () => {
  const text = 'The talks failed. Later the talks went on. Then the talks ended.';
  const span = { article: 'x', start: text.indexOf('the talks ended'), end: text.indexOf(' ended') };

  it('are found where they stood, and moved with the text', () => {
    const anchor = anchorOf(span, text);
    expect(reanchor(anchor, text)).toEqual({ start: span.start, end: span.end });
    expect(reanchor(anchor, `A new header.\n${text}`)).toEqual({ start: span.start + 14, end: span.end + 14 });
  });

  it('are lost rather than guessed', () => {
    const bare = { ...anchorOf(span, text), prefix: 'qq', suffix: 'qq', start: 3, end: 12 };
    expect(reanchor(bare, text)).toBeNull();
    expect(reanchor({ ...bare, exact: 'the treaty' }, text)).toBeNull();
  });
});

const ALL: readonly Correction[] = [
  { kind: 'meeting-date', at: OSLO, days: { earliest: '2024-05-01', latest: '2024-05-02' } },
  { kind: 'meeting-status', at: BERGEN, status: 'called-off' },
  { kind: 'article-title', article: OSLO.article, text: 'Ministers meet in Oslo' },
  { kind: 'article-date', article: BERGEN.article, days: { earliest: '2024-05-10', latest: '2024-05-10' } },
  { kind: 'person-name', at: at('b', 'Lars Holm'), name: 'Lars Peter Holm' },
  { kind: 'people', one: at('a', 'Anna Keller'), other: at('c', 'Jon Keller'), same: true },
  { kind: 'speaker', at: at('b', 'The offer is too low,'), name: '' },
  { kind: 'line', at: at('a', 'Follow us on our channel for more news.'), removed: false },
  { kind: 'drop', of: 'utterance', at: at('a', 'We agreed on the fish quota,'), dropped: true },
];

describe('properties of corrections', () => {
  it('the order of independent ones does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ALL], { minLength: 2 }), (some) => {
        const inOrder = ALL.filter((one) => some.includes(one));
        expect(corrected(...some)).toEqual(corrected(...inOrder));
      }),
      { numRuns: 25 },
    );
  });

  it('the last word on a thing is the one in force', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ALL), { maxLength: 30 }), (list) => {
        const force = inForce(list);
        expect(new Set(force).size).toBe(new Set(list).size);
        expect(inForce(force)).toEqual(force);
      }),
    );
  });
});
