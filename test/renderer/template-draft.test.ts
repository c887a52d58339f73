import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { TemplateDraft } from '../../core/model/views/templates.ts';
import { draftKeeper, KEEP_AFTER, type Kept } from '../../renderer/templates/draft-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An engine that is answered for by hand, and what a keeper told of it. */
function opened(): {
  readonly keeper: ReturnType<typeof draftKeeper>;
  readonly told: Kept[];
  readonly calls: { readonly draft: TemplateDraft | null; readonly base: number }[];
  readonly answer: () => Promise<void>;
  readonly refuse: (error: unknown) => Promise<void>;
} {
  const told: Kept[] = [];
  const calls: { readonly draft: TemplateDraft | null; readonly base: number }[] = [];
  let settle: PromiseWithResolvers<{ revision: number }> = Promise.withResolvers();
  const keeper = draftKeeper((kept) => told.push(kept));
  keeper.use((draft, base) => {
    calls.push({ draft, base });
    settle = Promise.withResolvers();
    return settle.promise;
  });
  return {
    keeper,
    told,
    calls,
    answer: async () => {
      settle.resolve({ revision: (calls.at(-1)?.base ?? 0) + 1 });
      await vi.advanceTimersByTimeAsync(0);
    },
    refuse: async (error) => {
      settle.reject(error);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const [A, B] = [{ 'memo.hbs': 'a' }, { 'memo.hbs': 'ab' }];

test('what is written is kept a moment later, once, with the newest of it', async () => {
  const { answer, calls, keeper, told } = opened();
  keeper.changed(A);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER - 1);
  keeper.changed(B);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  await answer();
  expect(calls).toEqual([{ draft: B, base: 0 }]);
  expect(told).toEqual(['keeping', 'keeping', 'draft']);
});

test('a change taken back is no draft', async () => {
  const { answer, calls, keeper, told } = opened();
  keeper.changed({});
  void keeper.flush();
  await vi.advanceTimersByTimeAsync(0);
  await answer();
  expect(calls).toEqual([{ draft: null, base: 0 }]);
  expect(told.at(-1)).toBe('saved');
});

test('what is written while the last is being kept comes after it, and nothing is called kept before', async () => {
  const { answer, calls, keeper, told } = opened();
  keeper.changed(A);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  keeper.changed(B);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  expect(calls).toHaveLength(1);
  await answer();
  expect(told).not.toContain('draft');
  await answer();
  expect(calls).toEqual([
    { draft: A, base: 0 },
    { draft: B, base: 1 },
  ]);
  expect(told.at(-1)).toBe('draft');
});

test('what could not be kept never takes the place of what was written after it', async () => {
  const { answer, calls, keeper, refuse, told } = opened();
  keeper.changed(A);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  keeper.changed(B);
  await refuse(new Error('gone'));
  expect(told.at(-1)).toBe('failed');
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  await answer();
  expect(told.at(-1)).toBe('draft');
  await keeper.flush();
  expect(calls.map(({ draft }) => draft)).toEqual([A, B]);
});

test('what could not be kept is kept by the next connection', async () => {
  const { keeper, refuse, told } = opened();
  keeper.changed(A);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  await refuse(new Error('gone'));
  const keep = vi.fn(async () => ({ revision: 4 }));
  keeper.use(keep);
  await keeper.flush();
  expect(keep).toHaveBeenCalledWith(A, 0);
  expect(told.at(-1)).toBe('draft');
});

test('a draft that another window wrote to is told', async () => {
  const { keeper, refuse, told } = opened();
  keeper.changed(A);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  await refuse(new ORPCError('REFUSED', { data: { code: 'template-draft-elsewhere' } }));
  expect(told.at(-1)).toBe('elsewhere');
  keeper.take(B, 7);
  expect(told.at(-1)).toBe('draft');
  await keeper.flush();
  await expect(keeper.between(async (base) => ({ result: base, revision: base + 1 }))).resolves.toBe(7);
});

test('an answer that is older than what is written here does not take its place', async () => {
  const { answer, keeper } = opened();
  expect(keeper.mayTake(0)).toBe(true);
  keeper.changed(A);
  expect(keeper.mayTake(0)).toBe(false);
  await vi.advanceTimersByTimeAsync(KEEP_AFTER);
  await answer();
  expect(keeper.mayTake(0)).toBe(false);
  expect(keeper.mayTake(1)).toBe(true);
});
