import { describe, expect, test } from 'vitest';
import { articleOfText, readArticle } from '../../core/readout.ts';

function statusOf(text: string, label: string): string | undefined {
  const { facts } = readArticle(articleOfText('a', text, '2031-03-17'));
  return facts.filter((fact) => fact.kind === 'issue').find((fact) => fact.label === label)?.status;
}

describe('what it takes to settle a matter has not settled it', () => {
  test.each([
    'Lisk says it needs more time to reach a fishing deal with Norra.',
    'The ministers have two weeks to reach a fishing deal.',
    'The two sides are close to reaching a fishing deal.',
    'The port lacks the votes to approve a fishing deal.',
    'They had little time left to reach a fishing deal.',
  ])('%s', (text) => {
    expect(statusOf(text, 'fishing deal') ?? statusOf(text, 'fishing deal with Norra')).toBe('open');
  });
});

describe('what was settled, however long it took, is settled', () => {
  test.each([
    'It took the two sides two years to reach a fishing deal.',
    'The council had voted to approve a fishing deal.',
    'The two sides reached a fishing deal.',
  ])('%s', (text) => {
    expect(statusOf(text, 'fishing deal')).toBe('resolved');
  });
});
