import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Range } from '../../core/model/span.ts';

export const TABS = ['meetings', 'themes', 'issues', 'quotations', 'people', 'timeline', 'conflicts'] as const;
export type Tab = (typeof TABS)[number];

/** An article at a passage, or at its beginning. `focused` is what had the focus before: it gets it again on the way back. */
interface Stop {
  readonly id: string;
  readonly at: Range | null;
  readonly focused: Element | null;
}

/** Something that another pane points at: it is scrolled to and marked. `turn` counts, so that pointing twice works twice. */
export interface Pointed {
  readonly id: string;
  readonly turn: number;
}

interface Choosing {
  readonly article: { readonly id: string; readonly at: Range | null } | null;
  readonly tab: Tab;
  /** The item of evidence that is looked at, in its tab; null for the list. */
  readonly item: string | null;
  /** The memo's statement that another pane points at. */
  readonly statement: Pointed | null;
  /** Opens the article at a passage, or at its beginning. */
  readonly open: (id: string, at: Range | null) => void;
  /** Back to where one was before the last `open`. False where there is nowhere to go back to. */
  readonly back: () => boolean;
  /** Shows a tab of evidence: its list, or one item of it. */
  readonly show: (tab: Tab, item?: string | null) => void;
  readonly showStatement: (id: string) => void;
}

const ChoiceContext = createContext<Choosing | null>(null);
/** Apart from the rest: a memo has hundreds of statements and marks, which another tab or article need not draw again. */
const PointedContext = createContext<Pointed | null>(null);
const OpenContext = createContext<Choosing['open'] | null>(null);

/** What is open in the panes, the way back, and what one pane points at in another. */
export function WithChoice({ children }: { readonly children: ReactNode }): ReactNode {
  const [{ tab, item }, setShown] = useState<Pick<Choosing, 'tab' | 'item'>>({ tab: 'meetings', item: null });
  const [trail, setTrail] = useState<readonly Stop[]>([]);
  const [statement, setStatement] = useState<Pointed | null>(null);
  const open = useCallback((id: string, at: Range | null) => {
    const focused = document.activeElement;
    setTrail((before) => [...before, { id, at, focused }]);
  }, []);
  const back = useCallback(() => {
    const last = trail.at(-1);
    if (!last) return false;
    setTrail(trail.slice(0, -1));
    // Once the pane is drawn again: what had the focus may be in it.
    requestAnimationFrame(() => {
      if (last.focused instanceof HTMLElement && last.focused.isConnected) last.focused.focus();
    });
    return true;
  }, [trail]);
  const show = useCallback((next: Tab, of: string | null = null) => setShown({ tab: next, item: of }), []);
  const showStatement = useCallback(
    (id: string) => setStatement((before) => ({ id, turn: (before?.turn ?? 0) + 1 })),
    [],
  );
  const article = trail.at(-1) ?? null;
  const value = useMemo(
    () => ({ article, tab, item, statement, open, back, show, showStatement }),
    [article, tab, item, statement, open, back, show, showStatement],
  );
  return (
    <ChoiceContext.Provider value={value}>
      <OpenContext.Provider value={open}>
        <PointedContext.Provider value={statement}>{children}</PointedContext.Provider>
      </OpenContext.Provider>
    </ChoiceContext.Provider>
  );
}

export function useChoice(): Choosing {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('no choice here');
  return choice;
}

/** Opens an article, for what is drawn so often that it must not follow every choice. */
export function useOpenArticle(): Choosing['open'] {
  const open = useContext(OpenContext);
  if (!open) throw new Error('no choice here');
  return open;
}

/** The statement that another pane points at, followed by each statement of the memo. */
export function usePointedStatement(): Pointed | null {
  return useContext(PointedContext);
}
