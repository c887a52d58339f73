import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { terminal } from '../../main/terminal.ts';
import { CLI } from './readout.ts';

/** A stream that keeps what is written; as a terminal or as a pipe. */
function stream(isTTY: boolean): { readonly stream: NodeJS.WriteStream; readonly written: () => string } {
  let written = '';
  const write = (text: string): boolean => {
    written += text;
    return true;
  };
  return { stream: { isTTY, write } as NodeJS.WriteStream, written: () => written };
}

test('progress is one line that replaces itself, and is gone before anything else is said', () => {
  const [out, err] = [stream(true), stream(true)];
  const { progress, say, print } = terminal(out.stream, err.stream);
  progress('Reading a.txt');
  progress('Reading b.txt');
  say('skipped');
  print('done\n');
  expect(err.written()).toBe('\r\u001b[KReading a.txt\r\u001b[KReading b.txt\r\u001b[Kskipped\n');
  expect(out.written()).toBe('done\n');
});

test('a pipe gets no progress', () => {
  const [out, err] = [stream(false), stream(false)];
  terminal(out.stream, err.stream).progress('Reading a.txt');
  expect(err.written()).toBe('');
});

test('a warning means that something was left out, a remark does not', () => {
  const [out, err] = [stream(false), stream(false)];
  const { tell, skipped } = terminal(out.stream, err.stream);
  tell({ code: 'encoding-guessed', severity: 'info', place: { file: 'a.txt' }, values: { encoding: 'windows-1252' } });
  expect(skipped()).toBe(false);
  tell({ code: 'empty-file', severity: 'warning', place: { file: 'b.txt' }, values: {} });
  expect(skipped()).toBe(true);
  expect(err.written().split('\n')).toHaveLength(3);
});

test('a reader who is gone before the results end, as `head` is, is no fault', async () => {
  const child = spawn(process.execPath, [CLI, 'template', 'list'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  const [told, [code]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  expect([told, code]).toEqual(['', 0]);
});

test('what would move the cursor or turn the letters is made visible, and JSON stays the same', () => {
  const [out, err] = [stream(false), stream(false)];
  const { print, say } = terminal(out.stream, err.stream);
  say('a\u001b[2Jb\rc\u202ed');
  expect(err.written()).toBe('a\\u001b[2Jb\\u000dc\\u202ed\n');
  const value = { words: 'a\u009bb\u2067c\n\t' };
  print(JSON.stringify(value));
  expect(JSON.parse(out.written())).toEqual(value);
  expect(out.written()).not.toMatch(/[\u0080-\u009f\u2067]/);
});
