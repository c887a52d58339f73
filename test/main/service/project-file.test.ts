import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Change, LoggedChange } from '../../../core/model/project.ts';
import { packProject, unpackProject } from '../../../main/library/project-file.ts';

const SHA = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824';
const add: Change = {
  kind: 'add-articles',
  articles: [{ id: `${SHA.slice(0, 12)}-0`, sha256: SHA, part: 0, names: ['hello.txt'], bytes: 5 }],
};
const CHANGES: readonly LoggedChange[] = [
  { seq: 1, at: '2025-03-11T10:00:00Z', change: { kind: 'rename', title: 'Quota' }, undone: false },
  { seq: 2, at: '2025-03-11T10:00:01Z', change: add, undone: false },
];
const WHOLE = packProject(
  {
    changes: CHANGES,
    sources: new Map([[SHA, strToU8('hello')]]),
    template: { id: 'briefing-memo', files: new Map([['memo.hbs', strToU8('{{title}}')]]) },
  },
  'test',
);

/** The project file with some of its parts others. */
function forged(change: (files: Zippable) => void): Uint8Array {
  const files: Zippable = unzipSync(WHOLE);
  change(files);
  return zipSync(files);
}

const codesOf = (bytes: Uint8Array): readonly string[] => unpackProject(bytes).notices.map(({ code }) => code);

describe('a project file', () => {
  it('comes back whole', () => {
    const { changes, sources, template, notices } = unpackProject(WHOLE);
    expect([changes, strFromU8(sources.get(SHA) ?? new Uint8Array()), template.files, notices]).toEqual([
      CHANGES,
      'hello',
      new Map([['memo.hbs', strToU8('{{title}}')]]),
      [],
    ]);
  });

  it.each([
    '../outside.txt',
    '/etc/passwd',
    'sources/../../outside',
    'template/../../x.hbs',
    'C:\\windows\\x',
    'sources/',
    'template/.ssh/keys',
  ])('with a part named %j is not opened', (name) => {
    const bytes = forged((files) => {
      files[name] = strToU8('x');
    });
    expect(() => unpackProject(bytes)).toThrow(expect.objectContaining({ code: 'archive-odd-name' }));
  });

  it('whose parts are links is read as bytes: nothing is followed', () => {
    const link = 0o120777 << 16;
    const bytes = forged((files) => {
      files[`sources/${SHA}`] = [strToU8('/etc/passwd'), { os: 3, attrs: link }];
    });
    const { sources, notices } = unpackProject(bytes);
    expect([sources.size, notices.map(({ code }) => code)]).toEqual([0, ['project-source-lost']]);
  });

  it('with one name twice is not opened', () => {
    const twice = zipSync({ 'readout.json': strToU8('{}'), 'readout.jsom': strToU8('{}') });
    for (let i = 0; i < twice.length; i++) {
      const name = strFromU8(twice.subarray(i, i + 12));
      if (name === 'readout.jsom') twice[i + 11] = 'n'.charCodeAt(0);
    }
    expect(() => unpackProject(twice)).toThrow(expect.objectContaining({ code: 'archive-twice' }));
  });

  it('that would unpack to more than may be is not opened, whatever it says of its sizes', () => {
    const bomb = zipSync({ 'readout.json': [new Uint8Array(201_000_000), { level: 9 }] });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(() => unpackProject(bomb)).toThrow(expect.objectContaining({ code: 'archive-too-large' }));
  });

  it('of a newer version, or that is none, is refused', () => {
    const newer = forged((files) => {
      files['readout.json'] = strToU8(
        strFromU8(unzipSync(WHOLE)['readout.json'] ?? new Uint8Array()).replace('1', '9'),
      );
    });
    expect(() => unpackProject(newer)).toThrow(expect.objectContaining({ code: 'project-newer' }));
    expect(() => unpackProject(strToU8('no zip at all'))).toThrow(expect.objectContaining({ code: 'archive-no-zip' }));
    expect(() => unpackProject(zipSync({ 'readout.json': strToU8('{}') }))).toThrow(
      expect.objectContaining({ code: 'not-a-project' }),
    );
    const senseless = forged((files) => {
      files['changes.json'] = strToU8('[{"seq":1,"at":"","change":{"kind":"burn"},"undone":false}]');
    });
    expect(() => unpackProject(senseless)).toThrow(expect.objectContaining({ code: 'project-damaged' }));
  });

  it('of which the end is missing opens as far as it goes, and says what is lost', () => {
    const source = strFromU8(WHOLE, true).indexOf(`sources/${SHA}`);
    expect(codesOf(WHOLE.subarray(0, source + 70))).toEqual(['project-cut', 'project-source-lost']);
    expect(codesOf(WHOLE.subarray(0, WHOLE.length - 30))).toEqual(['project-cut']);
  });

  it('opens or is refused in words wherever it is cut, and wherever a byte of it is wrong', () => {
    for (let at = 0; at < WHOLE.length; at += 3) {
      const wrong = WHOLE.slice();
      wrong[at] = (wrong[at] ?? 0) ^ 0x55;
      for (const bytes of [WHOLE.subarray(0, at), wrong])
        try {
          for (const [sha256, file] of unpackProject(bytes).sources)
            expect([sha256, strFromU8(file)]).toEqual([SHA, 'hello']);
        } catch (error) {
          expect(error).toMatchObject({ name: 'Trouble' });
        }
    }
  });
});
