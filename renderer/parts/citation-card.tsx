import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import type { Span } from '../../core/model/span.ts';
import type { PassageView } from '../../core/model/views/articles.ts';
import { useWays } from '../state/choice.tsx';
import { useApi } from '../state/connection.tsx';
import { isGivenBack } from '../state/focus.ts';
import { useProjectId } from '../state/project.tsx';
import { say } from '../words/en.ts';
import { dateInWords, isUncertain } from './date.ts';

/** How long a pointer must rest on a mark before its card opens, in milliseconds. */
const REST = 250;

/**
 * The mark of a citation. Hover or focus shows the passage in its context, a click or Enter opens the article at it, and
 * Escape returns.
 */
export function CitationMark({
  label,
  passage,
  over,
}: {
  readonly label: string;
  readonly passage: Span;
  /** Where it lies over a drawn page, which prints the label already. */
  readonly over?: CSSProperties;
}): ReactNode {
  const { open } = useWays();
  return (
    <WithCard label={label} passage={passage}>
      {(hover) => (
        <Button
          className={over ? 'page-cite' : 'cite'}
          style={over ?? {}}
          aria-label={say('cite.name', { label })}
          onPress={() => open(passage.article, passage)}
          {...hover}
        >
          {over ? null : label}
        </Button>
      )}
    </WithCard>
  );
}

/** Opens the passage in its context beside the control inside, while that is hovered or has the focus. */
export function WithCard({
  label,
  passage,
  children,
}: {
  /** The citation's label; null where the passage is shown for itself. */
  readonly label: string | null;
  readonly passage: Span;
  /** The control, which takes what hears of the pointer. */
  readonly children: (hover: Hover) => ReactNode;
}): ReactNode {
  const [shown, setShown] = useState(false);
  const { hover, cameToPointer } = useRest(() => setShown(true));
  return (
    <TooltipTrigger
      delay={REST}
      closeDelay={100}
      isOpen={shown}
      onOpenChange={(open) => setShown(open && !cameToPointer() && !isGivenBack())}
    >
      {children({ ...hover, onFocus: () => setShown((before) => before || !(isPressed || isAway || isGivenBack())) })}
      <Tooltip className="cite-card" placement="bottom" offset={4}>
        {shown && <Card label={label} passage={passage} />}
      </Tooltip>
    </TooltipTrigger>
  );
}

interface Hover {
  /** The tooltip's own trigger hears only of a focus that came by a key; a program for the blind moves it without any. */
  readonly onFocus: () => void;
  readonly onHoverStart: () => void;
  readonly onHoverEnd: () => void;
  readonly onPressStart: () => void;
}

/**
 * Tells when a pointer has rested on a control. The tooltip's own trigger does not hear of one that is set down there after
 * keys were pressed, since at that moment the keys were what was last used.
 */
function useRest(rested: () => void): {
  readonly hover: Omit<Hover, 'onFocus'>;
  /** Whether the control was drawn under a pointer that has not moved since: nobody asks for its card then. */
  readonly cameToPointer: () => boolean;
} {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const drawn = useRef(performance.now());
  const hovered = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const cameToPointer = (): boolean => hovered.current && moved < drawn.current;
  return {
    cameToPointer,
    hover: {
      onHoverStart: () => {
        hovered.current = true;
        timer.current = setTimeout(() => {
          if (!cameToPointer()) rested();
        }, REST);
      },
      onHoverEnd: () => {
        hovered.current = false;
        clearTimeout(timer.current);
      },
      // Whoever presses it goes to the passage itself.
      onPressStart: () => clearTimeout(timer.current),
    },
  };
}

/** When the pointer was last moved; the browser also tells of one that rests, where what lies under it changes. */
let moved = 0;
addEventListener('pointermove', ({ movementX, movementY }) => {
  if (movementX !== 0 || movementY !== 0) moved = performance.now();
});

/** Whether a pointer is pressed, which brings the focus along, or the whole window came back with it: neither asks for a card. */
let isPressed = false;
let isAway = false;
addEventListener('pointerdown', () => (isPressed = true), true);
for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => (isPressed = false), true);
addEventListener('blur', ({ target }) => (isAway ||= target === window));
addEventListener('focus', ({ target }) => {
  if (target === window) setTimeout(() => (isAway = false));
});

function Card({ label, passage }: { readonly label: string | null; readonly passage: Span }): ReactNode {
  const view = usePassage(passage);
  const cited = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const box = cited.current?.parentElement;
    // With some of its context above it, where not all of the passage has room.
    if (cited.current && box) box.scrollTop = cited.current.offsetTop - box.offsetTop - box.clientHeight / 3;
  }, [view]);
  if (view === null) return <p className="meta">{say('cite.reading')}</p>;
  if (view === 'missing') return <p className="meta">{say('cite.missing')}</p>;
  return (
    <>
      <p className="meta">
        {label !== null && <span className="cite-label">{label}</span>} {view.outlet} ·{' '}
        <span className={isUncertain(view.date) ? 'uncertain' : ''}>{dateInWords(view.date)}</span>
      </p>
      {view.title !== null && (
        <p className="title" dir="auto">
          {view.title}
        </p>
      )}
      <p className="cite-passage" dir="auto">
        {view.before}
        <mark ref={cited}>{view.words}</mark>
        {view.after}
      </p>
      <p className="meta">{say('cite.open')}</p>
    </>
  );
}

function usePassage({ article, start, end }: Span): PassageView | 'missing' | null {
  const api = useApi();
  const project = useProjectId();
  const [view, setView] = useState<PassageView | 'missing' | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    api.evidence.passage({ project, at: { article, start, end } }, { signal: stop.signal }).then(
      (found) => setView(found),
      () => {
        if (!stop.signal.aborted) setView('missing');
      },
    );
    return () => stop.abort();
  }, [api, project, article, start, end]);
  return view;
}
