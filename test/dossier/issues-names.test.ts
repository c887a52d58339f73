import { describe, expect, it } from 'vitest';
import type { Issue } from '../../core/model/dossier.ts';
import { articleOfText, dossierOf, readArticle } from '../../core/readout.ts';

/** The issues of a dossier of articles told as day and text. */
function issuesOf(...articles: readonly (readonly [day: string, text: string])[]): readonly Issue[] {
  return dossierOf(articles.map(([day, text], i) => readArticle(articleOfText(`${i}.txt`, text, day)))).issues;
}

const labels = (issues: readonly Issue[]): readonly string[] => issues.map(({ label }) => label);

describe('the name of an issue', () => {
  it('is without what somebody thinks of it, and without whoever governs', () => {
    const found = issuesOf(
      ['2024-03-04', 'The guild opposed the government’s controversial harbour levy on Monday.'],
      ['2024-03-11', 'The dispute over the contentious harbour levy goes on. The harbour levy is unlawful, it said.'],
    );
    expect(labels(found)).toEqual(['harbour levy']);
  });

  it('is one word where a list of what is open has it so', () => {
    const found = issuesOf(
      ['2024-03-04', 'Talks ended with no agreement on issues such as night shifts, wages and ferry fares.'],
      ['2024-03-11', 'The two sides will meet again.'],
    );
    expect(labels(found).toSorted()).toEqual(['ferry fares', 'night shifts', 'wages']);
  });

  it('is none by a single word that no list has', () => {
    expect(issuesOf(['2024-03-04', 'Funding is unresolved.'], ['2024-03-11', 'The two sides met.'])).toEqual([]);
  });
});

describe('one matter under two names', () => {
  it('is one where one names what the other says to be limited', () => {
    const found = issuesOf(
      ['2024-03-04', 'Coastal states rejected binding sand extraction caps. They disagree over sand extraction.'],
      ['2024-03-11', 'The dispute over extraction limits is unresolved. Sand extraction is disputed.'],
    );
    expect(found).toHaveLength(1);
  });

  it('is one where a package or a deal is of what the other names', () => {
    const found = issuesOf(
      ['2024-03-04', 'Malta blocked the aid package. It opposes the aid package.'],
      ['2024-03-11', 'Ministers rejected a deal on aid. The deal on aid is disputed.'],
    );
    expect(found).toHaveLength(1);
  });

  it('stays two where each is of a thing of its own', () => {
    const found = issuesOf(
      ['2024-03-04', 'The unions rejected the sugar tax. The sugar tax is disputed.'],
      ['2024-03-11', 'The unions rejected the wealth tax. The wealth tax is disputed.'],
    );
    expect(found).toHaveLength(2);
  });
});

describe('what a clause disposes of by a pronoun', () => {
  const dispute = 'The guild opposed the harbour levy. The harbour levy is unlawful, the guild said.';

  it('is the matter that stands last before it', () => {
    const found = issuesOf(
      ['2024-03-04', dispute],
      ['2024-03-11', 'A week after the guild stopped work over the harbour levy, the port scrapped it.'],
    );
    expect(found.find(({ label }) => label === 'harbour levy')?.status).toBe('resolved');
  });

  it('is open where it is only to be', () => {
    const found = issuesOf(
      ['2024-03-04', dispute],
      ['2024-03-11', 'A week after the guild stopped work over the harbour levy, the port refused to scrap it.'],
    );
    expect(found.find(({ label }) => label === 'harbour levy')?.status).toBe('open');
  });
});

describe('a word by which people or goods are called', () => {
  it('makes no issue of them', () => {
    const found = issuesOf(
      ['2024-03-04', 'The coast guard picked up illegal migrants on Monday.'],
      ['2024-03-11', 'More illegal migrants came ashore. Illegal migrants were housed in a hall.'],
    );
    expect(found).toEqual([]);
  });
});

describe('what stands out in a dossier', () => {
  it('is at issue where one passage shows it so', () => {
    const found = issuesOf(
      ['2024-03-04', 'The mayor faces opposition to the road tunnel. The tunnel was begun in May.'],
      ['2024-03-11', 'The tunnel is slow to come. Work on the tunnel goes on.'],
    );
    expect(labels(found).join()).toMatch(/tunnel/);
  });
});
