import { describe, expect, it } from 'vitest';
import { beginningOf, onceEach } from '../../renderer/parts/shortened.ts';

describe('a text that is shown in part', () => {
  it('ends with a word, and says that it goes on', () => {
    expect(beginningOf('The tariff is the price', 14)).toBe('The tariff is …');
    expect(beginningOf('The tariff is the price', 13)).toBe('The tariff is …');
    expect(beginningOf('The tariff is the price', 12)).toBe('The tariff …');
  });

  it('is whole where it is short enough', () => {
    expect(beginningOf('The tariff', 10)).toBe('The tariff');
  });

  it('is cut between characters where it has no spaces', () => {
    expect(beginningOf('関税は引き下げられた', 4)).toBe('関税は引 …');
    expect(beginningOf('ab😀cd', 3)).toBe('ab …');
  });
});

describe('words that are listed', () => {
  it('stand once, whatever their capitals and dashes', () => {
    expect(onceEach(['trade', 'Trade', 'India-US', 'India–US', 'tariff'])).toEqual(['trade', 'India-US', 'tariff']);
    expect(onceEach(['resign', 're-sign'])).toEqual(['resign', 're-sign']);
  });
});
