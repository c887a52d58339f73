import { describe, expect, it } from 'vitest';
import { readTexts } from '../support/memo.ts';

/** The texts of a dossier's events that have a day, with it. */
function datedEvents(texts: Readonly<Record<string, string>>): readonly string[] {
  return readTexts(texts).dossier.events.flatMap(({ date, text }) =>
    date.earliest ? [`${date.earliest} ${text}`] : [],
  );
}

const FIRST =
  'date 2025-05-12\n\nThe Bergen Seafood Alliance, which asked for the toll, said on Monday that it would challenge any agreement on tolls in court.\n';
const AGAIN = 'The Bergen Seafood Alliance said it would challenge the agreement in the Bergen court.\n';

describe('what somebody says in much the same words', () => {
  it('weeks later is said anew, and not of the first day', () => {
    const [told] = datedEvents({ 'a.txt': FIRST, 'b.txt': `date 2025-05-27\n\n${AGAIN}` });
    expect(told).toContain('2025-05-12 The Bergen Seafood Alliance, which asked');
  });

  it('two days later is the same', () => {
    const { dossier } = readTexts({ 'a.txt': FIRST, 'b.txt': `date 2025-05-14\n\n${AGAIN}` });
    const [said] = dossier.events;
    expect(new Set(said?.evidence.map(({ article }) => article)).size).toBe(2);
  });
});
