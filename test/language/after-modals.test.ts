import { expect, it } from 'vitest';
import { articleOfText } from '../../core/ingest/ingest.ts';
import { readLanguage } from '../../core/language/read.ts';

/** What part of speech the word in brackets is. */
function check(drawn: string, expected: string): void {
  const at = drawn.indexOf('[');
  const { tokens } = readLanguage(articleOfText('a', drawn.replaceAll(/[[\]]/g, ''), '2031-03-04'));
  expect(tokens.find(({ start }) => start === at)?.pos).toBe(expected);
}

it('a word behind a modal is a verb, even where it is an adjective elsewhere', () => {
  check('The port will [open] on Monday.', 'VERB');
  check('Banks could not [lower] their fees.', 'VERB');
  check('The mills may yet [free] the weavers.', 'VERB');
  check('Who will [open] the fair?', 'VERB');
});

it.each([
  'The [open] port',
  'Fares are [lower] in May.',
  'They will be [free] on Monday.',
  'A will, [clear] and short',
  'In May [clear] skies return.',
  'Will [lower] fares help them?',
  'How could [open] borders help them?',
])('and an adjective elsewhere: %s', (drawn) => check(drawn, 'ADJ'));

it('“shot” with its victims behind it is a verb, and else a noun', () => {
  check('Police [shot] dead 34 people.', 'VERB');
  check('Guards [shot] two men on Monday.', 'VERB');
  check('A guard [shot] and killed a driver.', 'VERB');
  check('She took a [shot] at goal.', 'NOUN');
  check('A gun [shot] was heard.', 'NOUN');
});
