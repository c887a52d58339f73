import { useEffect } from 'react';

/**
 * In the desktop program on a Mac the menu bar takes Command+Z first and presses it for the page, where no text field knows
 * it: a letter is then taken back here. Elsewhere, and in a browser, the field does that itself.
 */
export function useTextUndo(): void {
  useEffect(() => {
    if (!window.readout || !navigator.platform.startsWith('Mac')) return undefined;
    const pressed = (event: KeyboardEvent): void => {
      const asked = textUndo(event);
      if (asked === null || event.defaultPrevented || !isText(event.target)) return;
      event.preventDefault();
      // There is no other way to reach a field's own list of changes.
      document.execCommand(asked);
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

type Pressed = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>;

/** What Command+Z, Shift+Command+Z and Command+Y ask of a text field; null for other keys. */
export function textUndo({ key, metaKey, ctrlKey, altKey, shiftKey }: Pressed): 'undo' | 'redo' | null {
  if (!metaKey || ctrlKey || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'y' && !shiftKey) return 'redo';
  if (letter !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
