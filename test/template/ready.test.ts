import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { EVERYTHING } from '../../core/model/project.ts';
import { dossierOf, ingest, memoOf, readArticle } from '../../core/readout.ts';
import { htmlOf } from '../../core/template/html.ts';
import type { ReadyTemplates } from '../../core/template/ready-templates.ts';
import { viewOf } from '../../core/template/view.ts';
import { packOf } from '../../main/library/packs.ts';
import { readyTemplates } from '../../packaging/ready-templates.ts';

const FOLDER = fileURLToPath(new URL('../../templates/briefing-memo', import.meta.url));
const TEXT =
  '2031-03-12 Lisbon: Foreign Minister Ana Silva met Trade Minister Piet de Vries in Lisbon on Monday. "We want a fair quota," Silva said in a statement. The dispute over port fees remains unresolved.\n';

/** The module that stands in a bundle. */
async function ready(): Promise<{ readonly READY_TEMPLATES: readonly ReadyTemplates[] }> {
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(readyTemplates(FOLDER))}`);
}

describe('templates that were compiled beforehand', () => {
  test('give what their sources give, and are asked by these very sources alone', async () => {
    const { pack } = await packOf('briefing-memo');
    if (!pack) throw new Error('no pack');
    const readings = ingest('a.txt', new TextEncoder().encode(TEXT)).articles.map(readArticle);
    const { memo } = memoOf(dossierOf(readings), readings, { selection: EVERYTHING, pack, program: '0' });
    const view = viewOf(memo, pack);
    const fromSources = htmlOf(pack.templates, view);
    vi.resetModules();
    const made = await ready();
    vi.doMock('../../core/template/ready-templates.ts', () => made);
    const { readyFor } = await import('../../core/template/ready.ts');
    expect(readyFor(pack.templates)).not.toBeNull();
    expect(readyFor({ ...pack.templates, memo: `${pack.templates['memo']} ` })).toBeNull();
    const bundled = await import('../../core/template/html.ts');
    expect(bundled.htmlOf(pack.templates, view)).toBe(fromSources);
    expect(() => bundled.htmlOf({ memo: '{{{title}}}' }, { title: 'x' })).toThrow('template-raw-output');
  });
});
