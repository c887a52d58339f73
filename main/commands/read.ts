import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import * as v from 'valibot';
import { articleOfText, readArticle } from '../../core/readout.ts';
import { readingJson } from '../../core/write/json/reading.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';

const Input = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  date: v.optional(v.nullable(v.string()), null),
});

/** `read --jsonl`: one record a line in, one reading a line out, in the same order, as it goes. */
export async function read(input: Readable, terminal: Terminal): Promise<number> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const { id, text, date } = recordOf(line, number);
    terminal.print(`${JSON.stringify({ id, ...readingJson(readArticle(articleOfText(String(id), text, date))) })}\n`);
  }
  return EXIT.done;
}

function recordOf(line: string, number: number): v.InferOutput<typeof Input> {
  try {
    return v.parse(Input, JSON.parse(line));
  } catch (error) {
    throw new Trouble('bad-line', { line: number, detail: error instanceof Error ? error.message : '' }, error);
  }
}
