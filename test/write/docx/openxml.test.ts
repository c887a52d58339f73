import validate from '@ooxml-tools/validate';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readHouse } from '../../../core/template/house/read.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { builtInPacks } from '../../../main/library/packs.ts';
import { sampleDocument } from '../../support/document.ts';
import { houseFile } from '../../support/house.ts';
import { fileOf, memoOn, readTexts, SEED_TEXTS } from '../../support/memo.ts';
import { memoIn } from '../pdf/languages.ts';

const seeds = readTexts(SEED_TEXTS);

/** What the validator of Microsoft's Open XML SDK finds in a file: schemas of Word's own extensions, and rules that no schema holds. */
async function faultsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const errors = await validate(bytes, 'docx', 'Microsoft365');
  return errors.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}

describe('the Open XML SDK finds nothing', { timeout: 240_000 }, () => {
  it('in memos of the sample by every template, with every form of citations', async () => {
    const forms = ['list', 'footnotes', 'endnotes', 'word'] as const;
    const templates = await builtInPacks();
    expect(templates.length).toBeGreaterThanOrEqual(forms.length);
    for (const [i, template] of templates.entries()) {
      const choices = {
        citations: forms[i % forms.length] ?? 'list',
        marking: 'OFFICIAL',
        prompts: { to: 'Minister' },
      };
      const made = await memoOn(seeds, choices, template);
      expect([template, await faultsIn(await fileOf(made, 'docx'))]).toEqual([template, []]);
    }
  });

  /** One of each way in which Word sets type: from the left, from the right, joined letters, ideographs. */
  it.each(['ru', 'ar', 'hi', 'zh'] as const)('in a memo in %s', async (language) => {
    expect(await faultsIn(await writeDocx(memoIn(language, 2, 'footnotes')))).toEqual([]);
  });

  it('in the form of a house file', async () => {
    const { house } = readHouse(houseFile());
    if (!house) throw new Error('no house file');
    expect(await faultsIn(await writeDocx({ ...sampleDocument('footnotes'), marking: 'OFFICIAL', house }))).toEqual([]);
  });
});

it('the Open XML SDK finds what was broken', async () => {
  const parts = unzipSync(await writeDocx(sampleDocument('list')));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const broken = { ...parts, 'word/document.xml': strToU8(xml.replace('<w:body>', '<w:body><w:nonsense/>')) };
  expect(await faultsIn(zipSync(broken))).toHaveLength(1);
});
