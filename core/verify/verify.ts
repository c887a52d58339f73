import type { Finding, Verification } from '../model/verification.ts';
import { align, type Extra } from './align.ts';
import { type Context, contextOf, type VerifyRequest } from './context.ts';
import { judgeFresh, sentencesIn } from './extras.ts';
import { judgeNote, judgeUnit } from './judge.ts';
import { absorb, marksOf, type Order } from './neighbours.ts';
import { noiseOf } from './noise.ts';
import { type FileNote, notesApart } from './notes.ts';
import { type Placed, plain, standing } from './placed.ts';
import { sourceFindings } from './sources.ts';
import { type Expected, expectedOf, type Stream, streamOf } from './stream.ts';
import { tally } from './tally.ts';
import { isWord } from './words.ts';

/** A verification, and beside it the memo's statements that are supported: nothing is said of them but that. */
export interface Verified {
  readonly verification: Verification;
  /** Each at its place, in the file's order. */
  readonly supported: readonly Finding[];
}

/** Every sentence of a finished file beside the evidence of its manifest, and that beside the articles where they are given. */
export function verify(request: VerifyRequest): Verification {
  return verifyEach(request).verification;
}

/** The same, for whoever wants to see what stands as well as what does not. */
export function verifyEach(request: VerifyRequest): Verified {
  const { articles, file, manifest } = request;
  const context = contextOf(request);
  const { lines, notes } = notesApart(file, manifest.layout, manifest.citations);
  const units = expectedOf(manifest.layout.filter(({ kind }) => kind !== 'note'));
  const stream = streamOf(lines, units);
  const { extra, found } = align(units, stream, bodyEnd(stream));
  const order = found.flatMap((at, index) => (at ? [{ at, index }] : [])).toSorted((a, b) => a.at.start - b.at.start);
  const isNoise = noiseOf(manifest, units);
  const marks = marksOf(order, units, stream);
  const widened = absorb(order, units, stream, extra, isNoise);

  const findings: readonly Placed[] = [
    ...widened.found.flatMap(({ at, index }) => {
      const unit = units[index];
      return unit ? [{ ...judgeUnit(context, unit, at, stream, marks.own.get(index) ?? []), at: at.start }] : [];
    }),
    ...freshFindings(context, { stream, units, order, isNoise, free: marks.free }, widened.extra),
    ...noteFindings(context, notes, stream.words.length),
    ...sourceFindings(context).map((finding) => ({ ...finding, at: stream.words.length + 1 })),
  ].toSorted((a, b) => a.at - b.at);
  const missing = units.filter(({ unit }, i) => unit.kind === 'statement' && !found[i]).length;
  const told = findings.filter(({ person }) => !person);
  return {
    verification: {
      file: { kind: file.kind, pages: file.pages, ...file.counts },
      evidence: request.from,
      articles: articles?.length ?? null,
      rules: request.again !== null,
      ...tally(findings, missing),
      findings: told.filter(({ of, status }) => status !== 'supported' || of === 'sentence').map(plain),
    },
    supported: told.filter(({ of, status }) => status === 'supported' && of === 'statement').map(plain),
  };
}

/** Where the heads and feet of pages begin, which are read behind all else. */
function bodyEnd({ lines, words }: Stream): number {
  const first = words.findIndex(({ line }) => lines[line]?.part === 'edge');
  return first < 0 ? words.length : first;
}

interface Page {
  readonly stream: Stream;
  readonly units: readonly Expected[];
  readonly order: Order;
  readonly isNoise: ReturnType<typeof noiseOf>;
  /** Citation marks that belong to none of the memo's own words. */
  readonly free: readonly { readonly before: number; readonly label: string }[];
}

/** The sentences that the memo did not have when it was written, each judged by itself; what every page prints is left out. */
function freshFindings(context: Context, page: Page, extra: readonly Extra[]): readonly Placed[] {
  const { free, isNoise, order, stream, units } = page;
  const printed = new Set(units.filter(({ unit }) => unit.kind === 'statement').map(({ keys }) => keys.join(' ')));
  return extra.flatMap((stretch) => {
    const index = order.find(({ at }) => at.start >= stretch.end)?.index;
    const next = index === undefined ? null : (units[index] ?? null);
    return sentencesIn(stream, stretch).flatMap((sentence): readonly Placed[] => {
      const words = stream.words.slice(sentence.start, sentence.end);
      const keys = words.map(({ key }) => key);
      const edge = stream.lines[words[0]?.line ?? -1]?.part === 'edge';
      if (isNoise(words, next, edge) || !keys.some(isWord)) return [];
      if (context.known.intrudes(keys) || printed.has(keys.join(' '))) return [];
      const labels = free
        .filter(({ before }) => before > sentence.start && before <= sentence.end)
        .map(({ label }) => label);
      const judged = judgeFresh(stream, { ...sentence, labels }, context.evidence, context.known, context.articles);
      const where = standing(stream, context.request.file, sentence);
      return [{ ...judged, of: 'sentence', id: null, person: false, ...where, at: sentence.start }];
    });
  });
}

function noteFindings(context: Context, notes: readonly FileNote[], at: number): readonly Placed[] {
  return notes.flatMap((note) => {
    const expected = context.notes.get(note.label);
    if (!expected) return [];
    const there = streamOf(note.lines, [expected]);
    const kind = context.request.file.kind === 'pdf' ? 'page' : 'paragraph';
    return [{ ...judgeNote(context, expected, there, note.label), place: { kind, number: note.place }, at }];
  });
}
