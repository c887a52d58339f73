import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../core/ingest/ingest.ts';
import type { Article } from '../../core/model/article.ts';

const REPORT =
  'The minister said on Monday that the talks on fisheries would go on until an agreement is reached with the islands.';

function article(text: string, name = 'a.txt'): Article {
  const [found] = ingest(name, new TextEncoder().encode(text)).articles;
  if (!found) throw new Error('no article');
  return found;
}

function codes(bytes: Uint8Array | string): readonly string[] {
  return ingest('x', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes).notices.map(
    ({ code }) => code,
  );
}

describe('decoding', () => {
  const text = 'Šefčovič said “we agreed” – at €5 million.\r\nNext line.';
  const utf16 = (littleEndian: boolean, mark: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer((text.length + (mark ? 1 : 0)) * 2));
    if (mark) view.setUint16(0, 0xfeff, littleEndian);
    text.split('').forEach((c, i) => view.setUint16((i + (mark ? 1 : 0)) * 2, c.charCodeAt(0), littleEndian));
    return new Uint8Array(view.buffer);
  };

  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 little endian with a mark', utf16(true, true)],
    ['UTF-16 big endian with a mark', utf16(false, true)],
    ['UTF-16 little endian without a mark', utf16(true, false)],
  ])('%s gives the text unchanged, line breaks included', (_, bytes) => {
    expect(ingest('a.txt', bytes).articles[0]?.text).toBe(text);
  });

  it('reads Windows-1252 and says that the encoding was guessed', () => {
    const bytes = Uint8Array.from(
      'He said \x93yes\x94 \x96 the caf\xe9 costs \x80 5, and they agreed to meet again.'
        .split('')
        .map((c) => c.charCodeAt(0)),
    );
    const { articles, notices } = ingest('a.txt', bytes);
    expect(articles[0]?.text).toBe('He said “yes” – the café costs € 5, and they agreed to meet again.');
    expect(notices.map(({ code }) => code)).toContain('encoding-guessed');
  });
});

describe('what is no article is said, never thrown', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['white space', new TextEncoder().encode(' \n\t '), 'empty-file'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'not-text'],
    ['a zip', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), 'not-text'],
    ['JSON', new TextEncoder().encode('{"title": "Fleet", "tags": [1, 2]}\n'), 'not-text'],
    ['JSON, an object a line', new TextEncoder().encode('{"id": 1}\n{"id": 2}\n'), 'not-text'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'not-text'],
    ['bytes of no text', Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 251), 'not-text'],
    ['more than any article', new TextEncoder().encode('a'.repeat(10_000_001)), 'too-long'],
  ])('%s', (_, bytes, code) => {
    expect(ingest('x', bytes).articles).toEqual([]);
    expect(codes(bytes)).toContain(code);
  });

  it('keeps an article in another language and says that it is not read for facts', () => {
    const hindi = 'विदेश मंत्री ने सोमवार को न्यूयॉर्क में अमेरिकी विदेश मंत्री से मुलाकात की और व्यापार पर चर्चा की। '.repeat(5);
    expect(ingest('h.txt', new TextEncoder().encode(hindi)).articles[0]?.language).toBe('und-Deva');
    expect(codes(hindi)).toContain('other-language');
    const french =
      'Le ministre des affaires étrangères a rencontré lundi son homologue à Paris pour parler du commerce et de la défense. '.repeat(
        6,
      );
    expect(ingest('f.txt', new TextEncoder().encode(french)).articles[0]?.language).toBe('und-Latn');
    expect(article(REPORT.repeat(5)).language).toBe('en');
  });

  it('keeps NUL, control and bidirectional characters in the text, and counts them', () => {
    const text = `${REPORT}\u0000\u0007 ${REPORT} \u202eabc\u202c ${REPORT}`;
    expect(article(text).text).toBe(text);
    expect(codes(text)).toContain('odd-characters');
  });

  it('survives any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 3000 }), (bytes) => ingest('x', bytes).articles.length <= 1));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const found = ingest('x', new TextEncoder().encode(text)).articles[0];
        const stretches = found?.boilerplate ?? [];
        return stretches.every(
          (b, i) => b.start < b.end && b.end <= (found?.text.length ?? 0) && b.start >= (stretches[i - 1]?.end ?? 0),
        );
      }),
    );
  });

  it('takes time linear in the text, on one line or on many', () => {
    for (const text of [
      'a '.repeat(2_000_000),
      'Also read: '.repeat(300_000),
      'KEY: v\n'.repeat(300_000),
      '('.repeat(1_000_000),
    ]) {
      expect(ingest('x', new TextEncoder().encode(text)).articles.length).toBe(1);
    }
  });
});

describe('the header', () => {
  it('reads a bare date and the dateline behind it', () => {
    const found = article(` date 2025-09-23 New York: ${REPORT}`);
    expect(found.published).toMatchObject({ earliest: '2025-09-23', latest: '2025-09-23', basis: 'stated' });
    expect(found.dateline?.text).toBe('New York');
    expect(found.boilerplate.map(({ start, end }) => found.text.slice(start, end))).toEqual(['date 2025-09-23']);
  });

  it('reads folded front matter with entities', () => {
    const found = article(
      `title: >\n  Ministers &#039;close&#039;\n  to a deal\ndate: 2016-02-23 12:05:11\n\n${REPORT}`,
    );
    expect(found.title?.text).toBe("Ministers 'close' to a deal");
    expect(found.published.earliest).toBe('2016-02-23');
  });

  it('reads fenced front matter with fields of any name', () => {
    const found = article(
      `---\ntitle: "A deal"\nmood: calm\nsource: The Islander\ndate: 3 February 2026\n---\n${REPORT}`,
    );
    expect([found.title?.text, found.publisher?.text, found.published.earliest]).toEqual([
      'A deal',
      'The Islander',
      '2026-02-03',
    ]);
  });

  it.each(['Warning: the talks may fail.', 'Source: officials who asked not to be named.', 'Trump: I will not go.'])(
    'leaves a line of words alone: %s',
    (line) => {
      expect(article(`${line}\n${REPORT}`).boilerplate).toEqual([]);
    },
  );

  it('leaves a day open where month and day cannot be told apart', () => {
    expect(article(`Title: A deal\nDate: 3/4/2025\n\n${REPORT}`).published.earliest).toBe(null);
    expect(article(`Title: A deal\nDate: 23/4/2025\n\n${REPORT}`).published.earliest).toBe('2025-04-23');
  });

  it.each([
    'Published 22 September 2025',
    'Friday, December 4, 2015.',
    'By Ann Writer | Feb 3, 2026 10:15 IST',
    '3 November 2026 - The Islander',
    'Island Wire | November 3, 2026',
    'Ann Writer   |03.11.2026 - Update : 04.11.2026',
    '3 Feb 2026 | 10:15 GMT',
    'The Islander Daily, 3 February 2026',
    'Islander & Post, Valmont - Tuesday, February 3, 2026',
    'Valmont — 3 February 2026 (Island Courier with agencies)',
    'Valmont, 3 February 2026 - IslandWire English service (translated)',
    'Le Courrier du Nord, 3 February 2026',
    'La Gazzetta dell’Isola, 2026-02-03',
    'दैनिक सागर, 2026-02-03',
    'الأفق الجديد, 2026-02-03',
    '新日报, 2026-02-03',
    'Τα Νέα του Λιμανιού, 2026-02-03',
    'Tue Feb 3, 2026 5:41pm EST',
    'Story by Ann Writer • Feb 3, 2026 • 3 min read',
    'Press statement | 3 February 2026',
    'Statement by the Spokesperson, 3 February 2026',
    'Joint communiqué of 3 February 2026',
    'For immediate release: February 3, 2026',
    '3 February 2026 — Press briefing',
    'Ann Writer 2 minutes ago Tue 03rd February 2026 | 12:15 PM',
    'Island Wire, February 3, 2026 Adjust font size:',
    '2026-02-03T10:15',
    '2026-02-03T10:15:30',
    '2026-02-03T10:15:30.250Z',
    '2026-02-03T10:15:30+01:00',
    '2026-02-03 10:15:30 +0100',
    'Ann Writer | 2026-02-03T10:15:30Z',
  ])('takes the day from a line that holds little else: %s', (line) => {
    expect(article(`Ministers near a fisheries deal\n${line}\n${REPORT}`).published.basis).toBe('stated');
  });

  it('does not take the day of an event for the day of publication', () => {
    expect(article(`The treaty was signed on 4 July 1999.\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`Treaty signed - 4 July 1999\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`Quotas from 1999-07-04T10:15Z on\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`A deal\nTreaty 1999-07-04T10:15 Zone\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`Treaty Day, 4 July 1999\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`A deal\nLeaders at the Valmont talks, 4 July 1999\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`A deal\nThe Valmont Treaty of 4 July 1999\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`A deal\nStatement on the attack in Valmont, 4 July 1999\n${REPORT}`).published.basis).toBe(
      'unknown',
    );
    expect(article(`A deal\nLe traité de Valmont, 4 July 1999\n${REPORT}`).published.basis).toBe('unknown');
    expect(
      article(`A deal\nМинистры подписали договор об островах в Вальмонте, 1999-07-04\n${REPORT}`).published.basis,
    ).toBe('unknown');
    expect(article(`A deal\nPress freedom | 4 July 1999 remembered\n${REPORT}`).published.basis).toBe('unknown');
    expect(article(`What we know | the crash of 4 July 1999\n${REPORT}`).published.basis).toBe('unknown');
  });
});

describe('datelines', () => {
  it('stands below the points of the story and a note of what was changed', () => {
    const points = '(Corrects the day)\n* Ministers meet again\n* Fishermen wait\n• Quotas unchanged\n- No date set';
    expect(
      article(`Quota talks go on\n\n${points}\n\nVALMONT/PORT LOUIS, July 3 (IWA) - ${REPORT}`).dateline?.text,
    ).toBe('VALMONT/PORT LOUIS');
    expect(article(`Quota talks go on\n\n${points}\n\n${REPORT}`).dateline).toBe(null);
  });

  it.each([
    [`WASHINGTON, Feb. 3, 2026 (Reuters) - ${REPORT}`, 'WASHINGTON', '2026-02-03'],
    [`BEIJING/WASHINGTON China's ${REPORT}`, 'BEIJING/WASHINGTON', null],
    [`WASHINGTON U.S. President ${REPORT}`, 'WASHINGTON', null],
    [`New Delhi, Feb 3 (PTI): ${REPORT}`, 'New Delhi', null],
    [`COLUMBIA, S.C. (AP) — ${REPORT}`, 'COLUMBIA, S.C.', null],
    [`Port Louis, July 3, 2026 (IWA) Water ministers ${REPORT}`, 'Port Louis', '2026-07-03'],
    [`Port of Islands, July 3, 2026 (IWA) Water ministers ${REPORT}`, 'Port of Islands', '2026-07-03'],
    [`HELENA, Mont. Rangers ${REPORT}`, 'HELENA, Mont.', null],
    [`ST. PAUL, Minn.  Water ministers ${REPORT}`, 'ST. PAUL, Minn.', null],
    [`MINSK, July 3. /Island Wire/. Water ministers ${REPORT}`, 'MINSK', null],
    [`Accra, Feb. 3, GNA – Water ministers ${REPORT}`, 'Accra', null],
    [`Riyadh, 9 Jumada al-Awwal 1444, Dec. 3, 2022, SPA -- ${REPORT}`, 'Riyadh', '2022-12-03'],
    [`New Delhi [India], February 3 (IWA): ${REPORT}`, 'New Delhi [India]', null],
    [`KIGALI, Rwanda\n\nWater ministers ${REPORT}`, 'KIGALI, Rwanda', null],
    [`PORT LOUIS (IWA/dpa) Feb. 3, 2026 -- ${REPORT}`, 'PORT LOUIS', '2026-02-03'],
    [`(Island Wire) Port Louis, 3 February 2026 — ${REPORT}`, 'Port Louis', '2026-02-03'],
    [`February 3, 2026 (PORT LOUIS) — ${REPORT}`, 'PORT LOUIS', '2026-02-03'],
    [`PORT LOUIS, (Island Wire / IWA - 03rd Feb, 2026) The prince ${REPORT}`, 'PORT LOUIS', '2026-02-03'],
    [`Port Louis, Tuesday, 3 February\n\n${REPORT}`, 'Port Louis', null],
    [`VALMONT/PORT LOUIS, Mauritius The prince of ${REPORT}`, 'VALMONT/PORT LOUIS, Mauritius', null],
    [
      `Lind in Port Louis, Feb. 3, 2026. (IWA/A. Holm)\nPORT LOUIS, Feb. 3 (IWA) -- ${REPORT}`,
      'PORT LOUIS',
      '2026-02-03',
    ],
    [`Lind in Port Louis, Feb. 2, 2026. (IWA/A. Holm)\nPORT LOUIS, Feb. 3 (IWA) -- ${REPORT}`, 'PORT LOUIS', null],
    [`PORT LOUIS, Feb. 3 (IWA) -- The treaty was signed here on Feb. 3, 1926. ${REPORT}`, 'PORT LOUIS', null],
  ])('%s', (text, place, day) => {
    expect(article(text).dateline?.text).toBe(place);
    expect(article(text).published.earliest).toBe(day);
  });

  it.each([
    `WATCH: ${REPORT}`,
    `PUBLISHED:\n\n00:04 EST, 25 November 2031\n\n${REPORT}`,
    `MODIFIED: ${REPORT}`,
    `STATEMENT BY THE CHAIR OF THE FORUM\n\n${REPORT}`,
    `Keir Starmer: ${REPORT}`,
    `EU leaders ${REPORT}`,
    `NATO and ${REPORT}`,
    `Manila, July 3 was a Monday when ${REPORT}`,
    `Anna Weiss, 3 July 2026 and ${REPORT}`,
    `NATO, Norway and The Hague ${REPORT}`,
    `VALMONT, Norway ministers said: ${REPORT}`,
    `Water ministers met in Port Louis (3 July 2026) and ${REPORT}`,
    `Treaty Day, 4 July 1999\n${REPORT}`,
    `July 3, 2026 (a Monday) — ${REPORT}`,
  ])('%s has none', (text) => {
    expect(article(text).dateline).toBe(null);
  });
});

describe('boilerplate', () => {
  it.each([
    'Click here to follow us on Instagram',
    '| Also Read: Cabinet to meet on budget |',
    'Follow us on social media Facebook, Twitter(X), Gettr and subscribe our Youtube Channel.',
    'Sign up for our morning newsletter',
    '© 2026 The Islander. All rights reserved.',
    'Tags: trade, fisheries',
    'ADVERTISEMENT',
    'Continue reading the main story',
    '(Reporting by Ann Writer; Editing by Bob Editor)',
    'Ann Writer in Paris contributed to this report.',
    'WATCH: Related video',
  ])('marks: %s', (line) => {
    const found = article(`${REPORT}\n\n${line}\n\n${REPORT}`);
    expect(found.boilerplate.map(({ start, end }) => found.text.slice(start, end))).toEqual([line]);
  });

  it.each([
    'He told voters: "Follow us on Twitter and see."',
    'Home secretary says borders stay open',
    'Subject to approval, the deal starts in May.',
    'Subscribers to the fund said they wanted their money back.',
    'Watch officials said the ship had turned.',
    'Read the statement again, she said.',
    'The share of imports fell to 18 per cent.',
  ])('leaves alone: %s', (line) => {
    expect(article(`${REPORT}\n\n${line}\n\n${REPORT}`).boilerplate).toEqual([]);
  });
});

describe('a line that says when it was posted', () => {
  it.each([
    'Harbour News · Posted: Mar 05, 2024 4:12 PM AST',
    'Harbour News | Published 5 March 2024, 16:12 CEST',
    'Updated: 5 March 2024 09:00 AEDT',
  ])('%s', (line) => {
    const found = article(`Ministers near a fisheries deal\n${line}\n\n${REPORT}`);
    expect(found.published.earliest).toBe('2024-03-05');
  });

  it('comes before the day on which the page was read, and may have a comma behind its day', () => {
    const dated = (lines: string): string | null =>
      article(`Ministers near a fisheries deal\n${lines}\n\n${REPORT}`).published.earliest;
    expect(dated('Oslo\nJune 22, 2024-Saturday\nharbour Updated: Mar 05, 2024 10:30 IST')).toBe('2024-03-05');
    expect(dated('March 4, 2024\nUpdated: March 5, 2024')).toBe('2024-03-04');
    expect(dated('5, Mar. 2024')).toBe('2024-03-05');
    expect(dated('Published March 05,2024')).toBe('2024-03-05');
  });

  it('is no sentence about what was posted then', () => {
    const line = 'He spoke — posted to Oslo since 5 March 2024, he knew the harbour and all its ministers by name.';
    expect(article(`Ministers near a fisheries deal\n${line}\n\n${REPORT}`).published.earliest).toBe(null);
  });
});

describe('a credit below the report', () => {
  const dated = (line: string): string | null =>
    article(`Ministers near a fisheries deal\n${REPORT}\n\n${REPORT}\n\n${line}`).published.earliest;

  it.each(['First Published: Tue, February 3 2026. 18:50 IST', '(Island News Agency February 3, 2026)'])(
    '%s',
    (line) => {
      expect(dated(line)).toBe('2026-02-03');
    },
  );

  it.each(['(The treaty was signed on February 3, 2026)', 'Lind signed the treaty on February 3, 2026.'])(
    'is not: %s',
    (line) => {
      expect(dated(line)).toBe(null);
    },
  );
});

describe('the title', () => {
  it('is a short first line before the report', () => {
    expect(article(`Ministers near a fisheries deal\n${REPORT}`).title?.text).toBe('Ministers near a fisheries deal');
    expect(article(`# Ministers near a deal\n\n${REPORT}`, 'a.md').title?.text).toBe('Ministers near a deal');
  });

  it('is not the first sentence of the report', () => {
    expect(article(`The vice president spoke today with the king.\n\n${REPORT}`).title).toBe(null);
    expect(article(`NAIROBI, Kenya (AP) --\n\n${REPORT}`).title).toBe(null);
  });
});
