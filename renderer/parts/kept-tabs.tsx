import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { sideways } from './sideways.ts';

interface View<K extends string> {
  readonly key: K;
  readonly name: string;
  readonly content: ReactNode;
  /** Whether it stays in the page while another is seen, because drawing it anew takes long. */
  readonly kept: boolean;
}

/**
 * Views of one thing, one of which is seen: tabs as the ARIA Authoring Practices have them. React Aria's own look for what Tab
 * reaches in every panel, at each change: in a long one that is not seen, this takes longer than drawing it.
 */
export function KeptTabs<K extends string>({
  label,
  views,
  shown,
  show,
}: {
  readonly label: string;
  readonly views: readonly View<K>[];
  readonly shown: K;
  readonly show: (key: K) => void;
}): ReactNode {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const pressed = (event: KeyboardEvent<HTMLElement>): void => {
    const here = views.findIndex(({ key }) => key === shown);
    const step = sideways(event.key, event.currentTarget);
    // Round the ends.
    const beside = (here + step + views.length) % views.length;
    const next = views[step === 0 ? (ends(views.length)[event.key] ?? -1) : beside];
    if (!next) return;
    event.preventDefault();
    show(next.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${next.key}"]`)?.focus();
  };
  return (
    <div className="kept-tabs">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- the tab that is seen has the focus for it */}
      <div ref={list} role="tablist" aria-label={label} className="tabs" onKeyDown={pressed}>
        {views.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            data-key={key}
            className="tab"
            aria-selected={key === shown}
            aria-controls={key === shown ? `${id}-${key}-panel` : undefined}
            tabIndex={key === shown ? 0 : -1}
            onClick={() => show(key)}
          >
            {name}
          </button>
        ))}
      </div>
      {views.map(
        ({ content, kept, key }) =>
          (kept || key === shown) && (
            <div
              key={key}
              role="tabpanel"
              id={`${id}-${key}-panel`}
              aria-labelledby={`${id}-${key}`}
              hidden={key !== shown}
            >
              {content}
            </div>
          ),
      )}
    </div>
  );
}

/** The keys that lead to either end. */
function ends(count: number): Readonly<Record<string, number>> {
  return { Home: 0, End: count - 1 };
}
