import { describe, expect, it } from 'vitest';
import { named } from '../../core/dossier/conflicts/about.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The conflicts of a type in articles of following days, each as its sides. */
function conflicts(type: string, ...texts: readonly string[]): readonly string[] {
  const readings = texts.map((text, i) => readArticle(articleOfText(`${i}.txt`, text, `2024-03-0${i + 4}`)));
  return dossierOf(readings)
    .conflicts.filter((one) => one.type === type)
    .map(({ sides }) => sides.map(({ value }) => value).join(' | '));
}

describe('a claim that is denied', () => {
  it.each<[string, string]>([
    [
      'Lima accused Quito of moving the border posts. Quito denied that.',
      'Lima accused Quito of moving the border posts. | Quito denied that.',
    ],
    [
      'The guild said the port had hidden a report on dredging. The port denied hiding the report on dredging.',
      'The guild said the port had hidden a report on dredging. | The port denied hiding the report on dredging.',
    ],
    [
      'They cut all ferry links with Malta in June, accusing it of smuggling diesel, which it denies.',
      'They cut all ferry links with Malta in June, accusing it of smuggling diesel | which it denies.',
    ],
    [
      'Reports in two papers that the mill had paid for the vote have been denied by the mill.',
      'Reports in two papers that the mill had paid for the vote | have been denied by the mill.',
    ],
  ])('stands beside the denial: %s', (text, expected) => expect(conflicts('fact', text)).toEqual([expected]));

  it('may be that two met, told a few sentences before with a name that the denial has', () => {
    const met = 'Port director Robert Lund met guild leader Sheila Holm on Monday, two clerks said. The quay was shut.';
    const denied = 'Holm denied that any meeting had taken place.';
    expect(conflicts('fact', `${met} ${denied}`)).toEqual([
      `Port director Robert Lund met guild leader Sheila Holm on Monday, two clerks said. | ${denied}`,
    ]);
    expect(conflicts('fact', `${met} ${denied.replace('Holm', 'Silva')}`)).toEqual([]);
    expect(conflicts('fact', `${met} Holm denied that any vote had taken place.`)).toEqual([]);
  });

  it('is named after the issue that its words tell of, and by no other', () => {
    const dossier = dossierOf([
      readArticle(
        articleOfText('0.txt', 'The row over the harbour levy goes on. Peru opposed the harbour levy.', '2024-03-04'),
      ),
      readArticle(
        articleOfText(
          '1.txt',
          'Chile rejects the harbour levy. Oslo accused Lima of theft. Lima denied that.',
          '2024-03-05',
        ),
      ),
    ]);
    const [conflict] = dossier.conflicts;
    const [claim, denial] = conflict?.sides ?? [];
    if (!conflict || !claim || !denial) throw new Error('no conflict');
    const about = (value: string): string =>
      named({ ...conflict, sides: [{ ...claim, value }, denial] }, dossier.issues).about;
    expect(about('Oslo accused Lima of taking the levies of the harbour.')).toBe('harbour levy');
    expect(about('Oslo accused Lima of taking the harbour.')).toBe('');
  });

  it('is found in another article by whose it is', () => {
    expect(
      conflicts(
        'fact',
        'Ana Silva told reporters that a pact on herring was nearly ready.',
        'Two envoys denied Ana Silva’s suggestion that a pact was ready.',
      ),
    ).toEqual([
      'Ana Silva told reporters that a pact on herring was nearly ready. | Two envoys denied Ana Silva’s suggestion that a pact was ready.',
    ]);
  });

  it.each([
    'The guild said the choir was late. The port denied entry to three ships.',
    'The guild accused the port of fraud. The judge denied bail.',
    'The guild accused the port of fraud. Its owner may deny that.',
    'The choir sang on Monday. The port denied hiding the report on dredging.',
    'The board rejected the pay offer. The guild rejected the second offer.',
    'The port denied the claim. Its owner denied the claim, too.',
  ])('is none here: %s', (text) => expect(conflicts('fact', text)).toEqual([]));
});

it('compares claims and denials in a time that grows with the text', () => {
  const denials = 'The port denied Ana Silva’s claim.\n\n'.repeat(4000);
  const claims = 'Ana Silva said that it rained.\n\n'.repeat(4000);
  expect(conflicts('fact', denials, claims)).toEqual([]);
}, 60_000);

describe('what one side asks for and another offers', () => {
  it.each<readonly [string, ...string[]]>([
    [
      'The crews want a 19% pay rise. Talks on the pay rise broke down.',
      'The port offered a 5% pay rise. The pay rise is disputed.',
    ],
    ['The crews asked for 19 per cent. The port has offered 5 per cent.'],
    ['The crews demand a rise of 9 per cent; the port offers 4 per cent.'],
  ])('are two positions, and no number that sources tell otherwise: %s', (...texts) =>
    expect(conflicts('number', ...texts)).toEqual([]),
  );
});

describe('what articles say that they do not know', () => {
  const unknown = (...texts: readonly string[]): readonly string[] =>
    dossierOf(texts.map((text, i) => readArticle(articleOfText(`${i}.txt`, text, `2024-03-0${i + 4}`))))
      .gaps.filter(({ code }) => code === 'said-unknown')
      .map(({ values }) => values['words'] ?? '');

  it.each([
    'It was not clear whether the ferry would sail again.',
    'The guild declined to say how many crews would strike.',
    'No date for the vote has been set.',
    'The ministry did not say when the lock would open.',
    'Who pays for the pier remains to be seen.',
    'They do not yet have firm plans.',
    'The timeline for the talks is unclear.',
    'It isn’t clear who pays for the pier.',
  ])('is told in their words: %s', (text) => expect(unknown(text)).toEqual([text]));

  it.each([
    'Ana Silva is not known for patience.',
    'The water is clear. The guild said so.',
    '"It is not clear whether we can sail," Ana Silva said.',
    'The choir did not sing the anthem.',
    'A clerk said so, asking not to be named because the plan has not been made public.',
    'The plan has not been published, a clerk said on condition of anonymity.',
  ])('is nothing here: %s', (text) => expect(unknown(text)).toEqual([]));

  it('is told once, by the newest article', () => {
    expect(
      unknown(
        'It was not clear whether the old ferry would sail again.',
        'It is still not clear whether the old ferry will sail again.',
      ),
    ).toEqual(['It is still not clear whether the old ferry will sail again.']);
  });

  it('is looked for in a time that grows with the text', () => {
    const asked = '"It is not clear whether we can sail," Ana Silva said.\n\n'.repeat(4000);
    expect(unknown(`${asked}It isn’t clear who pays for the pier.`)).toEqual(['It isn’t clear who pays for the pier.']);
  });
});
