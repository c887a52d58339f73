import { type RefObject, useEffect, useRef } from 'react';

/** Long enough for a sheet that closes to give the focus back itself, in milliseconds. */
const PATIENCE = 60;

/**
 * Whoever works by keyboard is never left in the middle of nowhere: where the control that had the focus was taken away, or can
 * no longer be pressed, the focus goes to the nearest that it stood in, and from a sheet that went with all that led to it to
 * where one was before. Never to another control: a key that is pressed once more must not press that.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: readonly Element[] = [];
    /** The last that was in no sheet. */
    let under: readonly Element[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return;
      last = [...pathOf(target)];
      if (!target.closest('[role="dialog"], [role="alertdialog"]')) under = last;
    };
    const look = (): void => {
      timer = undefined;
      const [element, ...around] = last;
      if (!isNowhere() || !element || canFocus(element)) return;
      const next = around.find(canFocus) ?? under.find(canFocus);
      if (!(next instanceof HTMLElement)) return;
      if (!next.hasAttribute('tabindex')) next.tabIndex = -1;
      next.focus({ preventScroll: true });
    };
    // What can be seen is asked a little later, and only where nothing has the focus: it makes the page lay itself out.
    const changed = new MutationObserver(() => {
      timer ??= setTimeout(look, PATIENCE);
    });
    document.addEventListener('focusin', remember);
    changed.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    });
    return () => {
      clearTimeout(timer);
      changed.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/**
 * Whether a person pressed nothing since this was drawn first: what comes late then may take the focus, and else it stays where
 * that person is by now.
 */
export function useUntouched(): { readonly current: boolean } {
  const untouched = useRef(true);
  useEffect(() => {
    const touch = (): void => {
      untouched.current = false;
    };
    const events = ['keydown', 'pointerdown'] as const;
    for (const event of events) document.addEventListener(event, touch, true);
    return () => {
      for (const event of events) document.removeEventListener(event, touch, true);
    };
  }, []);
  return untouched;
}

/**
 * For a control that has the focus as soon as it is drawn, whatever was pressed last: React Aria's own `autoFocus` waits after
 * a press that came from no pointer and no key, such as that of a dialog of the system, and then stays out.
 */
export function useFirstFocus<E extends HTMLElement>(): RefObject<E | null> {
  const first = useRef<E>(null);
  // It stands in sight where it is drawn, as at the foot of a sheet: scrolled to, it would take the sheet's head out of sight.
  useEffect(() => first.current?.focus({ preventScroll: true }), []);
  return first;
}

/** Gives the focus to the region that an element stands in, before it goes with what is in it: so it is never nowhere. */
export function focusAround(element: Element | null): void {
  element?.closest<HTMLElement>('[data-region]')?.focus({ preventScroll: true });
}

let givingBack = false;

/** Gives the focus back to what had it before: what shows itself wherever the focus comes to is not asked for again there. */
export function giveBack(element: HTMLElement): void {
  givingBack = true;
  element.focus();
  givingBack = false;
}

/** Whether the focus comes by `giveBack` at this moment. */
export function isGivenBack(): boolean {
  return givingBack;
}

/** Whether the focus waits for an element: it is nowhere, or with the region that the element stands in. */
export function isAwaited(element: Element): boolean {
  return isNowhere() || element.closest('[data-region]') === document.activeElement;
}

/** Whether an element is there, in sight, and can have the focus. */
export function canFocus(element: Element): boolean {
  return element.isConnected && !element.matches(':disabled, [inert] *') && element.checkVisibility();
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** An element with all that it stands in, below the page itself. */
function* pathOf(element: Element): Generator<Element> {
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) yield at;
}
