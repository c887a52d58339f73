import { expect, it } from 'vitest';
import { optimumBreaks, type Token } from '../../../core/write/pdf/break.ts';
import { documentOf, paragraph, text } from './documents.ts';
import { memoIn } from './languages.ts';
import { writeAndRead } from './reading.ts';

const BOX: Token = { kind: 'box', width: 10, stretch: 0, shrink: 0, cost: Infinity, hyphen: false };
const PLACE: Token = { kind: 'penalty', width: 0, stretch: 0, shrink: 0, cost: 50, hyphen: false };
const LEFT = 70;
const RIGHT = 595.28 - 71;

it('lines that nothing draws apart are filled', () => {
  const tokens = Array.from({ length: 10 }, () => [BOX, PLACE])
    .flat()
    .slice(0, -1);
  // Four boxes of ten fit a line; each box has its place after it.
  expect(optimumBreaks(tokens, { width: 45, tolerance: Infinity, ragged: false })).toEqual([7, 15, 19]);
});

it('Thai, which has no spaces, is drawn apart between words to the margin', async () => {
  const words = 'รัฐมนตรีพบกันในวันอังคารและตกลงที่จะกลับมาเจรจาเรื่องการประมงอีกครั้งหลังจากหยุดชะงักไปนาน'.repeat(4);
  const { style } = documentOf([]);
  const read = await writeAndRead(
    documentOf([paragraph([text(words)])], { language: 'th', style: { ...style, justified: true } }),
  );
  const lines = read.lines.filter((line) => /\p{Script=Thai}/u.test(line.text)).slice(0, -1);
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line.x + line.width, line.text).toBeGreaterThan(RIGHT - 6);
});

it('the label of a note in a page from the right stands at the right, also before a source in Latin letters', async () => {
  const read = await writeAndRead(memoIn('he', 1, 'footnotes'));
  const label = read.lines.find((line) => line.text.startsWith('1a') && line.y > 700);
  expect(label?.x ?? 0).toBeGreaterThan(LEFT + 400);
});

it('the space after an emoji is that of the text, and no patch of colour stands beside a hand', async () => {
  const widthOf = async (words: string): Promise<number> => {
    const read = await writeAndRead(documentOf([paragraph([text(words)])], { marking: null }));
    const line = read.lines.find((one) => one.text.startsWith('Done'));
    return line?.width ?? 0;
  };
  expect(await widthOf('Done 👍🏽 today')).toBeCloseTo(await widthOf('Done 👍 today'), 1);
  expect((await widthOf('Done 👍 today')) - (await widthOf('Done today'))).toBeLessThan(20);
});

it('a dash between words ends a line and begins none, but that of an enumeration its first', async () => {
  // Each begins a little further to the right, so that every place of a line is met.
  const long = Array.from({ length: 16 }, () => 'talks on quotas – port fees').join(' – ');
  const paragraphs = Array.from({ length: 24 }, (_, i) => paragraph([text(`${'m'.repeat(i)} ${long}`)]));
  const read = await writeAndRead(documentOf([...paragraphs, paragraph([text('– boats')])], { marking: null }));
  const lines = read.lines.map((line) => line.text.trim());
  expect(lines.filter((line) => line.startsWith('–'))).toEqual(['– boats']);
  expect(lines.filter((line) => line.endsWith('–')).length).toBeGreaterThan(3);
});

it('a tone that no picture stands before takes no letter with it', async () => {
  const read = await writeAndRead(documentOf([paragraph([text('Plan A🏽 stands')])], { marking: null }));
  expect(read.lines.map((line) => line.text).join('')).toContain('Plan A');
});
