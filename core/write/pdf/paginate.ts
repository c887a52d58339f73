import { type Atom, atomsOf } from './atoms.ts';
import type { Flow } from './flow/flow.ts';
import type { NoteArea } from './note-area.ts';
import type { Geometry, Page } from './page.ts';
import { Press } from './press.ts';

/** Lays flows on pages: no heading without its text, no single line of a paragraph alone, notes below the lines that call them. */
export function paginate(
  flows: readonly Flow[],
  geometry: Geometry,
  notes: (page: number) => NoteArea,
): readonly Page[] {
  const press = new Press(geometry, notes);
  const atoms = flows.flatMap(atomsOf);
  let waiting: readonly Atom[] = [];
  for (let i = 0; i < atoms.length; ) {
    const end = endOfGroup(atoms, i);
    const group = [...waiting, ...atoms.slice(i, end + 1)];
    const { drawing, above } = drawingIn(group);
    waiting = [];
    // Text that follows a drawing without room fills the page; the heading above it goes with that text.
    const next = [...above, ...atoms.slice(end + 1, endOfGroup(atoms, end + 1) + 1)];
    if (drawing.length > 0 && isText(atoms[end + 1]) && press.hold(drawing, group, next)) waiting = above;
    else press.group(group);
    i = end + 1;
  }
  if (waiting.length > 0) press.group(waiting);
  return press.finish();
}

/** The last of the atoms that stay together with the one at `from`. */
function endOfGroup(atoms: readonly Atom[], from: number): number {
  let end = from;
  while (end < atoms.length - 1 && atoms[end]?.keepWithNext) end++;
  return end;
}

/** The drawing at the end of a group with its caption, and what stands above them. */
function drawingIn(group: readonly Atom[]): { readonly drawing: readonly Atom[]; readonly above: readonly Atom[] } {
  if (group.at(-1)?.put.kind !== 'figure') return { drawing: [], above: group };
  const before = group.findLastIndex(({ put }) => put.kind === 'lines' && put.flow.outline !== null);
  return { drawing: group.slice(before + 1), above: group.slice(0, before + 1) };
}

/** Lines of text or a table: what may stand before a drawing that was to stand before it. */
function isText(atom: Atom | undefined): boolean {
  return atom?.put.kind === 'row' || atom?.put.kind === 'lines';
}
