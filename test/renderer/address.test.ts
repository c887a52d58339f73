import { describe, expect, it } from 'vitest';
import { projectIn } from '../../renderer/state/address.ts';

describe('the address of the page', () => {
  it('names the project that is open', () => {
    expect(projectIn('#project=0f8e-12')).toBe('0f8e-12');
  });

  it('names none where it says anything else', () => {
    for (const hash of [
      '',
      '#',
      '#project=',
      '#project=a/b',
      '#project=<b>',
      '#other=1',
      `#project=${'x'.repeat(201)}`,
    ])
      expect(projectIn(hash)).toBeNull();
  });
});
