import { attach, element, type StructureElement } from './structure.ts';

/**
 * What a stretch of text belongs to in the tag tree: an element, or a link, which needs an element of its own on each
 * page that it touches, since an annotation lies on one page.
 */
export type Owner = StructureElement | LinkOwner;

export interface LinkOwner {
  readonly kind: 'link';
  readonly parent: StructureElement;
  /** A `Reference` stands around the link of a note's mark. */
  readonly reference: boolean;
  /** What a screen reader says of it; never empty. */
  readonly contents: string;
  /** An address, or the name of a place in this file; for a note's mark the place depends on the page. */
  readonly to: { readonly uri: string } | { readonly place: string | ((page: number) => string) };
  readonly elements: Map<number, StructureElement>;
}

export function isLink(owner: Owner): owner is LinkOwner {
  return 'kind' in owner;
}

/** The element that takes the owner's content on a page. */
export function elementOn(owner: Owner, page: number): StructureElement {
  if (!isLink(owner)) return owner;
  let known = owner.elements.get(page);
  if (!known) {
    const parent = owner.reference ? element('Reference', owner.parent) : owner.parent;
    known = element('Link', parent);
    owner.elements.set(page, known);
  }
  attach(known);
  return known;
}
