import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { utf8, webPage, wordArticle } from '../ingest/readers-files.ts';
import { readout, temporaryFolder } from './readout.ts';

// Each of these tests starts the program several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 });

test('articles are added, listed, searched and removed, in the project that was named', async () => {
  const folder = temporaryFolder();
  const library = path.join(folder, 'library');
  const at = ['--library', library];
  writeFileSync(path.join(folder, 'quota.html'), utf8(webPage()));
  writeFileSync(path.join(folder, 'quota.docx'), await wordArticle());
  writeFileSync(path.join(folder, 'torn.docx'), (await wordArticle()).subarray(0, 900));

  const added = await readout(['library', 'add', folder, '--project', 'Quota', ...at]);
  expect(added.out).toBe('Added to “Quota”: 2 articles.\n');
  expect(added.err).toContain('skipped torn.docx: it is damaged');
  expect(added.code).toBe(3);

  const again = await readout(['library', 'add', path.join(folder, 'quota.html'), '--project', 'Quota', ...at]);
  expect(again).toMatchObject({ code: 0, out: 'Added to “Quota”: 0 articles. 1 was there before.\n' });

  const other = await readout(['library', 'add', path.join(folder, 'quota.html'), ...at]);
  expect(other.out).toBe('Added to “Library”: 1 article.\n');
  const projects = await readout(['library', 'projects', ...at]);
  expect(projects.out.split('\n').map((line) => line.replace(/, changed.*/, ''))).toEqual([
    'Library  1 article',
    'Quota  2 articles',
    '',
  ]);

  const list = await readout(['library', 'list', '--project', 'Quota', ...at]);
  expect(list.out).toMatch(/^[0-9a-f]{12}-0 {2}undated {5}Ministers meet on the quota \(quota\.docx\)$/m);
  expect(list.out).toMatch(/2025-03-11 {2}The Harbour Times, Ministers meet on the quota \(quota\.html\)$/m);

  // An article of two projects is one article.
  const every = await readout(['library', 'list', ...at]);
  expect(every.out.match(/quota\.html/g)).toHaveLength(1);

  const found = await readout(['library', 'search', 'canned', 'TUNA', '--project', 'Quota', ...at]);
  expect(found.out.match(/tariffs on canned tuna/g)).toHaveLength(2);
  const none = await readout(['library', 'search', 'herring', 'gull', ...at]);
  expect(none).toMatchObject({
    code: 1,
    out: '',
    err: 'None of the 2 articles has all of these words: herring gull\n',
  });

  const [id = ''] = /^\S+/m.exec(list.out) ?? [];
  expect((await readout(['library', 'remove', id, '--project', 'Quota', ...at])).code).toBe(0);
  expect((await readout(['library', 'list', '--project', 'Quota', ...at])).out).not.toContain(id);
  expect((await readout(['library', 'remove', id, '--project', 'Quota', ...at])).err).toContain(`no article “${id}”`);
});

test('a library that holds nothing says how to fill it, beside an empty output', async () => {
  const at = ['--library', path.join(temporaryFolder(), 'library')];
  const filling = { out: '', err: 'No articles are kept yet. `readout library add PATH` adds some.\n' };
  expect(await readout(['library', 'list', ...at])).toMatchObject({ code: 0, ...filling });
  expect(await readout(['library', 'projects', ...at])).toMatchObject({ code: 0, ...filling });
  expect(await readout(['library', 'search', 'herring', ...at])).toMatchObject({ code: 1, ...filling });
});

test.each([
  [['library'], 'Say what to do'],
  [['library', 'burn'], 'add, list, search, remove, projects'],
  [['library', 'add'], 'Say which folder or files to read'],
  [['library', 'search'], 'Say what to search for'],
  [['library', 'remove'], 'Say which article to remove'],
  [['library', 'list', '--project', 'None'], 'no project “None”'],
  [['library', 'add', 'nowhere'], 'no file or folder at “nowhere”'],
])('%j is refused in words', async (args, words) => {
  const { code, out, err } = await readout([...args, '--library', temporaryFolder()]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain(words);
});
