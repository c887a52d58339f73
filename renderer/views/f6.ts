import { useEffect } from 'react';
import { canFocus } from '../state/focus.ts';

const CAN_FOCUS = 'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]';

/** F6 goes from region to region of the window, Shift+F6 back; each gets the focus where it last was in it. */
export function useF6(): void {
  useEffect(() => {
    const last = new WeakMap<Element, HTMLElement>();
    const remember = ({ target }: FocusEvent): void => {
      const region = target instanceof HTMLElement ? target.closest('[data-region]') : null;
      if (region && target instanceof HTMLElement) last.set(region, target);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'F6') return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((one) =>
        one.checkVisibility(),
      );
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = regions[(Math.max(here, event.shiftKey ? 0 : -1) + step + regions.length) % regions.length];
      if (!next) return;
      event.preventDefault();
      const before = last.get(next);
      const target = before && canFocus(before) && next.contains(before) ? before : firstIn(next);
      target.focus();
    };
    document.addEventListener('keydown', pressed);
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('keydown', pressed);
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

function firstIn(region: HTMLElement): HTMLElement {
  return [...region.querySelectorAll<HTMLElement>(CAN_FOCUS)].find((one) => one.checkVisibility()) ?? region;
}

/** Where the focus was lost, because what had it is gone, it goes into a region of the window. */
export function focusRegion(name: string): void {
  if (document.activeElement !== null && document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-region="${name}"]`)?.focus();
}
