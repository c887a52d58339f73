import type { Report } from './checkpoints.ts';
import { type Dictionary, nameOf, type PdfObjects } from './objects.ts';

/** 6.2.11.5: a font's widths in the file are those of its program, to a thousandth of an em. */
export function widthFaults(pdf: PdfObjects, report: Report): void {
  for (const value of pdf.all.values()) {
    const font = pdf.dict(value);
    if (font['/Subtype'] !== '/CIDFontType2') continue;
    const program = Buffer.from(pdf.stream(pdf.dict(font['/FontDescriptor'])['/FontFile2']), 'latin1');
    if (program.length === 0) continue;
    const own = advancesOf(program);
    for (const [cid, width] of widthsOf(pdf, font))
      if (Math.abs((own(cid) ?? width) - width) > 1)
        report('6.2.11.5', `${nameOf(font['/BaseFont'])}: glyph ${cid} of another width`);
  }
}

/** Widths by number, from an array of "first [widths]" and "first last width". */
function widthsOf(pdf: PdfObjects, font: Dictionary): ReadonlyMap<number, number> {
  const out = new Map<number, number>();
  const list = pdf.list(font['/W']).map((one) => pdf.get(one));
  for (let i = 0; i < list.length; ) {
    const first = Number(list[i]);
    const next = list[i + 1];
    if (Array.isArray(next)) {
      next.forEach((width, j) => out.set(first + j, Number(width)));
      i += 2;
    } else {
      for (let cid = first; cid <= Number(next); cid++) out.set(cid, Number(list[i + 2]));
      i += 3;
    }
  }
  return out;
}

/** The advance of a glyph in thousandths of an em, from a TrueType program's own tables. */
function advancesOf(program: Buffer): (glyph: number) => number | null {
  const tables = new Map<string, number>();
  for (let i = 0, at = 12; i < program.readUInt16BE(4); i++, at += 16)
    tables.set(program.toString('latin1', at, at + 4), program.readUInt32BE(at + 8));
  const place = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new RangeError(`no table ${name}`);
    return at;
  };
  const em = program.readUInt16BE(place('head') + 18);
  const metrics = program.readUInt16BE(place('hhea') + 34);
  const glyphs = program.readUInt16BE(place('maxp') + 4);
  return (glyph) =>
    glyph < glyphs ? (program.readUInt16BE(place('hmtx') + 4 * Math.min(glyph, metrics - 1)) * 1000) / em : null;
}
