import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** What a sentence names as to be done, with how it stands. */
function deeds(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) =>
    fact.kind === 'issue' && fact.rule === 'told-as-deed' ? [`${fact.label}: ${fact.status}`] : [],
  );
}

function labels(text: string): readonly string[] {
  const { facts } = readArticle(articleOfText('a.txt', text, '2025-03-12'));
  return facts.flatMap((fact) => (fact.kind === 'issue' ? [fact.label] : []));
}

describe('what is to be done with something that is no matter by itself', () => {
  it.each([
    ['The parties have been unable to form a government since May.', 'form a government: open'],
    ['The Moor League blocked the forming of an executive.', 'forming of an executive: open'],
    ['Talks to form a three-party coalition government collapsed.', 'form a three-party coalition government: open'],
    ['The two kingdoms are considering normalising relations.', 'normalising relations: open'],
    ['The two kingdoms agreed to restore diplomatic ties.', 'restore diplomatic ties: resolved'],
    ['The two kingdoms have not agreed to restore diplomatic ties.', 'restore diplomatic ties: open'],
    ['Calls for the senator to drop out of the race grew louder.', 'drop out of the race: open'],
    ['The mayor refused to withdraw from the contest.', 'withdraw from the contest: open'],
    ['The Moor League threatened to leave the ruling coalition.', 'leave the ruling coalition: open'],
  ])('is named as a person would say it: %s', (text, expected) => expect(deeds(text)).toEqual([expected]));

  it.each([
    'They formed a government in May.',
    'The Moor League was forming a government.',
    'The guests were asked to form a queue.',
    'The runner was urged to withdraw his name, and the race began.',
    'She hoped to restore the old ties of the railway.',
    'The children want to leave the school.',
  ])('is none where it is done, another thing or not contested: %s', (text) => expect(deeds(text)).toEqual([]));

  it('is one issue of a dossier in whatever words', () => {
    const articles = [
      'Senator Loomis faced calls to withdraw from the race for governor on Sunday.',
      'Mr Loomis rejected calls to drop out of the race for governor on Wednesday.',
    ].map((text, i) => articleOfText(`${i}.txt`, text, `2025-03-1${i}`));
    const { issues } = dossierOf(articles.map((article) => readArticle(article)));
    expect(issues.filter(({ label }) => /out of|withdraw/.test(label))).toHaveLength(1);
  });
});

describe('what is not known of two who are named', () => {
  it('is open where it is whether they meet', () => {
    const { facts } = readArticle(
      articleOfText(
        'a.txt',
        'It is uncertain whether President Ana Silva and Prime Minister Bo Holm will meet in Lima.',
        '2025-03-12',
      ),
    );
    const [issue] = facts.flatMap((fact) => (fact.kind === 'issue' ? [fact] : []));
    expect(issue?.salience).toBe(1);
  });

  it('is less where it is whether a ferry will sail', () => {
    const { facts } = readArticle(articleOfText('a.txt', 'It is uncertain whether the ferry will sail.', '2025-03-12'));
    const [issue] = facts.flatMap((fact) => (fact.kind === 'issue' ? [fact] : []));
    expect(issue?.salience).toBeLessThan(1);
  });
});

describe('what a quarrel is over', () => {
  it.each([
    ['Ferry crews walked out over pay on Monday.', 'pay'],
    ['A dispute over the gas pipeline split the cabinet.', 'gas pipeline'],
    ['Truce in Moorland breaks down', 'Truce'],
    ['The tax split of the two towns is disputed.', 'tax split of the two towns'],
  ])('is not mixed with the verb: %s', (text, expected) => expect(labels(text)).toContain(expected));
});
