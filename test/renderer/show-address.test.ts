import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showAddress } from '../../renderer/api.ts';

const HERE = 'http://127.0.0.1:4100';
const assign = vi.fn();
const asked = vi.fn();

beforeEach(() => {
  vi.stubGlobal('location', { origin: HERE, hash: '#project', assign });
  vi.stubGlobal('fetch', async (address: URL) => {
    asked(String(address));
    return Promise.resolve({ ok: address.searchParams.get('token') === 'good' });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('the address that a person writes', () => {
  it('is shown to the service where it is of this page: only it knows whether it is its own', async () => {
    expect(await showAddress(` ${HERE}/?token=good\n`)).toBe(true);
    expect(await showAddress(`${HERE}/?token=old`)).toBe(false);
    expect(asked.mock.calls).toEqual([[`${HERE}/?token=good`], [`${HERE}/?token=old`]]);
    expect(assign).not.toHaveBeenCalled();
  });

  it('is gone to, at the same project, where it is of another port of this machine', async () => {
    expect(await showAddress('http://127.0.0.1:4200/?token=good')).toBe(true);
    expect(assign.mock.calls.map(([address]) => String(address))).toEqual([
      'http://127.0.0.1:4200/?token=good#project',
    ]);
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    '',
    'no address',
    `${HERE}/`,
    `${HERE}/index.html?token=good`,
    'http://127.0.0.1:4200/elsewhere?token=good',
    'https://127.0.0.1:4200/?token=good',
    'http://readout.example/?token=good',
    'http://127.0.0.1.readout.example:4100/?token=good',
    'http://127.0.0.1:4100@readout.example/?token=good',
    'javascript:alert(1)//?token=good',
    'data:text/html,?token=good',
    'file:///?token=good',
  ])('is neither shown nor gone to where it is none of Readout’s: %s', async (written) => {
    expect(await showAddress(written)).toBe(false);
    expect(asked).not.toHaveBeenCalled();
    expect(assign).not.toHaveBeenCalled();
  });
});
