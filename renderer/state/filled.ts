import { useLayoutEffect, useReducer } from 'react';

/**
 * For what holds a list of React Aria's: it is filled before it is seen. Such a list takes up its items in an effect that comes
 * after the next frame where the list is drawn in a transition, so that a frame, or many on a slow machine, would show it
 * empty. What is set in a layout effect is drawn before the frame, and all effects that wait come before that.
 */
export function useFilledAtOnce(): void {
  const [, settle] = useReducer((turn: number) => turn + 1, 0);
  useLayoutEffect(settle, []);
}
