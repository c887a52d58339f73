import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Block } from '../../../core/model/document.ts';
import { readHouse } from '../../../core/template/house/read.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { paragraph, sampleDocument, words } from '../../support/document.ts';
import { houseFile, houseParts } from '../../support/house.ts';
import { repairCauses } from './repair.ts';

async function partsOf(justified: boolean): Promise<(name: string) => string> {
  const sample = sampleDocument();
  const bytes = await writeDocx({ ...sample, style: { ...sample.style, justified } });
  expect(repairCauses(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
}

it('Word breaks words in lines that it draws to the margin, as those of the PDF are, and in no heading, note or table', async () => {
  const part = await partsOf(true);
  expect(part('word/settings.xml')).toContain('<w:autoHyphenation/>');
  const styles = part('word/styles.xml');
  expect(styles).toContain('<w:pPrDefault><w:pPr><w:suppressAutoHyphens/>');
  const breaking = styles
    .split('<w:style ')
    .filter((style) => style.includes('<w:suppressAutoHyphens w:val="0"/>'))
    .map((style) => /w:styleId="(\w+)"/.exec(style)?.[1]);
  expect(new Set(breaking)).toEqual(new Set(['BodyText', 'Lead', 'ListParagraph', 'Person', 'Prompt', 'Quote']));
  const justified = styles.split('<w:style ').filter((style) => style.includes('<w:jc w:val="both"/>'));
  expect(justified).toHaveLength(breaking.length);
  // It rests on the style of lists, and is as ragged as other notes.
  expect(styles.split('<w:style ').find((style) => style.includes('w:styleId="ListNote"'))).toMatch(
    /<w:suppressAutoHyphens w:val="1"\/>.*<w:jc w:val="start"\/>/,
  );
});

it('a list in a cell is ragged, and its words are whole; one in the text is not', async () => {
  const list: Block = { kind: 'list', ordered: false, items: [[paragraph([words('The fee stays as it is.')])]] };
  const head = [{ header: true, span: 1, blocks: [paragraph([words('Fee')])] }];
  const cell = { header: false, span: 1, blocks: [list] };
  const table: Block = {
    kind: 'table',
    id: 'table-1',
    caption: 'Fees',
    captioned: false,
    widths: [1],
    head: [head],
    rows: [{ cells: [cell], uncertain: false }],
  };
  const sample = sampleDocument('list', [list, table]);
  const file = unzipSync(await writeDocx({ ...sample, style: { ...sample.style, justified: true } }));
  const items = strFromU8(file['word/document.xml'] ?? new Uint8Array())
    .split('<w:p>')
    .filter((one) => one.includes('The fee stays'));
  expect(items.map((one) => one.includes('<w:jc w:val="start"/>'))).toEqual([false, true]);
  expect(items.map((one) => one.includes('<w:suppressAutoHyphens w:val="1"/>'))).toEqual([false, true]);
});

it('Word breaks no words where lines are ragged', async () => {
  const part = await partsOf(false);
  expect(part('word/settings.xml')).not.toContain('autoHyphenation');
});

it('an office’s own styles say of broken words what they said, and once', async () => {
  const defaults = '<w:pPrDefault><w:pPr><w:widowControl/><w:suppressAutoHyphens w:val="true"/></w:pPr></w:pPrDefault>';
  const styles = String(houseParts()['word/styles.xml']).replace('<w:pPrDefault/>', defaults);
  const { house } = readHouse(houseFile({ 'word/styles.xml': styles }));
  const sample = sampleDocument();
  const bytes = await writeDocx({ ...sample, house, style: { ...sample.style, justified: true } });
  const written = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
  expect(written).toContain(defaults);
  expect(written.match(/suppressAutoHyphens/g)).toHaveLength(1);
});
