import { expect, it } from 'vitest';
import { paletteOf } from './small-png.ts';

it('a picture’s palette keeps a colour that is rare and far from all others, beside a thousand near ones', () => {
  const greys = Array.from({ length: 1000 }, (_, i): [number, number] => [0x101010 + i * 0x000101, 10_000 - i]);
  const red = 0xc00000;
  const palette = paletteOf(new Map([...greys, [red, 40]]));
  expect(palette).toHaveLength(256);
  expect(palette).toContain(red);
  expect(palette[0]).toBe(0x101010);
});

it('a picture of few colours has just these', () => {
  expect([
    ...paletteOf(
      new Map([
        [1, 5],
        [2, 7],
      ]),
    ),
  ]).toEqual([2, 1]);
});
