import { describe, expect, it } from 'vitest';
import { buildMemo } from '../../core/memo/build.ts';
import { anchorOf } from '../../core/model/anchor.ts';
import { statementsOf } from '../../core/model/contents.ts';
import type { PlacedEdit, StatementEdit } from '../../core/model/correction.ts';
import type { Memo, Section, Statement } from '../../core/model/memo.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import { nonEmpty } from '../../core/model/span.ts';
import { renderMemo } from '../../core/readout.ts';
import { packOf } from '../../main/library/packs.ts';
import { runTemplateInWorker } from '../../main/worker/template.ts';
import { ARTICLES, DOSSIER, SENTENCES } from './fixture.ts';

const { pack } = await packOf('briefing-memo');

function memoWith(edits: readonly PlacedEdit[], sections?: readonly string[]): Memo {
  if (!pack) throw new Error('no pack');
  const { manifest, phrases } = pack;
  const own = {
    dossier: DOSSIER,
    selection: EVERYTHING,
    phrases,
    manifest,
    program: 'readout 0',
    sentences: SENTENCES,
  };
  return buildMemo({ ...own, edits, ...(sections ? { sections } : {}) }).memo;
}

function section(memo: Memo, key: string): Section {
  const found = memo.sections.find((one) => one.key === key);
  if (!found) throw new RangeError(`no section ${key}`);
  return found;
}

const plain = memoWith([]);
const lines = statementsOf(section(plain, 'bottom-line').content);

function edit(statement: Statement, change: StatementEdit, id = statement.id): PlacedEdit {
  const anchors = statement.evidence.map((span) =>
    anchorOf(span, ARTICLES.find(({ id: article }) => article === span.article)?.text ?? ''),
  );
  return {
    of: { id, section: 'bottom-line', words: 'as it was', evidence: nonEmpty(anchors, 'anchor') },
    edit: change,
    evidence: statement.evidence,
  };
}

function linesWith(...edits: readonly PlacedEdit[]): readonly Statement[] {
  return statementsOf(section(memoWith(edits), 'bottom-line').content);
}

describe('sentences edited by hand', () => {
  const [first, second] = lines;
  if (!first || !second) throw new RangeError('the fixture has too few sentences');

  it('a reworded one says so and keeps its evidence and its citations', () => {
    const [changed] = linesWith(edit(first, { kind: 'words', words: 'They met in Lisbon.' }));
    expect(changed).toMatchObject({ kind: 'edited', pieces: [{ kind: 'text', text: 'They met in Lisbon.' }] });
    expect(changed?.badges).toContain('edited');
    expect(changed?.evidence).toEqual(first.evidence);
  });

  it('is found by its passages where the reading words it otherwise, and only by all of them', () => {
    const words: StatementEdit = { kind: 'words', words: 'Otherwise.' };
    expect(linesWith(edit(first, words, 's-of-another-version'))[0]?.kind).toBe('edited');
    const elsewhere = { ...edit(first, words, 's-gone'), evidence: [{ ...first.evidence[0], start: 0, end: 1 }] };
    expect(linesWith(elsewhere)).toEqual(lines);
  });

  it('one that is left out is neither printed nor cited', () => {
    const memo = memoWith([edit(first, { kind: 'drop' })]);
    expect(statementsOf(section(memo, 'bottom-line').content)).toEqual(lines.slice(1));
    expect(memo.counts.statements).toBeLessThan(plain.counts.statements);
  });

  it('the name of a meeting is left out with all that it names, and nothing else is', () => {
    const { content } = section(plain, 'meetings');
    if (content.kind !== 'groups') throw new TypeError('meetings are no groups');
    const [group, ...others] = content.groups;
    if (!group?.heading) throw new RangeError('a meeting without a name');
    const { of, ...drop } = edit(group.heading, { kind: 'drop' });
    const left = section(memoWith([{ ...drop, of: { ...of, section: 'meetings' } }]), 'meetings').content;
    expect(left).toMatchObject({ groups: others.map(({ key }) => ({ key })) });
    expect(statementsOf(left)).toHaveLength(statementsOf({ ...content, groups: others }).length);
  });

  it('a pinned one stands first, a moved one at its place, a comment beside it', () => {
    expect(linesWith(edit(second, { kind: 'pin' }))[0]?.id).toBe(second.id);
    expect(linesWith(edit(first, { kind: 'move', to: 1 }))[1]?.id).toBe(first.id);
    expect(linesWith(edit(first, { kind: 'comment', text: 'Check with the embassy.' }))[0]?.comment).toBe(
      'Check with the embassy.',
    );
  });

  it('a comment on one is printed as a comment, before what the program remarks on it', async () => {
    if (!pack) throw new Error('no pack');
    const { document } = await renderMemo(
      memoWith([edit(first, { kind: 'comment', text: 'Check with the embassy.' })]),
      pack,
      runTemplateInWorker,
    );
    const remark = document?.remarks?.find(({ statement }) => statement === first.id);
    expect(remark?.text.split('\n')[0]).toBe('Check with the embassy.');
    const { document: without } = await renderMemo(plain, pack, runTemplateInWorker);
    expect(without?.remarks?.map(({ text }) => text).join()).not.toContain('Check with the embassy.');
  });

  it('a pinned one that the reading no longer makes stays as it was', () => {
    const gone = { ...edit(first, { kind: 'pin' }, 's-gone'), evidence: [nonEmpty(first.evidence, 'span')[0]] };
    const kept = { ...gone, evidence: [{ ...gone.evidence[0], end: (gone.evidence[0]?.end ?? 0) - 1 }] } as PlacedEdit;
    expect(linesWith(kept)[0]).toMatchObject({ id: 's-gone', kind: 'edited', pieces: [{ text: 'as it was' }] });
  });
});

describe('sections chosen by hand', () => {
  it('are numbered in their order, and what is off is not there', () => {
    const memo = memoWith([], ['timeline', 'bottom-line', 'sources']);
    expect(memo.sections.map(({ key }) => key)).toEqual(['timeline', 'bottom-line', 'sources']);
    expect(memo.sources[0]?.number).toBe(1);
  });
});
