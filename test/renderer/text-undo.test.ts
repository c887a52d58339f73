import { expect, it } from 'vitest';
import { textUndo } from '../../renderer/state/text-undo.ts';

const pressed = (key: string, more: Partial<Parameters<typeof textUndo>[0]> = {}) =>
  textUndo({ key, metaKey: true, ctrlKey: false, altKey: false, shiftKey: false, ...more });

it('Command+Z takes a letter back in a text field of the desktop program, with Shift or as Y again; other keys are left alone', () => {
  expect([pressed('z'), pressed('Z', { shiftKey: true }), pressed('y')]).toEqual(['undo', 'redo', 'redo']);
  expect([pressed('z', { metaKey: false, ctrlKey: true }), pressed('z', { altKey: true }), pressed('k')]).toEqual([
    null,
    null,
    null,
  ]);
});
