import { pagesOf } from './checkpoints.ts';
import { contentTokens, type Dictionary, isText, nameOf, type PdfObjects, readObjects, type Value } from './objects.ts';

/** The tagged text of each page in the order of its content, as it is read aloud: what glyphs say, or what is said for them. */
export function spokenPages(bytes: Uint8Array): readonly string[] {
  const pdf = readObjects(bytes);
  const maps = new Map<string, readonly string[]>();
  return pagesOf(pdf, pdf.dict(pdf.trailer['/Root'])).map((page) => {
    const { '/Contents': contents, '/Resources': resources } = pdf.dict(page);
    const fonts = pdf.dict(pdf.dict(resources)['/Font']);
    let said = '';
    let map: readonly string[] = [];
    let mode: 'tagged' | 'said' | 'artifact' = 'artifact';
    let operands: Value[] = [];
    for (const token of contentTokens(pdf.stream(contents))) {
      if (!(typeof token === 'object' && token !== null && 'operator' in token)) {
        operands.push(token);
        continue;
      }
      if (token.operator === 'BDC') {
        const actual = pdf.dict(operands[1])['/ActualText'];
        mode = isText(actual) ? 'said' : operands[0] === '/Artifact' ? 'artifact' : 'tagged';
        if (isText(actual)) said += actual.text;
      } else if (token.operator === 'Tf') map = mapOf(pdf, fonts, nameOf(operands[0]), maps);
      else if (token.operator === 'TJ' && mode === 'tagged') {
        for (const part of pdf.list(operands[0])) if (isText(part)) said += spell(part.text, map);
      }
      operands = [];
    }
    return said;
  });
}

function mapOf(
  pdf: PdfObjects,
  fonts: Dictionary,
  name: string,
  known: Map<string, readonly string[]>,
): readonly string[] {
  let map = known.get(name);
  if (!map) {
    const source = pdf.stream(pdf.dict(fonts[`/${name.slice(1)}`])['/ToUnicode']);
    const lists = [...source.matchAll(/\[([^\]]*)\]/g)].map(([, list]) => list ?? '');
    map = lists.flatMap((list) =>
      [...list.matchAll(/<([^>]*)>/g)].map(([, hex]) =>
        Buffer.from((hex ?? '').replaceAll(' ', ''), 'hex')
          .swap16()
          .toString('utf16le'),
      ),
    );
    known.set(name, map);
  }
  return map;
}

function spell(codes: string, map: readonly string[]): string {
  let out = '';
  for (let i = 0; i < codes.length; i += 2) out += map[codes.charCodeAt(i) * 256 + codes.charCodeAt(i + 1)] ?? '?';
  return out;
}
