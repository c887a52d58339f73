import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { memoJson } from '../../core/write/json/memo.ts';
import { MemoFile } from '../../core/write/json/memo-schema.ts';
import { fileOf, memoOn, readTexts, SEED_TEXTS } from '../support/memo.ts';
import { exportMemo } from './exports.ts';

const read = readTexts(SEED_TEXTS);

async function json(choices: Parameters<typeof memoOn>[1], template?: string): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await fileOf(await memoOn(read, choices, template), 'json')));
}

function faults(value: unknown): readonly string[] {
  const { issues = [] } = v.safeParse(MemoFile, value);
  return issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
}

describe('the JSON of a memo', () => {
  it.each(['briefing-memo', 'meeting-note', 'chronology', 'issue-ledger', 'readouts-compared'])(
    'is as its schema says, as %s',
    async (template) => {
      expect(faults(await json({ marking: 'OFFICIAL' }, template))).toEqual([]);
    },
    60_000,
  );

  it('is so with what a person wrote, and where articles and titles are odd', async () => {
    expect(faults(await json({ prompts: { to: 'The Minister', purpose: 'Agree.' } }))).toEqual([]);
    const empty = readTexts({ 'a.txt': 'Nothing.' });
    const made = await memoOn(empty);
    expect(faults(JSON.parse(new TextDecoder().decode(await fileOf(made, 'json'))))).toEqual([]);
  });

  it('is not, where a key is missing, unknown or of another kind', () => {
    const memo = JSON.parse(JSON.stringify(memoJson(exportMemo()))) as Record<string, unknown>;
    expect(faults({ ...memo, extra: 1 })).not.toEqual([]);
    expect(faults({ ...memo, version: 2 })).not.toEqual([]);
    const { title: _, ...untitled } = memo;
    expect(faults(untitled)).not.toEqual([]);
  });
});
