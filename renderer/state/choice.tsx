import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Range } from '../../core/model/span.ts';
import { giveBack } from './focus.ts';
import type { Pane } from './layout.ts';

export const TABS = ['meetings', 'themes', 'issues', 'quotations', 'people', 'timeline', 'conflicts'] as const;
export type Tab = (typeof TABS)[number];

/** An article at a passage, or at its beginning. `focused` is what had the focus before: it gets it again on the way back. */
interface Stop {
  readonly id: string;
  readonly at: Range | null;
  readonly focused: Element | null;
}

/** Something that another pane or a command points at. `turn` counts, so that pointing twice works twice. */
export interface Pointed<T extends string = string> {
  readonly id: T;
  readonly turn: number;
}

/** The ways from one pane to another: they never change, so that what is drawn hundreds of times may hold them. */
interface Ways {
  /** Opens the article at a passage, or at its beginning. */
  readonly open: (id: string, at: Range | null) => void;
  /** Shows a tab of evidence: its list, or one item of it. */
  readonly show: (tab: Tab, item?: string | null) => void;
  /** Shows an item from within the evidence: `leave` leads back to where one was. */
  readonly follow: (tab: Tab, item: string) => void;
  /** Back from an item of evidence: to where it was followed from, else to the list of its tab. */
  readonly leave: () => void;
  /** Points at a statement: it is scrolled to and marked. */
  readonly showStatement: (id: string) => void;
  /** Brings a pane to the front: a command that changes what it shows is not seen in a narrow window otherwise. */
  readonly bring: (pane: Pane) => void;
}

interface Reading {
  readonly article: { readonly id: string; readonly at: Range | null } | null;
  /** Back to where one was before the last `open`. False where there is nowhere to go back to. */
  readonly back: () => boolean;
}

interface Shown {
  readonly tab: Tab;
  /** The item of evidence that is looked at, in its tab; null for the list. */
  readonly item: string | null;
  /** Where one was before, where a way within the evidence led here. */
  readonly from: Shown | null;
}

// One for each pane that follows it: an article that is opened draws nothing anew in the other two.
const WaysContext = createContext<Ways | null>(null);
const ReadingContext = createContext<Reading | null>(null);
const ShownContext = createContext<Shown | null>(null);
const PointedContext = createContext<Pointed | null>(null);
const BroughtContext = createContext<Pointed<Pane> | null>(null);

/** What is open in the panes, the way back, and what one pane points at in another. */
export function WithChoice({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<Shown>({ tab: 'meetings', item: null, from: null });
  const [trail, setTrail] = useState<readonly Stop[]>([]);
  const [statement, setStatement] = useState<Pointed | null>(null);
  const [brought, setBrought] = useState<Pointed<Pane> | null>(null);
  const open = useCallback((id: string, at: Range | null) => {
    const focused = document.activeElement;
    setTrail((before) => [...before, { id, at, focused }]);
  }, []);
  const back = useCallback(() => {
    const last = trail.at(-1);
    if (!last) return false;
    // Drawn at once, so that what had the focus is in sight to take it again, and it is never nowhere.
    flushSync(() => setTrail(trail.slice(0, -1)));
    if (last.focused instanceof HTMLElement && last.focused.isConnected) giveBack(last.focused);
    return true;
  }, [trail]);
  const show = useCallback((tab: Tab, item: string | null = null) => setShown({ tab, item, from: null }), []);
  const follow = useCallback((tab: Tab, item: string) => setShown((from) => ({ tab, item, from })), []);
  const leave = useCallback(() => setShown(({ tab, from }) => from ?? { tab, item: null, from: null }), []);
  const showStatement = useCallback(
    (id: string) => setStatement((before) => ({ id, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  const bring = useCallback((pane: Pane) => setBrought((before) => ({ id: pane, turn: (before?.turn ?? 0) + 1 })), []);
  const article = trail.at(-1) ?? null;
  const ways = useMemo(
    () => ({ open, show, follow, leave, showStatement, bring }),
    [open, show, follow, leave, showStatement, bring],
  );
  const reading = useMemo(() => ({ article, back }), [article, back]);
  return (
    <WaysContext.Provider value={ways}>
      <ReadingContext.Provider value={reading}>
        <ShownContext.Provider value={shown}>
          <PointedContext.Provider value={statement}>
            <BroughtContext.Provider value={brought}>{children}</BroughtContext.Provider>
          </PointedContext.Provider>
        </ShownContext.Provider>
      </ReadingContext.Provider>
    </WaysContext.Provider>
  );
}

export function useWays(): Ways {
  return held(useContext(WaysContext));
}

/** The pane that a command has brought to the front last; null where none has. */
export function useBrought(): Pointed<Pane> | null {
  return useContext(BroughtContext);
}

/** The article that is read, and the way back from it. */
export function useReading(): Reading {
  return held(useContext(ReadingContext));
}

/** The tab of evidence, and the item of it. */
export function useShown(): Shown {
  return held(useContext(ShownContext));
}

/** The memo's statement that another pane points at. */
export function usePointedStatement(): Pointed | null {
  return useContext(PointedContext);
}

function held<T>(context: T | null): T {
  if (context === null) throw new Error('no choice here');
  return context;
}
