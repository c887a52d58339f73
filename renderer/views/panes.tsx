import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Fault } from '../parts/fault.tsx';
import { Splitter } from '../parts/splitter.tsx';
import { useBrought, usePointedStatement, useReading, useShown } from '../state/choice.tsx';
import { useGrowing } from '../state/growing.ts';
import { keepLayout, keptLayout, type Layout, PANES, type Pane, resized, toggled } from '../state/layout.ts';
import { say } from '../words/en.ts';
import { focusRegion, useF6 } from './f6.ts';

/** The three panes side by side, as wide and as shown as a person left them; in a narrow window one at a time. */
export function Panes(panes: Readonly<Record<Pane, ReactNode>>): ReactNode {
  const [layout, setLayout] = useState<Layout>(keptLayout);
  const narrow = useMedia('(max-width: 60rem)');
  const [front, setFront] = useState<Pane>('articles');
  const [wasNarrow, setWasNarrow] = useState(narrow);
  /** The pane that one works in, or has chosen in a narrow window. */
  const worked = useRef<Pane>('articles');
  if (wasNarrow !== narrow) {
    setWasNarrow(narrow);
    // Whoever makes the window narrow, or what is in it larger, goes on where they were.
    if (narrow) setFront(worked.current);
  }
  // One after the other: all at once they hold the window up.
  const drawn = useGrowing(PANES.length, 1, 1);
  const change = (next: Layout): void => {
    setLayout(next);
    keepLayout(next);
  };
  /** The pane from which an article was opened. */
  const cameFrom = useRef<Pane | null>(null);
  useReveal(
    (pane) => {
      if (pane === 'articles') cameFrom.current ??= front;
      setFront(pane);
      setLayout((before) => (before.hidden.includes(pane) ? toggled(before, pane) : before));
    },
    () => {
      if (cameFrom.current) setFront(cameFrom.current);
      cameFrom.current = null;
    },
    () => (cameFrom.current = null),
  );
  useF6();
  const isShown = (pane: Pane): boolean => (narrow ? pane === front : !layout.hidden.includes(pane));
  const shown = PANES.filter(isShown);
  const shares = shown.reduce((sum, pane) => sum + layout.shares[pane], 0);
  const columns = PANES.map((pane, index) => {
    const edge = index > 0 && !narrow ? (isShown(pane) && isShown(PANES[index - 1] ?? pane) ? '5px ' : '1px ') : '';
    return edge + (isShown(pane) ? `minmax(0, ${layout.shares[pane]}fr)` : narrow ? '0' : '2.25rem');
  });
  return (
    <>
      {narrow && (
        <ToggleButtonGroup
          className="switch"
          aria-label={say('panes')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[front]}
          onSelectionChange={(keys) => {
            worked.current = PANES.find((pane) => keys.has(pane)) ?? front;
            setFront(worked.current);
          }}
        >
          {PANES.map((pane) => (
            <ToggleButton key={pane} id={pane} className="switch-item">
              {say(`pane.${pane}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
      <div className="panes" style={{ gridTemplateColumns: narrow ? 'minmax(0, 1fr)' : columns.join(' ') }}>
        {PANES.map((pane, index) => {
          const left = PANES[index - 1];
          return (
            <Fragment key={pane}>
              {left &&
                !narrow &&
                (isShown(pane) && isShown(left) ? (
                  <Splitter
                    label={say('pane.edge', { left: say(`pane.${left}`), right: say(`pane.${pane}`) })}
                    value={(100 * layout.shares[left]) / (layout.shares[left] + layout.shares[pane])}
                    move={(by) => change(resized(layout, left, pane, by * shares))}
                  />
                ) : (
                  <span className="edge" />
                ))}
              <Frame
                pane={pane}
                shown={isShown(pane)}
                gone={narrow && !isShown(pane)}
                entered={() => (worked.current = pane)}
                toggle={narrow || (isShown(pane) && shown.length === 1) ? null : () => change(toggled(layout, pane))}
              >
                {index < drawn && <Fault>{panes[pane]}</Fault>}
              </Frame>
            </Fragment>
          );
        })}
      </div>
    </>
  );
}

function Frame({
  pane,
  shown,
  gone,
  entered,
  toggle,
  children,
}: {
  readonly pane: Pane;
  readonly shown: boolean;
  readonly gone: boolean;
  readonly entered: () => void;
  readonly toggle: (() => void) | null;
  readonly children: ReactNode;
}): ReactNode {
  const name = say(`pane.${pane}`);
  return (
    <div className="frame" hidden={gone} onFocus={entered}>
      {toggle && (
        <Button
          className={shown ? 'fold quiet' : 'unfold quiet'}
          aria-label={say(shown ? 'pane.hide' : 'pane.show', { pane: name })}
          onPress={toggle}
        >
          {shown ? '–' : name}
        </Button>
      )}
      {/* Scrolled by the keyboard too: so it can have the focus. */}
      {/* biome-ignore lint/a11y/useSemanticElements: no set of fields, and the landmark is the pane inside */}
      <div
        role="group"
        aria-label={name}
        className="frame-content"
        data-region={shown ? pane : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        hidden={!shown}
      >
        {children}
      </div>
    </div>
  );
}

/**
 * Brings a pane to the front when a command or something elsewhere points at what is in it; `back` is called when the article is
 * left, `stay` where a command leads on, so that leaving the article later leads nowhere else.
 */
function useReveal(reveal: (pane: Pane) => void, back: () => void, stay: () => void): void {
  const { article } = useReading();
  const { item } = useShown();
  const statement = usePointedStatement();
  const brought = useBrought();
  const latest = useRef({ reveal, back, stay });
  latest.current = { reveal, back, stay };
  // Before the next frame, in which what had the focus gets it again, or what is pointed at: it must be in sight by then.
  useLayoutEffect(() => {
    if (article) latest.current.reveal('articles');
    else latest.current.back();
  }, [article]);
  useEffect(() => {
    if (item) latest.current.reveal('evidence');
  }, [item]);
  useLayoutEffect(() => {
    if (statement) latest.current.reveal('memo');
  }, [statement]);
  useEffect(() => {
    if (!brought) return undefined;
    latest.current.reveal(brought.id);
    latest.current.stay();
    // What had the focus before may have gone with its pane.
    const frame = requestAnimationFrame(() => focusRegion(brought.id));
    return () => cancelAnimationFrame(frame);
  }, [brought]);
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const tell = (): void => setMatches(media.matches);
    media.addEventListener('change', tell);
    return () => media.removeEventListener('change', tell);
  }, [query]);
  return matches;
}
