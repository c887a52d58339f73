/** Where an arrow key leads beside an element, as that is read: 1 on, -1 back; 0 for another key. */
export function sideways(key: string, beside: Element): -1 | 0 | 1 {
  return stepOf(key, getComputedStyle(beside).direction === 'rtl');
}

/** The same by the direction alone: what is read from the right goes on to the left. */
export function stepOf(key: string, isFromTheRight: boolean): -1 | 0 | 1 {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0;
  return (key === 'ArrowLeft') === isFromTheRight ? 1 : -1;
}
