/**
 * What a paragraph is broken from. box: never broken; glue: white space, broken at and then dropped; penalty: a place to
 * break at a cost, taking `width` (of a hyphen) if broken. Widths are points.
 */
export interface Token {
  readonly kind: 'box' | 'glue' | 'penalty';
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  /** Of a break here; Infinity forbids it, -Infinity forces it. */
  readonly cost: number;
  readonly hyphen: boolean;
}

export interface BreakOptions {
  readonly width: number;
  /** How far beyond its stretch a line's white space may be drawn; Infinity takes the best there is. */
  readonly tolerance: number;
  readonly ragged: boolean;
}

interface Node {
  readonly at: number;
  readonly demerits: number;
  readonly fitness: number;
  readonly hyphen: boolean;
  readonly width: number;
  readonly stretch: number;
  readonly shrink: number;
  readonly from: Node | null;
}

const HYPHENS_IN_A_ROW = 20_000;
const UNEVEN_NEIGHBOURS = 3000;
/** A last line shorter than this share of the measure is a word, or a citation, left alone. */
const SHORT_LINE = 0.07;
/** Of a line without white space: as bad as one drawn so many times beyond its stretch, where it is full and where it is empty. */
const STIFF = 3;
const STIFFEST = 21;
const SHORT_LAST_LINE = 12_000;

/**
 * The best breaks of a paragraph as a whole (Knuth and Plass 1981): the indices of the tokens at which its lines end, the
 * last being `tokens.length`. Null where no way keeps within the tolerance. Cost: tokens times the few lines that are open.
 */
export function optimumBreaks(tokens: readonly Token[], options: BreakOptions): readonly number[] | null {
  let active: Node[] = [
    { at: -1, demerits: 0, fitness: 1, hyphen: false, width: 0, stretch: 0, shrink: 0, from: null },
  ];
  let width = 0;
  let stretch = 0;
  let shrink = 0;

  const tryBreak = (at: number, token: Token | undefined): boolean => {
    const forced = token === undefined || token.cost === -Infinity;
    const cost = token === undefined || forced ? 0 : token.cost;
    const extra = token?.kind === 'penalty' ? token.width : 0;
    const kept: Node[] = [];
    let best: Node | null = null;
    let bestDemerits = Infinity;
    let bestFitness = 1;
    let tightest: Node | null = null;
    for (const node of active) {
      const natural = width - node.width + extra;
      const ratio = ratioOf(natural, stretch - node.stretch, shrink - node.shrink, forced, options);
      if (ratio < -1) {
        tightest = node;
        continue;
      }
      if (!forced) kept.push(node);
      if (ratio > options.tolerance) {
        if (forced) tightest ??= node;
        continue;
      }
      const fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3;
      const badness = Math.min(100 * Math.abs(ratio) ** 3, 1e6);
      let demerits = node.demerits + (1 + badness + Math.max(cost, 0)) ** 2;
      if (token?.hyphen && node.hyphen) demerits += HYPHENS_IN_A_ROW;
      if (token === undefined && node.hyphen) demerits += HYPHENS_IN_A_ROW;
      if (token === undefined && node.at >= 0 && natural < options.width * SHORT_LINE) demerits += SHORT_LAST_LINE;
      if (Math.abs(fitness - node.fitness) > 1) demerits += UNEVEN_NEIGHBOURS;
      if (demerits < bestDemerits) {
        best = node;
        bestDemerits = demerits;
        bestFitness = fitness;
      }
    }
    if (!best && kept.length === 0) {
      if (options.tolerance !== Infinity) return false;
      // Nothing fits: an overfull line is better than none. Boxes wider than the measure are split before.
      best = tightest;
      bestDemerits = (tightest?.demerits ?? 0) + 1e9;
    }
    active = kept;
    if (best) {
      const skip = discarded(tokens, at);
      active.push({
        at,
        demerits: bestDemerits,
        fitness: bestFitness,
        hyphen: token?.hyphen ?? false,
        width: width + skip.width,
        stretch: stretch + skip.stretch,
        shrink: shrink + skip.shrink,
        from: best,
      });
    }
    return true;
  };

  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    const legal =
      token.cost < Infinity && (token.kind === 'penalty' || (token.kind === 'glue' && tokens[i - 1]?.kind === 'box'));
    if (legal && !tryBreak(i, token)) return null;
    if (token.kind !== 'penalty') {
      width += token.width;
      stretch += token.stretch;
      shrink += token.shrink;
    }
  }
  if (!tryBreak(tokens.length, undefined)) return null;
  return pathOf(active);
}

function pathOf(active: readonly Node[]): readonly number[] | null {
  let node: Node | null = null;
  for (const one of active) if (!node || one.demerits < node.demerits) node = one;
  if (!node) return null;
  const out: number[] = [];
  for (let at: Node | null = node; at && at.at >= 0; at = at.from) out.push(at.at);
  return out.reverse();
}

function ratioOf(natural: number, stretch: number, shrink: number, forced: boolean, options: BreakOptions): number {
  const room = options.width - natural;
  if (room < -0.005) {
    if (options.ragged || shrink <= 0) return -Infinity;
    return room / shrink;
  }
  if (forced) return 0;
  if (options.ragged) return room / (options.width * 0.22);
  if (stretch > 0) return room / stretch;
  // What cannot be drawn apart is the worse the more room it leaves.
  return room < 0.01 ? 0 : STIFF + (STIFFEST - STIFF) * (room / options.width);
}

/** What falls away after a break: the glue broken at and any that follows. */
function discarded(tokens: readonly Token[], at: number): { width: number; stretch: number; shrink: number } {
  const sum = { width: 0, stretch: 0, shrink: 0 };
  for (let i = at; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || token.kind === 'box' || (token.kind === 'penalty' && i > at)) break;
    if (token.kind === 'penalty') continue;
    sum.width += token.width;
    sum.stretch += token.stretch;
    sum.shrink += token.shrink;
  }
  return sum;
}
