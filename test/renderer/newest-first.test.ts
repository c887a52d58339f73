import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newestFirst } from '../../renderer/state/newest-first.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PATIENCE = 1_000;

/** Work that takes so many milliseconds, what of it was done, and what went wrong. */
function worker(takes: number): { readonly one: ReturnType<typeof newestFirst<string>>; readonly told: string[] } {
  const told: string[] = [];
  const one = newestFirst<string>(
    (of, signal, isNewest) =>
      new Promise((resolve, reject) => {
        told.push(`begins ${of}`);
        signal.addEventListener('abort', () => reject(signal.reason));
        setTimeout(() => {
          told.push(`${isNewest() ? 'newest' : 'older'} ${of}`);
          if (of === 'bad') reject(new Error('bad'));
          else resolve();
        }, takes);
      }),
    (error) => told.push(`failed ${String(error)}`),
    PATIENCE,
  );
  return { one, told };
}

test('the first is done at once, then the last of those that came meanwhile', async () => {
  const { one, told } = worker(100);
  for (const of of ['a', 'b', 'c']) one.ask(of);
  expect(told).toEqual(['begins a']);
  await vi.advanceTimersByTimeAsync(300);
  expect(told).toEqual(['begins a', 'older a', 'begins c', 'newest c']);
});

test('what takes too long is stopped for what is newer, and for nothing else', async () => {
  const { one, told } = worker(5_000);
  one.ask('a');
  await vi.advanceTimersByTimeAsync(PATIENCE + 1);
  expect(told).toEqual(['begins a']);
  one.ask('b');
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['begins a', 'begins b']);
});

test('what fails is told, and the next is done all the same', async () => {
  const { one, told } = worker(100);
  one.ask('bad');
  one.ask('b');
  await vi.advanceTimersByTimeAsync(300);
  expect(told).toEqual(['begins bad', 'older bad', 'failed Error: bad', 'begins b', 'newest b']);
});

test('at its end nothing is done and nothing is told any more', async () => {
  const { one, told } = worker(100);
  one.ask('a');
  one.ask('b');
  one.end();
  one.ask('c');
  await vi.advanceTimersByTimeAsync(50);
  expect(told).toEqual(['begins a']);
});
