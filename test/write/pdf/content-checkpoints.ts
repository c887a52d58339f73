import type { Report } from './checkpoints.ts';
import { contentTokens, type Dictionary, isReference, isText, type PdfObjects, type Value } from './objects.ts';

const PAINTING = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'B', 'b', 'f*', 'B*', 'b*', 'Do', 'sh']);

/** All that is painted is tagged or an artifact, never both; the tags agree with the tree; no glyph is .notdef. */
export function contentFaults(pdf: PdfObjects, pages: readonly Value[], report: Report): void {
  const root = pdf.dict(pdf.trailer['/Root']);
  const parents = numberTree(pdf, pdf.dict(root['/StructTreeRoot'])['/ParentTree'] ?? null);
  const owners = ownersOf(pdf, root);
  for (const page of pages) {
    const { '/Contents': contents, '/StructParents': key } = pdf.dict(page);
    const listed = pdf.list(parents.get(Number(key)));
    const open: (number | 'artifact' | 'other')[] = [];
    let operands: Value[] = [];
    for (const token of contentTokens(pdf.list(contents).length > 0 ? pdf.stream(contents) : '')) {
      if (!isOperator(token)) {
        operands.push(token);
        continue;
      }
      const { operator } = token;
      if (operator === 'BDC' || operator === 'BMC') {
        const properties = pdf.dict(operands[1]);
        const mcid = properties['/MCID'];
        if (typeof mcid === 'number') {
          open.push(mcid);
          const owner = JSON.stringify(listed[mcid]);
          if (owners.get(`${JSON.stringify(page)}#${mcid}`) !== owner) report('01-006', `content ${mcid} has no owner`);
        } else open.push(operands[0] === '/Artifact' ? 'artifact' : 'other');
        if (open.length > 1) report('01-003', 'marked content within marked content');
      } else if (operator === 'EMC') open.pop();
      else if (PAINTING.has(operator)) {
        if (open.length === 0) report('01-005', 'content that is neither tagged nor an artifact');
        if (shows(operands).some(holdsNotdef)) report('31-030', 'a glyph that the font does not have');
      }
      operands = [];
    }
    if (open.length > 0) report('01-005', 'marked content that is not closed');
  }
}

function isOperator(token: Value | { readonly operator: string }): token is { readonly operator: string } {
  return typeof token === 'object' && token !== null && 'operator' in token;
}

function shows(operands: readonly Value[]): readonly string[] {
  return operands.flatMap((value) => (Array.isArray(value) ? shows(value) : isText(value) ? [value.text] : []));
}

/** Codes are of two bytes; the first of a subset is .notdef. */
function holdsNotdef(codes: string): boolean {
  for (let i = 0; i < codes.length; i += 2) if (codes.slice(i, i + 2) === '\0\0') return true;
  return false;
}

function numberTree(pdf: PdfObjects, node: Value): ReadonlyMap<number, Value> {
  const out = new Map<number, Value>();
  const { '/Nums': pairs, '/Kids': kids } = pdf.dict(node);
  const list = pdf.list(pairs);
  for (let i = 0; i < list.length; i += 2) out.set(Number(list[i]), list[i + 1] ?? null);
  for (const kid of pdf.list(kids)) for (const [key, value] of numberTree(pdf, kid)) out.set(key, value);
  return out;
}

/** By page and number of the marked content: the element that claims it. */
function ownersOf(pdf: PdfObjects, root: Dictionary): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  const visit = (node: Value): void => {
    const element = pdf.dict(node);
    for (const kid of pdf.list(element['/K'])) {
      if (typeof kid === 'number') out.set(`${JSON.stringify(element['/Pg'])}#${kid}`, JSON.stringify(node));
      else {
        const content = pdf.dict(kid);
        if (content['/Type'] === '/MCR')
          out.set(`${JSON.stringify(content['/Pg'])}#${JSON.stringify(content['/MCID'])}`, JSON.stringify(node));
        else if (isReference(kid) && content['/S'] !== undefined) visit(kid);
      }
    }
  };
  for (const node of pdf.list(pdf.dict(root['/StructTreeRoot'])['/K'])) visit(node);
  return out;
}
