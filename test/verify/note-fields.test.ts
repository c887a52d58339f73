import { expect, test } from 'vitest';
import { NoteFields } from '../../core/verify/file/note-fields.ts';
import { xmlEvents } from '../../core/verify/file/xml.ts';

/** What a reader makes of a paragraph: the marks that fields stand for, and the text that is no number of theirs. */
function check(xml: string, expected: { readonly labels: readonly string[]; readonly text: string }): void {
  const fields = new NoteFields();
  const labels: string[] = [];
  let text = '';
  let inText = false;
  for (const event of xmlEvents(xml, 'word/document.xml')) {
    const label = fields.read(event);
    if (label !== null) labels.push(label);
    if (event.kind === 'open' && event.name === 'w:footnoteReference') fields.marked('3b');
    if (event.kind !== 'text') inText = event.kind === 'open' && event.name === 'w:t';
    else if (inText && !fields.showing) text += event.text;
  }
  expect({ labels, text }).toEqual(expected);
}

const NOTE =
  '<w:bookmarkStart w:id="1" w:name="r1"/><w:r><w:footnoteReference w:id="1"/></w:r><w:bookmarkEnd w:id="1"/>';
const run = (content: string): string => `<w:r>${content}</w:r>`;
const inRuns = (instruction: string): string =>
  [
    run('<w:fldChar w:fldCharType="begin"/>'),
    run(`<w:instrText xml:space="preserve">${instruction}</w:instrText>`),
    run('<w:fldChar w:fldCharType="separate"/>'),
    run('<w:t>7</w:t>'),
    run('<w:fldChar w:fldCharType="end"/>'),
  ].join('');

test('a reference to a note is a mark of that note, in runs and as one element', () => {
  const after = run('<w:t>, they said.</w:t>');
  const expected = { labels: ['3b'], text: ', they said.' };
  check(`<w:p>${NOTE}${inRuns(' NOTEREF r1 \\f \\h ')}${after}</w:p>`, expected);
  check(
    `<w:p>${NOTE}<w:fldSimple w:instr="NOTEREF r1 \\h">${run('<w:t>7</w:t>')}</w:fldSimple>${after}</w:p>`,
    expected,
  );
});

test('any other field, and a reference to a note that is gone, shows words of the text', () => {
  check(`<w:p>${NOTE}${inRuns(' PAGEREF r1 ')}</w:p>`, { labels: [], text: '7' });
  check(`<w:p>${inRuns(' NOTEREF r1 ')}</w:p>`, { labels: [], text: '7' });
});
