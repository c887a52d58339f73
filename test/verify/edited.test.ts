import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Verification } from '../../core/model/verification.ts';
import { readFinished, verify, vocabularyOf, writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { packOf } from '../../main/library/packs.ts';
import { sampleMemo } from './sample.ts';

const { document, manifest, memo } = await sampleMemo();
const { pack } = await packOf('briefing-memo');
const { bytes } = await writeMemo('docx', { memo, document }, libraryFonts(), manifest);
const parts = unzipSync(bytes);
const XML = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
const QUOTE = 'We want a fair quota before the summer';

/** What a verification says of the Word file with its text changed, as Word changes it. */
async function edited(change: (xml: string) => string): Promise<Verification> {
  const xml = change(XML);
  expect(xml).not.toBe(XML);
  const { text } = await readFinished(zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
  if (!text || !pack) throw new Error('it could not be read');
  const vocabulary = vocabularyOf(pack);
  return verify({ file: text, manifest, from: 'manifest', articles: null, again: null, vocabulary });
}

/** The run that holds some words, cut around them: before, the words in a run that `wrap` gets, behind. */
function around(words: string, wrap: (run: (text: string, tag?: string) => string) => string): (xml: string) => string {
  return (xml) => {
    const at = xml.indexOf(words);
    const start = Math.max(xml.lastIndexOf('<w:r>', at), xml.lastIndexOf('<w:r ', at));
    const end = xml.indexOf('</w:r>', at) + '</w:r>'.length;
    const whole = xml.slice(start, end);
    const open = whole.slice(0, whole.lastIndexOf('<w:t', at - start));
    const text = whole.slice(whole.indexOf('>', open.length) + 1, whole.indexOf('</w:t>', open.length));
    const run = (part: string, tag = 'w:t'): string => `${open}<${tag} xml:space="preserve">${part}</${tag}></w:r>`;
    const [before = '', behind = ''] = text.split(words);
    return xml.slice(0, start) + run(before) + wrap(run) + run(behind) + xml.slice(end);
  };
}

const BY = 'w:id="900" w:author="A colleague" w:date="2025-03-20T10:00:00Z"';

describe('a Word file that was edited', () => {
  it('with a tracked insertion is read as if it were accepted', async () => {
    const put = around(QUOTE, (run) => `${run(QUOTE)}<w:ins ${BY}>${run(' and the autumn')}</w:ins>`);
    const { file, findings } = await edited(put);
    expect(file.insertions).toBe(1);
    expect(findings.map(({ status }) => status)).toContain('altered');
    expect(findings.flatMap(({ changes }) => changes.map(({ added }) => added))).toContain('and the autumn');
  });

  it('with a tracked deletion is read as if the words were gone', async () => {
    const cut = around(' fair', (run) => `<w:del ${BY}>${run(' fair', 'w:delText')}</w:del>`);
    const { file, findings } = await edited(cut);
    expect(file.deletions).toBe(1);
    expect(findings.flatMap(({ changes }) => changes.map(({ removed }) => removed))).toContain('fair');
  });

  it('with a comment is as supported as before: nobody’s remark is a statement', async () => {
    const remark = around(QUOTE, (run) => `${run(QUOTE)}<w:r><w:commentReference w:id="900"/></w:r>`);
    const { file, findings, statements } = await edited(remark);
    expect(file.comments).toBe(1);
    expect(findings).toEqual([]);
    expect(statements.supported).toBe(statements.total);
  });

  it('with hidden words counts them, and reads what is seen', async () => {
    const part = 'fair quota ';
    const hide = around(part, (run) => run(part).replace('<w:t ', '<w:rPr><w:vanish/></w:rPr><w:t '));
    const { file, findings } = await edited(hide);
    expect(file.hidden).toBeGreaterThan(0);
    expect(findings.some(({ status }) => status !== 'supported')).toBe(true);
  });

  it('with the rest of its pages gone has statements removed, and none that is wrong', async () => {
    const { findings, statements } = await edited((xml) => {
      const body = xml.indexOf('<w:body>') + '<w:body>'.length;
      const ends = [...xml.matchAll(/<\/w:p>/g)]
        .map(({ index }) => index + '</w:p>'.length)
        .filter((end) => end > body);
      const at = ends.find((end) => !/<w:tbl>(?!.*<\/w:tbl>)/s.test(xml.slice(body, end)) && end > body + 6000) ?? body;
      return xml.slice(0, at) + xml.slice(xml.lastIndexOf('<w:sectPr'));
    });
    expect(statements.removed).toBeGreaterThan(5);
    expect(statements.supported).toBe(statements.total);
    expect(findings.filter(({ status }) => status !== 'supported')).toEqual([]);
  });

  it('with a paragraph pasted between others finds it new and uncited, and all else as it was', async () => {
    const { findings, statements } = await edited((xml) => {
      const at =
        xml.lastIndexOf('<w:p>', xml.indexOf(QUOTE)) < 0
          ? xml.indexOf('<w:p>')
          : xml.lastIndexOf('<w:p>', xml.indexOf(QUOTE));
      return `${xml.slice(0, at)}<w:p><w:r><w:t>The cabinet in Oslo has quietly dropped its own demands.</w:t></w:r></w:p>${xml.slice(at)}`;
    });
    expect(findings.map(({ of, status }) => [of, status])).toEqual([['sentence', 'uncited']]);
    expect(statements.supported).toBe(statements.total);
  });
});

describe('the comments of a Word file', () => {
  const comment = (author: string, id: number): string =>
    `<w:comment w:id="${id}" w:author="${author}" w:date="2025-03-20T10:00:00Z"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p></w:comment>`;
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

  async function unread(authors: readonly string[]): Promise<number | undefined> {
    const marks = authors.map((_, id) => `<w:r><w:commentReference w:id="${id}"/></w:r>`).join('');
    const xml = XML.replace(/<w:commentReference [^>]*\/>/g, '').replace('</w:p>', `${marks}</w:p>`);
    const list = `<w:comments ${W}>${authors.map(comment).join('')}</w:comments>`;
    const changed = { ...parts, 'word/document.xml': strToU8(xml), 'word/comments.xml': strToU8(list) };
    return (await readFinished(zipSync(changed))).text?.counts.comments;
  }

  it('are told as not read where a colleague wrote them, and not where the program did', async () => {
    expect(await unread([])).toBe(0);
    expect(await unread(['Readout'])).toBe(0);
    expect(await unread(['A colleague'])).toBe(1);
    expect(await unread(['Readout', 'A colleague', 'Readout Desk'])).toBe(2);
  });
});
