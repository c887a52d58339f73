import { describe, expect, it } from 'vitest';
import { UNDATED } from '../../core/model/dated.ts';
import type { ReviewView } from '../../core/model/views/articles.ts';
import { correctionsOf, daysOf, draftOf } from '../../renderer/state/review.ts';

const at = { article: 'a', start: 0, end: 6, exact: 'Follow', prefix: '', suffix: ' us' };
const review: ReviewView = {
  article: { id: 'a', sha256: '0'.repeat(64), part: 0, names: ['a.txt'], bytes: 9 },
  title: 'Talks',
  outlet: null,
  date: UNDATED,
  language: 'en',
  characters: 9,
  removed: [{ reason: 'follow-us', at }],
  begins: '',
  excerpt: '',
  duplicateOf: null,
};

describe('a review', () => {
  it('corrects nothing where nothing was changed', () => {
    expect(correctionsOf(review, draftOf(review))).toEqual([]);
  });

  it('tells what was changed, and no more', () => {
    const draft = { ...draftOf(review), outlet: ' The Post ', from: '2025-03-04', restored: [0] };
    expect(correctionsOf(review, draft)).toEqual([
      { kind: 'article-outlet', article: 'a', text: 'The Post' },
      { kind: 'article-date', article: 'a', days: { earliest: '2025-03-04', latest: '2025-03-04' } },
      { kind: 'line', at, removed: false },
    ]);
  });

  it('takes an article, but not one that the project has word for word', () => {
    const like = (same: 'text' | 'story'): ReviewView => ({
      ...review,
      duplicateOf: { article: 'b', name: 'b', same },
    });
    expect([review, like('story'), like('text')].map((one) => draftOf(one).taken)).toEqual([true, true, false]);
  });

  it('puts two days in order, and takes one for both', () => {
    expect(daysOf('2025-03-05', '2025-03-04')).toEqual({ earliest: '2025-03-04', latest: '2025-03-05' });
    expect(daysOf('', '2025-03-04')).toEqual({ earliest: '2025-03-04', latest: '2025-03-04' });
    expect(daysOf('', '')).toBeNull();
  });
});
