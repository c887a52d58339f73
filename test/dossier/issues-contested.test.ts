import { describe, expect, it } from 'vitest';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** How the harbour merger stands after articles that came out three days apart. */
function statusAfter(...texts: readonly string[]): string | undefined {
  const articles = texts.map((text, i) =>
    articleOfText(`${i}.txt`, text, `2024-03-${String(4 + 3 * i).padStart(2, '0')}`),
  );
  const { issues } = dossierOf(articles.map((article) => readArticle(article)));
  return issues.find(({ label }) => /merger/u.test(label))?.status;
}

const dispute = 'Dockers oppose the harbour merger. The row over the harbour merger grew, the mayor said.';
const approval = 'The cabinet approved the harbour merger on Friday. Fares will stay as they are.';

describe('a decision that somebody goes against', () => {
  const after = (sentence: string): string | undefined => statusAfter(dispute, `${approval} ${sentence}`);

  it('ends its matter where nobody does', () => {
    expect(after('The dockers went home.')).toBe('resolved');
  });

  it('is not the end of its matter, though only the decision is named', () => {
    expect(after('The guild said it would contest the approval before a tribunal.')).toBe('open');
    expect(after('Two ferry firms have challenged that decision.')).toBe('open');
    expect(after('The guild lodged an appeal against the approval.')).toBe('open');
    expect(after('The guild asked the high court to set aside the approval.')).toBe('open');
    expect(after('The guild is suing to overturn the cabinet’s decision.')).toBe('open');
    expect(after('The decision was challenged by two ferry firms.')).toBe('open');
    expect(after('The guild decided to appeal.')).toBe('open');
    expect(after('The guild said it would appeal.')).toBe('open');
  });

  it('stays one where nobody does so yet, or nobody says so', () => {
    expect(after('The approval could be challenged.')).toBe('resolved');
    expect(after('The guild said it would not appeal.')).toBe('resolved');
    expect(after('The guild has thirty days to challenge the approval.')).toBe('resolved');
    expect(after('The guild has not decided whether it will contest the approval.')).toBe('resolved');
    expect(after('The guild declined to challenge the decision.')).toBe('resolved');
    expect(after('The guild decided against contesting the decision.')).toBe('resolved');
    expect(after('The guild ruled out an appeal against the approval.')).toBe('resolved');
    expect(after('The mayor appealed for calm.')).toBe('resolved');
    expect(after('The mayor appealed to voters.')).toBe('resolved');
    expect(after('No appeal against the approval was lodged.')).toBe('resolved');
    expect(after('The guild has the right to be heard and to appeal.')).toBe('resolved');
  });

  it('stays one where what was done against it was given up or failed', () => {
    expect(after('The guild appealed against the approval. On Sunday it dropped its appeal.')).toBe('resolved');
    expect(after('The guild challenged the approval. The court rejected the challenge.')).toBe('resolved');
    expect(after('The guild challenged the approval. Its challenge was thrown out.')).toBe('resolved');
    expect(after('The guild challenged the approval. Judges refused to hear the challenge.')).toBe('resolved');
    expect(after('The guild challenged the approval. It has not dropped the challenge.')).toBe('open');
  });

  it('is another than one on another matter', () => {
    expect(after('A judge sentenced a smuggler to two years. He will appeal the sentence.')).toBe('resolved');
    expect(after('A club challenged the ruling on its pitch.')).toBe('resolved');
    expect(after('The council approved a car park. Shops will challenge the approval.')).toBe('resolved');
  });

  it('is one in a later article, and stands when that has failed', () => {
    const appeal = 'The guild appealed against the approval. Work on the harbour merger has begun.';
    const end = 'A court dismissed the guild’s appeal against the approval. It had opposed the harbour merger.';
    expect(statusAfter(dispute, approval, appeal)).toBe('open');
    expect(statusAfter(dispute, approval, appeal, end)).toBe('resolved');
  });
});

describe('a ruling, a licence, a vote', () => {
  it.each([
    ['A court ruling ended the dispute over the harbour merger.', 'The port will contest the ruling.'],
    [
      'The agency settled the row over the harbour merger on Monday and issued a licence.',
      'Anglers are suing to revoke the licence.',
    ],
    ['A vote of the members settled the dispute over the harbour merger.', 'The mayor has challenged the result.'],
  ])('is not the end of its matter where somebody goes against it: %s', (decided, contested) => {
    expect(statusAfter(dispute, decided)).toBe('resolved');
    expect(statusAfter(dispute, `${decided} ${contested}`)).toBe('open');
  });
});
