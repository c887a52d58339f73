import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedDocs } from '../../packaging/docs/generated.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs');

describe('the parts of docs/ that are made from the code', () => {
  it.each([...generatedDocs()])('%s is up to date (npm run docs)', (name, content) => {
    const kept = readFileSync(path.join(DOCS, name), 'utf8');
    // JSON is kept as the formatter writes it.
    if (name.endsWith('.json')) expect(JSON.parse(kept)).toEqual(JSON.parse(content));
    else expect(kept).toBe(content);
  });
});
