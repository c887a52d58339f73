/**
 * Scrolls what has just been opened into sight, as far as it fits: a form with its buttons, not its first field alone. As the
 * `ref` of an element it does so when that is there.
 */
export function bringIntoSight(opened: Element | null): void {
  opened?.scrollIntoView({ block: 'nearest' });
}
