import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';

/** How far one arrow key moves the edge, as a part of the whole width. */
const STEP = 0.03;

/** The edge between two panes: dragged, or moved by the arrow keys. `move` gets parts of the whole width. */
export function Splitter({
  label,
  value,
  move,
}: {
  readonly label: string;
  /** Where the edge stands, in hundredths of what both panes have. */
  readonly value: number;
  readonly move: (by: number) => void;
}): ReactNode {
  const from = useRef<number | null>(null);
  const dragged = (event: PointerEvent<HTMLElement>): void => {
    const whole = event.currentTarget.parentElement?.clientWidth ?? 0;
    if (from.current === null || whole === 0) return;
    const right = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    move((right * (event.clientX - from.current)) / whole);
    from.current = event.clientX;
  };
  const pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    move(event.key === 'ArrowLeft' ? -STEP : STEP);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule of the page cannot be moved; this is the separator of the ARIA practices
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(value)}
      onKeyDown={pressed}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = event.clientX;
      }}
      onPointerMove={dragged}
      // Let go, or taken away by the system: both end it.
      onLostPointerCapture={() => {
        from.current = null;
      }}
    />
  );
}
