/** Whether text is written in something: keys such as Ctrl+Z and Escape, and a paste, are then its own. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type="checkbox"], [type="radio"]), textarea, [contenteditable="true"]') !== null
  );
}
