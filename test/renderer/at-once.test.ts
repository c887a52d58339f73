import { describe, expect, it } from 'vitest';
import { answered, arrived, type Turned } from '../../renderer/state/at-once.ts';

const turned = (since: number | null, asked: unknown = 'a'): Turned<boolean> =>
  new Map([['timeline', { value: false, asked, since }]]);

describe('what is shown at once', () => {
  it('stays until the project that is shown has it', () => {
    const waiting = answered(turned(null), 'timeline', 'a', 7, 5);
    expect(waiting.get('timeline')).toMatchObject({ value: false, since: 7 });
    expect(arrived(waiting, 6).size).toBe(1);
    expect(arrived(waiting, 7).size).toBe(0);
  });

  it('goes at once where the project has it already, or where it could not be done', () => {
    expect(answered(turned(null), 'timeline', 'a', 7, 7).size).toBe(0);
    expect(answered(turned(null), 'timeline', 'a', null, 5).size).toBe(0);
  });

  it('is not taken back by the answer to an earlier question, nor by a version before it is known', () => {
    expect(answered(turned(null, 'b'), 'timeline', 'a', 7, 7).size).toBe(1);
    expect(arrived(turned(null), 99).size).toBe(1);
  });
});
