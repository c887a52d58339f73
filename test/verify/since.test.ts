import { describe, expect, it } from 'vitest';
import { changesSince } from '../../core/readout.ts';
import { sampleMemo, TEXTS } from './sample.ts';

const HARBOUR = TEXTS['harbour.txt'] ?? '';
const { manifest: old } = await sampleMemo('list', { 'harbour.txt': HARBOUR });

describe('what changed since an older memo', () => {
  it('is nothing where the memo is the same', () => {
    expect(changesSince(old, old)).toMatchObject({ added: [], changed: [], withdrawn: [], issues: [] });
  });

  it('is what a further article adds, with its evidence, and nothing of what stood there before', async () => {
    const { manifest: now } = await sampleMemo('list', TEXTS);
    const { added, since } = changesSince(old, now);
    expect(since).toEqual({ title: old.title, date: '2025-03-12' });
    expect(added.map(({ words }) => words).join('\n')).toContain('Rules are rules for every flag');
    const known = new Set(old.statements.map(({ words }) => words));
    expect(added.filter(({ words }) => known.has(words))).toEqual([]);
    expect(added.every(({ citations }) => citations.length > 0)).toBe(true);
  });

  it('is withdrawn where an article is gone: the way back mirrors the way there', async () => {
    const { manifest: now } = await sampleMemo('list', TEXTS);
    const [there, back] = [changesSince(old, now), changesSince(now, old)];
    expect(back.withdrawn.map(({ words }) => words)).toContain(
      there.added.find(({ words }) => words.includes('Rules are rules'))?.words,
    );
    expect(back.changed.length).toBe(there.changed.length);
  });

  it('is a change, word by word, where a number was corrected in the article', async () => {
    const { manifest: now } = await sampleMemo('list', {
      'harbour.txt': HARBOUR.replace('14 trawlers', '15 trawlers'),
    });
    const { added, changed, withdrawn } = changesSince(old, now);
    expect(added).toEqual([]);
    expect(withdrawn).toEqual([]);
    expect(changed.length).toBeGreaterThan(0);
    for (const { changes } of changed) expect(changes).toEqual([{ removed: '14', added: '15' }]);
  });

  it('says of which item a place is another', () => {
    const statements = old.statements.map((one) => (one.words === 'Lisbon' ? { ...one, words: 'Porto' } : one));
    const now = { ...old, statements };
    const place = changesSince(old, now).changed.find(({ now: after }) => after.words === 'Porto');
    expect(place?.before.words).toBe('Lisbon');
    expect(place?.about).toContain('Ana Silva');
  });

  it('is no change of one person’s words into another’s', () => {
    const by = old.statements.find(({ phrase, slots }) => phrase?.startsWith('quotation.by') && slots[0]);
    const who = by?.slots[0]?.value ?? '';
    const statements = old.statements.map((one) =>
      one === by
        ? {
            ...one,
            of: 'utterance-other',
            words: one.words.replace(who, 'Ida Berg'),
            slots: one.slots.map((slot, at) => (at === 0 ? { ...slot, value: 'Ida Berg' } : slot)),
          }
        : one,
    );
    const { added, changed, withdrawn } = changesSince(old, { ...old, statements });
    const corrected = statements.map((one) => (one.of === 'utterance-other' ? { ...one, of: by?.of ?? null } : one));
    expect(changesSince(old, { ...old, statements: corrected }).changed).toHaveLength(1);
    expect(who).not.toBe('');
    expect(changed).toEqual([]);
    expect([added.length, withdrawn.length]).toEqual([1, 1]);
  });

  it('names an issue whose status moved', () => {
    const open = old.statements.filter(({ phrase }) => phrase === 'issue.open');
    expect(open.length).toBeGreaterThan(0);
    const settled = {
      ...old,
      statements: old.statements.map((one) =>
        one.phrase === 'issue.open' ? { ...one, phrase: 'issue.resolved' } : one,
      ),
    };
    const { issues } = changesSince(old, settled);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.every(({ before, now }) => before === 'open' && now === 'resolved')).toBe(true);
    const [first] = issues;
    expect(changesSince(old, { ...old, statements: [] }).issues).toContainEqual({
      ...first,
      before: 'open',
      now: null,
    });
  });
});
