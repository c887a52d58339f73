import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readHouse } from '../../../core/template/house/read.ts';
import { writeDocx } from '../../../core/write/docx/write.ts';
import { sampleDocument } from '../../support/document.ts';
import { houseFile, houseParts } from '../../support/house.ts';
import { repairCauses } from './repair.ts';

async function partsOf(justified: boolean): Promise<(name: string) => string> {
  const sample = sampleDocument();
  const bytes = await writeDocx({ ...sample, style: { ...sample.style, justified } });
  expect(repairCauses(bytes)).toEqual([]);
  const parts = unzipSync(bytes);
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
}

it('Word breaks words in lines that it draws to the margin, and in no heading, table or quotation', async () => {
  const part = await partsOf(true);
  expect(part('word/settings.xml')).toContain('<w:autoHyphenation/>');
  const styles = part('word/styles.xml');
  expect(styles).toContain('<w:pPrDefault><w:pPr><w:suppressAutoHyphens/>');
  const breaking = styles
    .split('<w:style ')
    .filter((style) => style.includes('<w:suppressAutoHyphens w:val="0"/>'))
    .map((style) => /w:styleId="(\w+)"/.exec(style)?.[1]);
  expect(breaking).toEqual(['BodyText']);
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
