import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../core/model/article.ts';
import { ingestFile } from '../../core/readout.ts';
import { BODY, message, pdf, pdfArticle, TITLE, utf8, webPage, wordArticle } from './readers-files.ts';

async function read(bytes: Uint8Array, name = 'article.bin'): Promise<Article> {
  const { articles, notices } = await ingestFile(name, bytes);
  expect(notices).toEqual([]);
  const [article] = articles;
  if (!article) throw new Error('no article');
  for (const { start, end } of article.places) expect(start).toBeLessThan(end);
  for (const [i, { end }] of article.places.entries())
    expect(article.places[i + 1]?.start ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(end);
  return article;
}

/** The codes of what is said of a file that gives no article. */
async function refused(bytes: Uint8Array): Promise<readonly string[]> {
  const { articles, notices } = await ingestFile('hostile.bin', bytes);
  expect(articles).toEqual([]);
  return notices.map(({ code }) => code);
}

const placed = ({ text, places }: Article): readonly string[] =>
  places.map(({ kind, number, start, end }) => `${kind} ${number}: ${text.slice(start, end)}`);

describe('a web page', () => {
  it('gives its article without what stands around it, and what its metadata say', async () => {
    const article = await read(utf8(webPage()));
    expect(article.text).toBe(BODY.join('\n\n'));
    expect(article.title).toEqual({ text: TITLE, at: null });
    expect([article.publisher?.text, article.author?.text, article.url]).toEqual([
      'The Harbour Times',
      'Rita Gomes',
      'https://harbour.example/quota',
    ]);
    // The day is the one that the page states, in its own zone.
    expect([article.published.earliest, article.published.basis]).toEqual(['2025-03-11', 'metadata']);
    expect(placed(article)[1]).toBe(`paragraph 2: ${BODY[1]}`);
  });

  it('is neither run nor asked for what it names', async () => {
    const fetched = globalThis.fetch;
    globalThis.fetch = () => {
      throw new Error('fetched');
    };
    try {
      const script = '<script>globalThis.ran = true</script><script src="https://harbour.example/x.js"></script>';
      const article = await read(
        utf8(webPage(`${script}<link rel="stylesheet" href="https://harbour.example/x.css">`)),
      );
      expect(article.text).toBe(BODY.join('\n\n'));
      expect('ran' in globalThis).toBe(false);
    } finally {
      globalThis.fetch = fetched;
    }
  });

  it('is read in the encoding that it states', async () => {
    const page = webPage().replace('utf-8', 'iso-8859-2').replace(/[“”]/g, '"').replace('Ana Silva', 'Ana S\u0001');
    const bytes = Uint8Array.from(page, (letter) => (letter === '\u0001' ? 0xb9 : letter.charCodeAt(0)));
    expect((await read(bytes)).text).toContain('Foreign Minister Ana Sš met');
  });

  it('is known by what it holds: a text about HTML is none', async () => {
    const article = await read(
      utf8('The ministry said on Monday that its page began with <html> for years.\n'),
      'page.html',
    );
    expect(article.reader.name).toBe('text');
    expect((await read(utf8(webPage()), 'page.txt')).reader.name).toBe('html');
  });

  it('that is nested without end, or holds no words, is said to be so', async () => {
    const deep = `<!doctype html><html><body>${'<div>'.repeat(50_000)}${BODY[0]}`;
    expect(await refused(utf8(deep))).toEqual(['too-deep']);
    expect(await refused(utf8('<!doctype html><html><body><script>1</script></body></html>'))).toEqual(['no-words']);
  });
});

describe('a PDF', () => {
  it('gives its paragraphs, with the page of each stretch, without running heads and page numbers', async () => {
    const article = await read(await pdfArticle());
    expect(article.text).toBe([TITLE, ...BODY, 'The talks go on in The Hague.'].join('\n\n'));
    expect(placed(article)).toEqual([
      `page 1: ${TITLE}\n\n${BODY[0]}`,
      `page 2: ${BODY[1]}\n\n${BODY[2]}`,
      'page 3: The talks go on in The Hague.',
    ]);
    expect(article.title).toEqual({ text: TITLE, at: { start: 0, end: TITLE.length } });
    expect(article.author?.text).toBe('Rita Gomes');
  });

  it('was published no later than its file was made: no day is claimed', async () => {
    const { published } = await read(await pdfArticle());
    expect([published.earliest, published.latest, published.basis]).toEqual([null, '2025-03-12', 'metadata']);
  });

  it('is dated by its own words where it has them', async () => {
    const article = await read(
      await pdf((page) => page.text(`date 2025-02-03 Lisbon: ${BODY[1]}`), {
        info: { CreationDate: new Date('2025-03-12T10:00:00Z') },
      }),
    );
    expect([article.published.earliest, article.published.basis]).toEqual(['2025-02-03', 'stated']);
  });

  it('goes on over the page where its sentence does, a divided word whole again', async () => {
    const article = await read(
      await pdf((page) => {
        page.text('Ana Silva said that the negoti-');
        page.addPage().text('ations would go on in May.');
      }),
    );
    expect(article.text).toBe('Ana Silva said that the negotiations would go on in May.');
    expect(placed(article)[1]).toBe('page 2: ations would go on in May.');
  });

  it('keeps what its pages repeat in their text', async () => {
    const article = await read(
      await pdf((page) => {
        for (let i = 0; i < 4; i++) (i === 0 ? page : page.addPage()).text(BODY[1]).moveDown().text(BODY[2]);
      }),
    );
    expect(article.text.split(BODY[2])).toHaveLength(5);
  });

  it('that is scanned, encrypted, damaged or endless is said to be so', async () => {
    expect(await refused(await pdf((page) => page.rect(10, 10, 90, 90).fill('red')))).toEqual(['pdf-scanned']);
    expect(await refused(await pdf((page) => page.text(BODY[0]), { userPassword: 'secret' }))).toEqual([
      'pdf-encrypted',
    ]);
    const whole = await pdfArticle();
    expect(await refused(whole.subarray(0, 600))).toEqual(['file-damaged']);
    expect(await refused(utf8(`%PDF-1.7\n${'noise '.repeat(500)}`))).toEqual(['file-damaged']);
    const endless = await pdf((document) => {
      for (let page = 0; page < 2_001; page++) document.addPage();
    });
    expect(await refused(endless)).toEqual(['too-many-pages']);
  });

  it('of which some pages are pictures is read, and says so', async () => {
    const bytes = await pdf((document) => document.text(BODY[0]).addPage().rect(10, 10, 90, 90).fill('red'));
    const { articles, notices } = await ingestFile('half.pdf', bytes);
    expect(articles).toHaveLength(1);
    expect(notices).toMatchObject([{ code: 'pdf-pages-without-words', values: { count: 1, pages: 2 } }]);
  });
});

describe('a Word file', () => {
  it('gives its paragraphs, its notes at the end without their marks, and its properties', async () => {
    const article = await read(await wordArticle());
    expect(article.text).toBe([TITLE, ...BODY, 'The quota was set in 2019.'].join('\n\n'));
    expect(article.title).toEqual({ text: TITLE, at: { start: 0, end: TITLE.length } });
    expect(article.author?.text).toBe('Rita Gomes');
    expect(article.published.basis).toBe('metadata');
    expect(article.published.earliest).toBeNull();
    expect(placed(article)[4]).toBe('paragraph 5: The quota was set in 2019.');
  });

  it('that is damaged, a bomb, nested without end or no Word file at all is said to be so', async () => {
    const whole = await wordArticle();
    expect(await refused(whole.subarray(0, whole.length / 2))).toEqual(['file-damaged']);
    const types = { '[Content_Types].xml': strToU8('<Types/>') };
    const bomb = zipSync({ ...types, 'word/document.xml': new Uint8Array(60_000_000) });
    expect(await refused(bomb)).toEqual(['file-bomb']);
    const deep = strToU8(`<w:document>${'<w:p>'.repeat(100_000)}`);
    expect(await refused(zipSync({ ...types, 'word/document.xml': deep }))).toEqual(['file-damaged']);
    const typed = strToU8('<!DOCTYPE x [<!ENTITY a "aaa">]><w:document>&a;</w:document>');
    expect(await refused(zipSync({ ...types, 'word/document.xml': typed }))).toEqual(['file-damaged']);
    expect(await refused(zipSync({ 'notes.txt': strToU8('no Word file') }))).toEqual(['not-text']);
  });
});

describe('an e-mail message', () => {
  const FIELDS = [
    'Subject: =?utf-8?q?Ministers_meet_on_the_quota?=',
    'Date: Tue, 11 Mar 2025 23:30:00 -0400',
    'MIME-Version: 1.0',
  ];

  it('gives its words, their lines unbroken, its subject, its sender and the day of sending', async () => {
    const wrapped = BODY.map((words) => words.replace(/(.{60,70}) /g, '$1\r\n')).join('\r\n\r\n');
    const article = await read(message([...FIELDS, 'Content-Type: text/plain; charset=utf-8'], wrapped));
    expect(article.text).toBe(BODY.join('\n\n'));
    expect([article.title?.text, article.author?.text, article.publisher]).toEqual([
      TITLE,
      'Harbour Times Briefing',
      null,
    ]);
    expect([article.published.earliest, article.published.basis]).toEqual(['2025-03-11', 'metadata']);
  });

  it('from a list is published by its sender; its page goes before a text part that only points to it', async () => {
    const body = `--q\r\nContent-Type: text/plain\r\n\r\nSee the web version.\r\n--q\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><table><tr><td>${BODY.map((words) => `<p>${words}</p>`).join('')}</td></tr></table></body></html>\r\n--q--`;
    const fields = [
      ...FIELDS,
      'List-Id: <briefing.harbour.example>',
      'Content-Type: multipart/alternative; boundary=q',
    ];
    const article = await read(message(fields, body));
    expect(article.text).toBe(BODY.join('\n\n'));
    expect(article.publisher?.text).toBe('Harbour Times Briefing');
  });

  it('gives what is attached to it as articles of their own', async () => {
    const attached = Buffer.from(await pdfArticle())
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
    const body = `--q\r\nContent-Type: text/plain\r\n\r\nThe article is attached.\r\n--q\r\nContent-Type: application/pdf; name=quota.pdf\r\nContent-Disposition: attachment; filename=quota.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n${attached}\r\n--q--`;
    const { articles } = await ingestFile(
      'm.eml',
      message([...FIELDS, 'Content-Type: multipart/mixed; boundary=q'], body),
    );
    expect(articles.map(({ id, reader }) => [id.slice(12), reader.name])).toEqual([
      ['-0', 'eml'],
      ['-1', 'pdf'],
    ]);
  });

  it('tells of each attached file that cannot be read, and reads the others, a forwarded message among them', async () => {
    const part = (type: string, name: string, content: string): string =>
      `--q\r\nContent-Type: ${type}; name=${name}\r\nContent-Disposition: attachment; filename=${name}\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(content).toString('base64')}\r\n`;
    const forwarded = new TextDecoder().decode(message([...FIELDS, 'Content-Type: text/plain'], BODY.join('\r\n\r\n')));
    const body = [
      '--q\r\nContent-Type: text/plain\r\n\r\nThe articles are attached.\r\n',
      part('application/pdf', 'broken.pdf', '%PDF-1.7 and nothing else'),
      part('image/png', 'chart.png', '\u0089PNG\r\n\u001a\n'),
      part('text/plain', 'quota.txt', `${TITLE}\n\n${BODY.join('\n\n')}`),
      part('application/octet-stream', 'forwarded.eml', forwarded),
      part('application/pgp-signature', 'signature.asc', '-----BEGIN PGP SIGNATURE-----'),
      '--q--',
    ].join('');
    const { articles, notices } = await ingestFile(
      'm.eml',
      message([...FIELDS, 'Content-Type: multipart/mixed; boundary=q'], body),
    );
    expect(articles).toHaveLength(3);
    expect(articles[1]?.text).toContain(BODY[1]);
    expect(articles[2]?.text).toBe(BODY.join('\n\n'));
    expect(notices.map(({ code, place }) => [place && 'file' in place ? place.file : null, code])).toEqual([
      ['m.eml > broken.pdf', 'file-damaged'],
      ['m.eml > chart.png', 'not-text'],
    ]);
  });

  it('that is a saved page gives the article of the page, and its address', async () => {
    const fields = [
      'Snapshot-Content-Location: https://harbour.example/saved',
      ...FIELDS,
      'Content-Type: text/html; charset=utf-8',
    ];
    const article = await read(message(fields, webPage()), 'saved.mhtml');
    expect([article.text, article.url]).toEqual([BODY.join('\n\n'), 'https://harbour.example/saved']);
  });

  it('is not what a person headed with From, Date and Subject', async () => {
    const article = await read(utf8(`From: Rita Gomes\nDate: 11 March 2025\nSubject: ${TITLE}\n\n${BODY.join('\n')}`));
    expect(article.reader.name).toBe('text');
    expect(article.published.basis).toBe('stated');
  });

  it('that is broken or empty is said to be so', async () => {
    const nested = Array.from(
      { length: 200 },
      (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
    );
    expect(await refused(message(FIELDS, '').subarray(0, -2))).toEqual(['no-words']);
    expect(await refused(utf8(`From: a@b.example\r\nMIME-Version: 1.0\r\n${nested.join('')}`))).toEqual([
      'file-damaged',
    ]);
    const broken =
      'Content-Type: multipart/alternative; boundary="q"\r\n\r\n--q\r\nContent-Type: text/plain; charset=none\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!@@@';
    expect(await refused(utf8(`From: a@b.example\r\nMIME-Version: 1.0\r\n${broken}`))).toEqual(['no-words']);
  });
});
