/** What is used of a parsed page: its nodes and nothing that could run or load. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
  readonly getAttribute?: (name: string) => string | null;
}

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const UNSEEN = new Set(
  'AUDIO BUTTON CANVAS HEAD IFRAME INPUT NOSCRIPT OBJECT SCRIPT SELECT STYLE SVG TEMPLATE TEXTAREA VIDEO'.split(' '),
);
const TEXT = 3;
const ELEMENT = 1;

/**
 * The paragraphs that a page shows, in its order: the text of each block, white space as a page shows it. A line break
 * within a block stays one, two of them part it. Walks without recursion: a page may be nested as deep as it likes.
 */
export function paragraphsOf(root: PageNode, leaveOut: (node: PageNode) => boolean = () => false): readonly string[] {
  const paragraphs: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    const words = open
      .join('')
      .replace(/[^\S\n\u00a0]+/g, ' ')
      .replace(/ ?\n ?/g, '\n');
    open = [];
    for (const part of words.split(/\n{2,}/)) if (part.trim() !== '') paragraphs.push(part.trim());
  };
  let node: PageNode | null = root;
  let entering = true;
  while (node) {
    const name = node.nodeType === ELEMENT ? node.nodeName.toUpperCase() : '';
    const hidden = name !== '' && (UNSEEN.has(name) || leaveOut(node));
    if (entering) {
      if (node.nodeType === TEXT) open.push((node.nodeValue ?? '').replace(/[\t\n\f\r ]+/g, ' '));
      else if (name === 'BR') open.push('\n');
      else if (BLOCKS.has(name)) close();
    }
    if (entering && node.firstChild && !hidden) {
      node = node.firstChild;
      continue;
    }
    if (BLOCKS.has(name)) close();
    if (node === root) break;
    entering = node.nextSibling !== null;
    node = node.nextSibling ?? node.parentNode;
  }
  close();
  return paragraphs;
}
