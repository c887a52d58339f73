import { describe, expect, it } from 'vitest';
import { beginningOf, endOf, onceEach } from '../../renderer/parts/shortened.ts';

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

describe('what stands before a place', () => {
  it('begins with a word, and says that more stands before it', () => {
    expect(endOf('The tariff is the price ', 10)).toBe('… the price ');
    expect(endOf('The tariff is the price ', 11)).toBe('… the price ');
    expect(endOf('The tariff is the price ', 12)).toBe('… the price ');
  });

  it('is whole where it is short enough, with the sign that it brings', () => {
    expect(endOf('… the price ', 12)).toBe('… the price ');
  });

  it('is cut between characters where it has no spaces', () => {
    expect(endOf('関税は引き下げられた', 4)).toBe('… げられた');
    expect(endOf('ab😀cd', 3)).toBe('… cd');
  });
});

describe('words that are listed', () => {
  it('stand once, whatever their capitals and dashes', () => {
    expect(onceEach(['trade', 'Trade', 'India-US', 'India–US', 'tariff'])).toEqual(['trade', 'India-US', 'tariff']);
    expect(onceEach(['resign', 're-sign'])).toEqual(['resign', 're-sign']);
  });
});
