import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { Span } from '../../core/model/span.ts';

/** What is open in the panes: an article at a passage, a tab of evidence; and the way back. */
export interface Choice {
  readonly article: { readonly id: string; readonly at: Span | null } | null;
  readonly tab: Tab;
  /** The item of evidence that is looked at, in its tab; null for the list. */
  readonly item: string | null;
}

export const TABS = ['meetings', 'themes', 'issues', 'quotations', 'people', 'timeline', 'conflicts'] as const;
export type Tab = (typeof TABS)[number];

interface Choosing extends Choice {
  /** Opens the article at a passage, or at its beginning. */
  readonly open: (id: string, at: Span | null) => void;
  /** Back to where one was before the last `open`. False where there is nowhere to go back to. */
  readonly back: () => boolean;
  /** Shows a tab of evidence: its list, or one item of it. */
  readonly show: (tab: Tab, item?: string | null) => void;
}

const ChoiceContext = createContext<Choosing | null>(null);

export function WithChoice({ children }: { readonly children: ReactNode }): ReactNode {
  const [{ tab, item }, setShown] = useState<Pick<Choice, 'tab' | 'item'>>({ tab: 'meetings', item: null });
  const [trail, setTrail] = useState<readonly Choice['article'][]>([null]);
  const open = useCallback((id: string, at: Span | null) => setTrail((before) => [...before, { id, at }]), []);
  const back = useCallback(() => {
    const more = trail.length > 1;
    if (more) setTrail(trail.slice(0, -1));
    return more;
  }, [trail]);
  const show = useCallback((next: Tab, of: string | null = null) => setShown({ tab: next, item: of }), []);
  const value = useMemo(
    () => ({ article: trail.at(-1) ?? null, tab, item, open, back, show }),
    [trail, tab, item, open, back, show],
  );
  return <ChoiceContext.Provider value={value}>{children}</ChoiceContext.Provider>;
}

export function useChoice(): Choosing {
  const choice = useContext(ChoiceContext);
  if (!choice) throw new Error('no choice here');
  return choice;
}
