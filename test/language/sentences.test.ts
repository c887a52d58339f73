import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleOfText } from '../../core/ingest/ingest.ts';
import { sentencesOf } from '../../core/language/sentences/find.ts';
import { tokensOf } from '../../core/language/tokens.ts';
import type { Sentence } from '../../core/model/analysis.ts';

function sentences(text: string): readonly Sentence[] {
  return sentencesOf(articleOfText('a', text, null), tokensOf(text));
}

/** The sentences are drawn with a bar between them. */
function check(drawn: string): void {
  const text = drawn.replaceAll('|', '');
  expect(
    sentences(text)
      .map(({ start, end }) => text.slice(start, end))
      .join('|'),
  ).toBe(
    drawn
      .split('|')
      .map((part) => part.trim())
      .join('|'),
  );
}

describe('a stop ends a sentence', () => {
  it.each([
    'The talks ended. |They will go on in May.',
    'The talks ended. |“@AnnLee, they will go on,” he wrote.',
    'He wrote to ann.berg @port as he had said he would.',
    'He left at 6 p.m. |Mr. Smith stayed.',
    'He called it â€œtimely and fair.â€\u009d |She did not. |â€œNever,â€\u009d she said.',
    'She works in the U.S. |The office opened last year.',
    'They sold it to Acme Inc. |It had lost money for years.',
    'They meet on Sat. or Sun. |Please come.',
    'It happened because of X. |So they left.',
    'It was you and I. |Did you see it?',
    'He posted it on X. |Nobody saw it.',
    'He said: “We agreed.” |She left.',
    'He never meant that.... |She left.',
    'It fell by 5%. |10 people were hurt.',
    'The space was lost.|The next began.',
    'As shown before.11 12 |Take the second case.',
    'A boat on the river |Image: Ann Writer.',
    '1. The first item |2. The second item',
    'They wanted users to stop using IE. |Its share had fallen.',
    'The minister (மு. அருள்மொழி) spoke. |She left for சென்னை. |It rained.',
  ])('%s', check);
});

describe('lines of a pasted text that ran together', () => {
  it.each([
    'Email: "Ann Lee"<ann...@example.org> |Groups: harbour.news',
    'Email: ann...@example.org |The port is open.',
    'They may not sail this year. |-- |Posted by Ann Lee at 9/3/2005',
    'The port is open. |[...] |It will stay so.',
    'We shall write again. |(BBC) |The port of Moss is open.',
    '[http://harbour.example/news?id=1] |(Harbour Times) |The port is open.',
    'I am glad of it :) |Now it is open.',
    'Warm regards, |Ann Lee',
    'The court met. |*** |It heard the case.',
    'Read more at http://harbour.example/news |------------',
    "Harbour Party's Ann Lee |In the north of the district, the party won.",
    'no ships today. |they are all in moss.',
    'He met them in the region . . . |This would change.',
  ])('%s', check);

  it.each([
    'The e-mail from ann@example.org said so.',
    'She (Ann Lee) was there, as were (they said) Berg and Stone.',
    'The ratio was 3 :1 in favour of the port.',
    'The port -- the largest in the north -- is open.',
    'With best regards, Berg left the room.',
    'The Mayor of Moss in the north left.',
    'They sailed at approx. noon from corp. headquarters, i said to them.',
    'The thing is . . . I did not mean it.',
  ])('none in: %s', check);
});

describe('a stop that ends no sentence', () => {
  it.each([
    'Fisheries Minister A. Silva met Gen. J. P. Smith and Sen. Doe on Jan. 20 at 5 a.m. local time.',
    'The U.S. State Department and the U.N. Security Council met at St. James’s.',
    'At 5 a.m. Mr. Smith went out.',
    'See No. 5 and pp. 3 to 9, i.e. The whole list.',
    '“Why?” Smith asked.',
    '“This is great.” she said.',
    'He teaches (He was an engineer.) at the school.',
    'Yahoo! in the market lost 3.5 per cent on example.com today.',
    '"They used it" (Smith 55).',
    '“It is a long game.” — Ann Writer',
    'He said “... The rest he left out.”',
  ])('%s', check);
});

describe('lines', () => {
  it('breaks at a line break, but not where a program wrapped the line', () => {
    check('The minister will meet the unions on Tuesday to talk about their \nclaim for more pay.');
    check(
      'On Tuesday Minister Lind, Mr. Tomas Okon of the miners, and\nSecretary Reyes held long and friendly talks with the\nPeruvian delegation.',
    );
    check('The ports of the north and all ships that lie in them\n|Secretary Reyes held talks.');
    check('Ports brace for a wet week as the long dredging strike drags on\n|Ministers meet unions.\n\n|They spoke.');
    check('All that we know of \n|Ministers meet unions.\n\n|They spoke.');
    check('Fresh talks on pay\n|Ministers meet unions.\n\n|They spoke.');
    check('features\n|contact manager\n|events');
  });

  it('knows headings, list items, captions, bylines and datelines', () => {
    const text =
      'Fresh talks on fisheries agreed\nBy Ann Writer\nPARIS, Feb. 3 (Agency) — The ministers of the two states met on Monday for talks on fish.\nFILE - A boat at sea, 2019.\n- first point\nWhat next\nThey will meet again.';
    expect(sentences(text).map(({ kind }) => kind)).toEqual([
      'heading',
      'boilerplate',
      'dateline',
      'prose',
      'caption',
      'list-item',
      'heading',
      'prose',
    ]);
  });

  it.each([
    ['Envoys arrive for talks in Lima this month © Ann Holm/AFP', ['caption']],
    [
      'Trucks wait at the border. The crossing was built in 1971.\n\nAnn Holm | AFP | Getty Images',
      ['caption', 'caption', 'caption'],
    ],
    ['Trucks wait at the border.\n\nAnn van Holm | Getty Images', ['caption', 'caption']],
    ['In this photo released by the navy, a boat lies at sea.', ['caption']],
    ['In this undated photo, a boat lies at sea.', ['caption']],
    ['This handout image shows a boat at sea.', ['caption']],
    ['In this picture of the harbour the crews come last.', ['prose']],
    ['This photo angered the crews of the harbour.', ['prose']],
    // No credits: a heading with its section or site, a sign in the text, a firm's notice of rights.
    ['Trucks wait at the border.\n\nTalks on trucks resume | Reuters', ['prose', 'heading']],
    ['Trucks wait at the border.\n\nWorld News | Europe | Trucks', ['prose', 'heading']],
    ['The firm sells “Fish©” and the ministry bought it.', ['prose']],
  ])('knows a caption by the credit behind it: %s', (text, kinds) => {
    expect(sentences(text).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('marks sentences in boilerplate', () => {
    const text = 'The ministers met on Monday.\nClick here to follow us on Instagram';
    expect(sentences(text).map(({ kind }) => kind)).toEqual(['prose', 'boilerplate']);
  });
});

describe('promises', () => {
  it('every sentence is trimmed, none overlaps, and its tokens lie in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const tokens = tokensOf(text);
        const found = sentencesOf(articleOfText('a', text, null), tokens);
        found.forEach((s, i) => {
          expect(s.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          expect(text.slice(s.start, s.end).trim()).toHaveLength(s.end - s.start);
          for (const t of tokens.slice(s.first, s.last)) expect(t.start < s.end && t.end > s.start).toBe(true);
        });
      }),
    );
  });

  it('takes time linear in the text, whatever stands in it', () => {
    for (const piece of [
      'U.S. ',
      '. . . ',
      '"? ',
      'a. ',
      'Mr. ',
      '1. x ',
      'word ',
      '\n',
      'http://a.b ',
      '!!! ',
      '‘',
      'Image: A ',
      'Regards, Aa Bb ',
      'A-B ',
      '(Aa) Bb ',
      ':) ',
    ]) {
      const text = piece.repeat(Math.ceil(400_000 / piece.length));
      expect(sentencesOf(articleOfText('a', text, null), []).length).toBeGreaterThanOrEqual(0);
    }
  });
});
