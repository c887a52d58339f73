import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../core/model/project.ts';
import { dossierOf, ingest, memoOf, readArticle, renderMemo } from '../../core/readout.ts';
import { htmlOf } from '../../core/template/html.ts';
import { builtInPacks, isBuiltIn, packOf } from '../../main/library/packs.ts';

const ARTICLES = {
  'harbour.txt':
    '2031-03-12 Lisbon: Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday. "We want a fair quota for our boats before the summer begins," Silva said in a statement. "Port fees are a matter for talks, and we spoke of the quota," de Vries said in a statement. The dispute over port fees remains unresolved.\n',
  'quay.txt':
    '2031-04-02 The Hague: The dispute over port fees has eased, Trade Minister Piet de Vries said on Tuesday. He is to meet Foreign Minister Ana Silva in The Hague on 9 April 2031. The two sides signed an agreement on quotas on Tuesday.\n',
};

describe('the packs that come with the program', () => {
  it('are these', async () => {
    expect(await builtInPacks()).toEqual(
      expect.arrayContaining([
        'briefing-memo',
        'chronology',
        'issue-ledger',
        'meeting-note',
        'readouts-compared',
        'press-lines',
        'action-memo',
        'ministerial-brief',
      ]),
    );
  });

  it('are known by their plain names, and nothing else is taken for one of them', async () => {
    const names = ['briefing-memo', 'briefing-memo@1.0.0', './briefing-memo', '_starter', '../templates', 'another'];
    expect(await Promise.all(names.map(isBuiltIn))).toEqual([true, false, false, false, false, false]);
  });

  it.each([
    'briefing-memo',
    'chronology',
    'issue-ledger',
    'readouts-compared',
    'press-lines',
    'action-memo',
    'ministerial-brief',
  ])('%s is without fault and prints a cited document', async (id) => {
    const { pack, notices } = await packOf(id);
    expect(notices).toEqual([]);
    if (!pack) throw new Error('no pack');
    const readings = Object.entries(ARTICLES)
      .flatMap(([name, text]) => ingest(name, new TextEncoder().encode(text)).articles)
      .map(readArticle);
    const { memo } = memoOf(dossierOf(readings), readings, { selection: EVERYTHING, pack, program: '0' });
    const rendered = await renderMemo(memo, pack, (sources, view) => Promise.resolve(htmlOf(sources, view)));
    expect(rendered.notices).toEqual([]);
    const document = rendered.document;
    expect(document?.blocks.some(({ kind }) => kind === 'sources')).toBe(true);
    expect(document?.sources.length).toBeGreaterThan(0);
    for (const { passages } of document?.sources ?? [])
      for (const { citedBy } of passages) expect(citedBy.length).toBeGreaterThan(0);
  });

  it('lose nothing where a mark is not closed: it is told, and what follows is printed without', async () => {
    const { pack } = await packOf('chronology');
    if (!pack) throw new Error('no pack');
    const readings = Object.entries(ARTICLES)
      .flatMap(([name, text]) => ingest(name, new TextEncoder().encode(text)).articles)
      .map(readArticle);
    const { memo } = memoOf(dossierOf(readings), readings, { selection: EVERYTHING, pack, program: '0' });
    const printed = async (before: string) => {
      const templates = { ...pack.templates, memo: before + (pack.templates['memo'] ?? '') };
      const { document, notices } = await renderMemo(memo, { ...pack, templates }, (sources, view) =>
        Promise.resolve(htmlOf(sources, view)),
      );
      return { kinds: document?.blocks.map(({ kind }) => kind), codes: notices.map(({ code }) => code) };
    };
    const whole = await printed('<p>Note</p>');
    expect(await printed('<p><strong>Note</p>')).toEqual({ kinds: whole.kinds, codes: ['template-unclosed'] });
    expect(whole.codes).toEqual([]);
  });

  it.each([
    ['press-lines', 'lines', 'Lines to take'],
    ['action-memo', 'recommendation', 'Disapprove'],
    ['ministerial-brief', 'timing', 'Timing'],
  ])('%s prints what only a person can write (%s) when it is given, and never else', async (id, key, words) => {
    const { pack } = await packOf(id);
    if (!pack) throw new Error('no pack');
    const readings = Object.entries(ARTICLES)
      .flatMap(([name, text]) => ingest(name, new TextEncoder().encode(text)).articles)
      .map((article) => readArticle(article));
    const bodyWith = async (prompts: Readonly<Record<string, string>>): Promise<string> => {
      const selection = { ...EVERYTHING, prompts };
      const { memo } = memoOf(dossierOf(readings), readings, { selection, pack, program: '0' });
      const { document } = await renderMemo(memo, pack, (sources, view) => Promise.resolve(htmlOf(sources, view)));
      return JSON.stringify(document?.blocks.slice(1));
    };
    expect(await bodyWith({})).not.toContain(words);
    expect(await bodyWith({ [key]: 'By Friday.' })).toMatch(new RegExp(`${words}.*By Friday|By Friday.*${words}`, 's'));
  });
});
