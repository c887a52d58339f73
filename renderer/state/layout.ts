/** How the three panes stand beside each other, as a person left them. */
export const PANES = ['articles', 'evidence', 'memo'] as const;
export type Pane = (typeof PANES)[number];

export interface Layout {
  /** The width of each pane as a share of what all shown panes have together. */
  readonly shares: Readonly<Record<Pane, number>>;
  /** Never all of them. */
  readonly hidden: readonly Pane[];
}

const FIRST: Layout = { shares: { articles: 1, evidence: 1.5, memo: 2 }, hidden: [] };
const LEAST = 0.4;
const KEY = 'readout.layout';

/** The layout that was kept, or the first one where none was or it cannot be read. */
export function layoutOf(kept: string | null): Layout {
  try {
    const found = JSON.parse(kept ?? 'null') as Partial<Layout> | null;
    const shares = PANES.map((pane) => found?.shares?.[pane]);
    if (!shares.every((share) => typeof share === 'number' && share >= LEAST && share < 100)) return FIRST;
    const hidden = PANES.filter((pane) => found?.hidden?.includes(pane));
    return { shares: { ...FIRST.shares, ...found?.shares }, hidden: hidden.length < PANES.length ? hidden : [] };
  } catch {
    return FIRST;
  }
}

/** The pane shown if it is hidden, else hidden; the last one that is shown stays. */
export function toggled(layout: Layout, pane: Pane): Layout {
  if (layout.hidden.includes(pane)) return { ...layout, hidden: layout.hidden.filter((one) => one !== pane) };
  return layout.hidden.length === PANES.length - 1 ? layout : { ...layout, hidden: [...layout.hidden, pane] };
}

/** What `left` gains by moving its edge, `right` loses; neither gets narrower than can be read. */
export function resized(layout: Layout, left: Pane, right: Pane, by: number): Layout {
  const { shares } = layout;
  const moved = Math.max(LEAST - shares[left], Math.min(by, shares[right] - LEAST));
  return { ...layout, shares: { ...shares, [left]: shares[left] + moved, [right]: shares[right] - moved } };
}

export function keptLayout(): Layout {
  return layoutOf(localStorage.getItem(KEY));
}

export function keepLayout(layout: Layout): void {
  localStorage.setItem(KEY, JSON.stringify(layout));
}
