import { expect, it } from 'vitest';
import { articleOfText } from '../../core/ingest/ingest.ts';
import { readLanguage } from '../../core/language/read.ts';

/** On which side of publication the one day of a text without a date lies, as the rule of its time ends; '' where that is open. */
function check(text: string, expected: 'over' | 'to-come' | ''): void {
  const { times } = readLanguage(articleOfText('a', text, null));
  expect(times.map(({ rule }) => /(?:over|to-come)$/.exec(rule)?.[0] ?? '')).toEqual([expected]);
}

it('a day without its year is over, or to come, where its verb leaves no doubt', () => {
  check('The accord was signed on 4 May.', 'over');
  check('Prices hit a peak in April.', 'over');
  check('The dockers will strike on 20 May.', 'to-come');
});

it.each([
  'The talks proceed on 4 May.',
  'They need it on 4 May.',
  'The fair to be held on 4 May is off.',
  'If he resigned on 4 May, all was lost.',
  'The 4 May vote was close.',
  'They agreed on 4 May as the deadline.',
])('and else open: %s', (text) => check(text, ''));

it('what somebody threatens or plans to do starting on a weekday is to come', () => {
  check('That is half the duty that Norway had threatened to levy starting on Friday.', 'to-come');
  check('The port is due to close beginning Monday.', 'to-come');
});
