import { beforeAll, describe, expect, it } from 'vitest';
import { UNDATED } from '../../core/model/calendar.ts';
import type { MemoChanges } from '../../core/model/changes.ts';
import { statementsOf } from '../../core/model/contents.ts';
import type { SectionContent } from '../../core/model/memo.ts';
import {
  changesSince,
  manifestOf,
  memoOf,
  readFinished,
  renderMemo,
  verifyBefore,
  vocabularyOf,
  writeMemo,
} from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { packOf } from '../../main/library/packs.ts';
import { runTemplateInWorker } from '../../main/worker/template.ts';
import { type Made, memoOn, readTexts, SEED_TEXTS } from '../support/memo.ts';

type Changes = Extract<SectionContent, { kind: 'changes' }>;

const { pack } = await packOf('briefing-memo');
const fewer = Object.fromEntries(Object.entries(SEED_TEXTS).filter(([name]) => !name.startsWith('003')));
let old: Made;
let plain: Made;
let made: Made;
let undated: Made;

beforeAll(async () => {
  if (!pack) throw new Error('no pack');
  old = await memoOn(readTexts(fewer));
  const read = readTexts(SEED_TEXTS);
  plain = await memoOn(read);
  const changes = changesSince(manifestOf(old.memo, old.document), manifestOf(plain.memo, plain.document));
  const since = async (told: MemoChanges): Promise<Made> => {
    const brief = { selection: plain.memo.selection, pack, program: '0.1.0', changes: told };
    const { memo } = memoOf(read.dossier, read.readings, brief);
    const rendered = await renderMemo(memo, pack, runTemplateInWorker);
    if (!rendered.document) throw new Error(JSON.stringify(rendered.notices));
    return { ...plain, memo: rendered.memo, document: rendered.document };
  };
  made = await since(changes);
  undated = await since({ ...changes, since: { ...changes.since, date: UNDATED } });
}, 120_000);

function section(): Changes {
  const content = made.memo.sections.find(({ key }) => key === 'changes')?.content;
  if (content?.kind !== 'changes') throw new Error('no section');
  return content;
}

describe('what changed since an older memo, as a section', () => {
  it('stands between the gaps and the people, and only where an older memo is given', () => {
    const keys = made.memo.sections.map(({ key }) => key);
    expect(keys.slice(keys.indexOf('gaps'), keys.indexOf('people') + 1)).toEqual(['gaps', 'changes', 'people']);
    expect(plain.memo.sections.map(({ key }) => key)).toEqual(keys.filter((key) => key !== 'changes'));
  });

  it('gives no day to an older memo whose articles have none', () => {
    const words = JSON.stringify(undated.document.blocks);
    expect(words).toContain('Since “Briefing memo” on undated articles: ');
    expect(words).not.toContain('1980');
  });

  it('tells what is new in statements that the memo has elsewhere, cited there and here alike', () => {
    const { added, changed, counts } = section();
    expect(counts.added).toBeGreaterThan(3);
    const elsewhere = new Set(plain.memo.sections.flatMap(({ content }) => statementsOf(content)).map(({ id }) => id));
    for (const { id } of [...added, ...changed.map(({ now }) => now)]) expect(elsewhere).toContain(id);
    expect(made.memo.sources.map(({ number, article }) => [number, article.id])).toEqual(
      plain.memo.sources.map(({ number, article }) => [number, article.id]),
    );
  });

  it('tells what the older memo said in its words, and which issues moved', () => {
    const { issues, since, withdrawn } = section();
    expect(since).toEqual({ title: 'Briefing memo', date: old.memo.date, day: '2 November 2025' });
    const before = JSON.stringify(manifestOf(old.memo, old.document).statements.map(({ words }) => words));
    for (const words of withdrawn) expect(before).toContain(JSON.stringify(words).slice(1, -1));
    expect(issues.length).toBeGreaterThan(0);
    const printed = JSON.stringify(made.document.blocks);
    for (const { label } of issues) expect(printed).toContain(`${label.slice(1)}: `);
  });

  it.each(['docx', 'pdf'] as const)('is in the %s, where nothing of it is called unsupported', async (format) => {
    if (!pack) throw new Error('no pack');
    const manifest = manifestOf(made.memo, made.document);
    const { findings, statements } = verifyBefore(manifest, made.articles, vocabularyOf(pack));
    expect(findings).toEqual([]);
    expect(statements.total).toBe(made.memo.counts.statements);
    const { bytes } = await writeMemo(format, made, libraryFonts(), manifest);
    const { text } = await readFinished(new Uint8Array(bytes));
    const words = text?.lines.map((line) => line.text).join(' ') ?? '';
    for (const wanted of ['What changed since the last memo', 'Since “Briefing memo” of 2 November 2025'])
      expect(words).toContain(wanted);
  });
});
