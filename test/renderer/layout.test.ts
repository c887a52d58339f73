import { describe, expect, it } from 'vitest';
import { layoutOf, resized, toggled } from '../../renderer/state/layout.ts';

const first = layoutOf(null);

describe('the layout of the panes', () => {
  it('is the first one where what was kept cannot be read', () => {
    for (const kept of ['', '{', 'null', '7', '{"shares":{"articles":-1}}']) expect(layoutOf(kept)).toEqual(first);
  });

  it('comes back as it was kept', () => {
    const left = toggled(resized(first, 'articles', 'evidence', 0.3), 'memo');
    expect(layoutOf(JSON.stringify(left))).toEqual(left);
  });

  it('gives to one pane what the other loses, and leaves both wide enough', () => {
    const { shares } = resized(first, 'articles', 'evidence', 50);
    expect(shares.articles + shares.evidence).toBeCloseTo(first.shares.articles + first.shares.evidence);
    expect(shares.evidence).toBeCloseTo(0.4);
    expect(resized(first, 'articles', 'evidence', -50).shares.articles).toBeCloseTo(0.4);
  });

  it('never hides the last pane', () => {
    const one = toggled(toggled(first, 'memo'), 'articles');
    expect(one.hidden).toEqual(['memo', 'articles']);
    expect(toggled(one, 'evidence')).toEqual(one);
    expect(toggled(one, 'memo').hidden).toEqual(['articles']);
  });
});
