import { describe, expect, it } from 'vitest';
import { ranked } from '../../renderer/views/palette/ranked.ts';

const ALL = [
  'Verify a finished memo …',
  'Look: as the system',
  'Export …',
  'Memo: outline',
  'Template: Mémorandum',
].map((name) => ({ name }));
const found = (typed: string): readonly string[] => ranked(ALL, typed).map(({ name }) => name);

describe('what the palette finds', () => {
  it('is all of it, in its order, where nothing is typed', () => expect(ranked(ALL, '  ')).toBe(ALL));

  it('begins with what begins with the words, then has words that do, then what holds them anywhere', () => {
    expect(found('memo')).toEqual(['Memo: outline', 'Verify a finished memo …', 'Template: Mémorandum']);
    expect(found('port')).toEqual(['Export …']);
    expect(found('t')[0]).toBe('Template: Mémorandum');
    expect(found('t')[1]).toBe('Look: as the system');
  });

  it('holds all words in whatever order, capitals and accents; and is nothing where one is missing', () => {
    expect(found('memo  VERIFY')).toEqual(['Verify a finished memo …']);
    expect(found('memorandum')).toEqual(['Template: Mémorandum']);
    expect(found('memo print')).toEqual([]);
  });
});
