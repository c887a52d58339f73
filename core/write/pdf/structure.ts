import { type Kit, pdfText, type Ref } from './kit.ts';

/** Attributes of a structure element, in PDF's names: Lang, Alt, ActualText, ID, T, A. Strings are PDF text. */
export interface ElementAttributes {
  readonly language?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly id?: string;
  readonly title?: string;
  /** Attribute dictionaries, such as {O: 'Table', Scope: 'Column'}. */
  readonly attributes?: readonly Readonly<Record<string, unknown>>[];
}

type Kid =
  | StructureElement
  | { readonly page: number; readonly mcid: number }
  | { readonly page: number; readonly annotation: Ref };

/** A node of the tag tree. Kids come in the order of drawing, which is the reading order. */
export interface StructureElement {
  readonly tag: string;
  readonly given: ElementAttributes;
  readonly parent: StructureElement | null;
  readonly kids: Kid[];
  attached: boolean;
  /** Where a figure lies on its page: left, bottom, right, top. Set as it is drawn. */
  box: readonly number[] | null;
}

/** A new element, not yet among its parent's kids: it gets there with its first content. */
export function element(tag: string, parent: StructureElement | null, given: ElementAttributes = {}): StructureElement {
  return { tag, given, parent, kids: [], attached: parent === null, box: null };
}

/** Puts the element, and all above it, at the end of its parent's kids unless it is there already. */
export function attach(node: StructureElement): void {
  if (node.attached) return;
  node.attached = true;
  if (node.parent === null) return;
  attach(node.parent);
  node.parent.kids.push(node);
}

/** The pages' dictionaries and, for each, what owns its marked content by MCID. */
export interface TaggedPage {
  readonly dictionary: Ref;
  readonly owners: readonly StructureElement[];
}

/**
 * Writes the tree under the catalog's StructTreeRoot. pdfkit's own elements are not used: they note for an annotation
 * the page current when they are flushed, not the one it lies on.
 */
export function writeStructure(kit: Kit, root: StructureElement, pages: readonly TaggedPage[]): void {
  const refs = new Map<StructureElement, Ref>();
  const refOf = (node: StructureElement): Ref => {
    const known = refs.get(node);
    if (known) return known;
    const ref = kit.ref({});
    refs.set(node, ref);
    return ref;
  };
  const tree = kit.getStructTreeRoot();
  const parents = kit.getStructParentTree();
  // The pages were written with these keys as they were begun.
  let key = 0;
  for (const page of pages) parents.add(key++, page.owners.map(refOf));
  const write = (node: StructureElement, parent: Ref): void => {
    const ref = refOf(node);
    const first = node.kids.find((kid) => !('tag' in kid));
    const own = first && !('tag' in first) ? first.page : null;
    Object.assign(ref.data, { S: node.tag, P: parent }, entriesOf(node.given));
    if (node.box !== null) ref.data['A'] = { O: 'Layout', Placement: 'Block', BBox: node.box };
    if (own !== null) ref.data['Pg'] = pages[own]?.dictionary;
    if (node.kids.length === 0) {
      ref.end();
      return;
    }
    ref.data['K'] = node.kids.map((kid) => {
      if ('tag' in kid) return refOf(kid);
      const Pg = pages[kid.page]?.dictionary;
      if ('mcid' in kid) return kid.page === own ? kid.mcid : { Type: 'MCR', Pg, MCID: kid.mcid };
      kid.annotation.data['StructParent'] = key;
      parents.add(key++, ref);
      kid.annotation.end();
      return { Type: 'OBJR', Obj: kid.annotation, Pg };
    });
    for (const kid of node.kids) if ('tag' in kid) write(kid, ref);
    ref.end();
  };
  write(root, tree);
  tree.data['K'] = [refOf(root)];
  tree.data['ParentTreeNextKey'] = key;
  const named = [...refs].flatMap(([{ given }, ref]) => (given.id === undefined ? [] : [{ id: given.id, ref }]));
  if (named.length > 0) tree.data['IDTree'] = identifierTree(named);
}

/** Elements by their ID (ISO 32000-1, table 322), in the order of the IDs: a name tree of one node. */
function identifierTree(named: readonly { readonly id: string; readonly ref: Ref }[]): object {
  const inOrder = named.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { Names: inOrder.flatMap(({ id, ref }) => [pdfText(id), ref]) };
}

function entriesOf(given: ElementAttributes): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  if (given.language !== undefined) out['Lang'] = pdfText(given.language);
  if (given.alt !== undefined) out['Alt'] = pdfText(given.alt);
  if (given.actual !== undefined) out['ActualText'] = pdfText(given.actual);
  if (given.id !== undefined) out['ID'] = pdfText(given.id);
  if (given.title !== undefined) out['T'] = pdfText(given.title);
  if (given.attributes !== undefined) out['A'] = given.attributes.length === 1 ? given.attributes[0] : given.attributes;
  return out;
}
