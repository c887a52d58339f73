import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../core/model/dossier.ts';
import { readMarking } from '../../core/model/marking.ts';
import type { Selection } from '../../core/model/memo.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import type { TemplatePack } from '../../core/model/template.ts';
import {
  dossierOf,
  ingest,
  loadPack,
  manifestOf,
  memoOf,
  readArticle,
  renderMemo,
  verifyBefore,
  vocabularyOf,
} from '../../core/readout.ts';
import { htmlOf } from '../../core/template/html.ts';
import { packFiles } from '../../main/library/packs.ts';

const ARTICLES = {
  'ferry.txt':
    '2031-03-12 Lisbon: The dispute over port fees remains unresolved. The port fees are unfair, Foreign Minister Ana Silva said. Talks on the ferry line were held up by a row over harbour dues.\n',
  'quay.txt':
    '2031-04-02 The Hague: The dispute over port fees has eased, Trade Minister Piet de Vries said on Tuesday. The row over harbour dues was settled. Pilotage is short of staff.\n',
};
const THEMES = {
  themes: [{ id: 'seaways', label: 'Our seaways desk', terms: ['pilotage', 'ferry line'] }],
  issues: [{ label: 'Charges on shipping', terms: ['port fee', 'harbour dues'] }],
};
const MARKING = {
  scheme: 'Harbour scheme',
  levels: [
    { key: 'open', text: 'OPEN' },
    { key: 'open-desk', text: 'OPEN-DESK' },
    { key: 'shut', text: 'SHUT', colour: '#9a1b1b', handling: 'Not to leave the building.' },
  ],
  qualifiers: ['CREW', 'CREW ONLY'],
  separator: ' – ',
};

const readings = Object.entries(ARTICLES)
  .flatMap(([name, text]) => ingest(name, new TextEncoder().encode(text)).articles)
  .map((article) => readArticle(article));

/** The briefing memo's pack with more files. */
async function packWith(more: Readonly<Record<string, unknown>>): Promise<TemplatePack> {
  const files = Object.fromEntries(
    [...(await packFiles('briefing-memo'))].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
  const added = Object.entries(more).map(([name, value]) => [name, JSON.stringify(value)] as const);
  const { pack, notices } = loadPack({ ...files, ...Object.fromEntries(added) });
  expect(notices).toEqual([]);
  if (!pack) throw new Error('no pack');
  return pack;
}

function dossierWith(pack: TemplatePack): Dossier {
  return dossierOf(readings, [], undefined, pack.themes);
}

async function rendered(pack: TemplatePack, selection: Selection) {
  const dossier = dossierWith(pack);
  const { memo, notices } = memoOf(dossier, readings, { selection, pack, program: '0' });
  const { document } = await renderMemo(memo, pack, (sources, view) => Promise.resolve(htmlOf(sources, view)));
  if (!document) throw new Error('no document');
  return { dossier, memo, document, notices };
}

describe('an office’s own lexicon', () => {
  it('names themes that the articles touch, beside the built-in ones', async () => {
    const named = (pack: TemplatePack) => dossierWith(pack).themes.find(({ label }) => label === 'Our seaways desk');
    expect(named(await packWith({ 'themes.json': THEMES }))?.terms).toEqual(['Pilotage', 'ferry line']);
    expect(named(await packWith({}))).toBeUndefined();
  });

  it('gathers what it follows under one name, with the passages of all its terms', async () => {
    const pack = await packWith({ 'themes.json': THEMES });
    const { document, memo } = await rendered(pack, EVERYTHING);
    expect(memo.issues.map(({ label }) => label)).toContain('Charges on shipping');
    expect(memo.issues.filter(({ label }) => /port fees|harbour dues/i.test(label))).toEqual([]);
    const [followed] = dossierWith(pack).issues.filter(({ label }) => label === 'Charges on shipping');
    const words = followed?.mentions.map(({ article, start, end }) =>
      readings.find((one) => one.article.id === article)?.article.text.slice(start, end),
    );
    expect(words?.join(' ')).toMatch(/port fees remains.*harbour dues.*port fees has eased.*harbour dues was settled/s);
    expect(JSON.stringify(document.blocks)).toContain('Charges on shipping');
    // The name is not the articles': it rests on their passages, and the memo is verified with it.
    const verification = verifyBefore(manifestOf(memo, document), dossierWith(pack).articles, vocabularyOf(pack));
    expect(verification.findings.filter(({ status }) => status !== 'supported')).toEqual([]);
  });

  it('finds nothing where no article holds its terms', async () => {
    const themes = { themes: [], issues: [{ label: 'Lighthouses', terms: ['lighthouse', 'port authority'] }] };
    const labels = (pack: TemplatePack) => dossierWith(pack).issues.map(({ label }) => label);
    expect(labels(await packWith({ 'themes.json': themes }))).toEqual(labels(await packWith({})));
  });
});

describe('an office’s scheme of markings', () => {
  it.each([
    ['OPEN', 'OPEN'],
    ['shut', 'SHUT'],
    ['open-desk', 'OPEN-DESK'],
    ['Open desk', null],
    ['shut – crew', 'SHUT – CREW'],
    ['SHUT CREW ONLY', 'SHUT – CREW ONLY'],
    ['SHUT-CREW, CREW ONLY', 'SHUT – CREW – CREW ONLY'],
    ['SHUT CREW CREW', null],
    ['SHUTTER', null],
    ['SHUT CREWS', null],
    ['SECRET', null],
    ['', null],
  ])('reads “%s” as %j', (written, text) => {
    expect(readMarking(written, { ...MARKING, required: false })?.text ?? null).toBe(text);
  });

  it('is no scheme where the pack has none: any words are a marking', () =>
    expect(readMarking(' FOR THE MINISTER ', null)).toEqual({ text: 'FOR THE MINISTER', level: null }));

  it('gives pages its words, its colour, and a line on handling below the title', async () => {
    const pack = await packWith({ 'marking.json': MARKING });
    const { document } = await rendered(pack, { ...EVERYTHING, marking: 'shut' });
    expect([document.marking, document.style.colours.marking]).toEqual(['SHUT', '#9a1b1b']);
    expect(document.blocks[1]).toMatchObject({ style: 'subtitle', children: [{ text: 'Not to leave the building.' }] });
  });

  it('refuses what it does not know, fills in its default, and asks where it must', async () => {
    const notices = async (scheme: object, marking: string | null) => {
      const pack = await packWith({ 'marking.json': scheme });
      const { memo, notices } = await rendered(pack, { ...EVERYTHING, marking });
      return [memo.selection.marking, ...notices.map(({ code, severity }) => `${severity} ${code}`)];
    };
    expect(await notices(MARKING, 'TOP SECRET')).toEqual([null, 'error marking-unknown']);
    expect(await notices(MARKING, null)).toEqual([null]);
    expect(await notices({ ...MARKING, default: 'open' }, null)).toEqual(['OPEN']);
    expect(await notices({ ...MARKING, required: true }, null)).toEqual([null, 'error marking-required']);
  });
});
