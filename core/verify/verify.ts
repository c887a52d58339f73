import type { Article } from '../model/article.ts';
import type { Manifest, ManifestStatement } from '../model/manifest.ts';
import type { Check, Finding, Status, Verification } from '../model/verification.ts';
import { align, type Found } from './align.ts';
import { checkSources, type SourceCheck } from './articles.ts';
import { changesOf, type Known, statusOf } from './changes.ts';
import { type Evidence, evidenceOf, keysIn, standsOnEvidence } from './evidence.ts';
import { initial, judgeFresh, sentencesIn } from './extras.ts';
import type { FileText } from './file/text.ts';
import { citationChange } from './marks.ts';
import { isSign, noiseOf } from './noise.ts';
import { notesApart } from './notes.ts';
import { type Expected, expectedOf, type Stream, streamOf } from './stream.ts';
import { tally } from './tally.ts';
import { indexOfKeys, isWord } from './words.ts';

export interface VerifyRequest {
  readonly file: FileText;
  readonly manifest: Manifest;
  readonly from: 'manifest' | 'articles';
  /** The articles given, or null. */
  readonly articles: readonly Article[] | null;
  /** The statements that the rules give when they are run again on the same articles, by id; null where they were not run. */
  readonly again: ReadonlySet<string> | null;
  /** The template's own words, in small letters; null where the template is not at hand. */
  readonly vocabulary: ReadonlySet<string> | null;
}

/** Every sentence of a finished file beside the evidence of its manifest, and that beside the articles where they are given. */
export function verify(request: VerifyRequest): Verification {
  const { articles, file, manifest } = request;
  const context = contextOf(request);
  const { lines, notes } = notesApart(file, manifest.layout, manifest.citations);
  const units = expectedOf(manifest.layout.filter(({ kind }) => kind !== 'note'));
  const stream = streamOf(lines, units);
  const { extra, found } = align(units, stream, bodyEnd(stream));
  const order = found.flatMap((at, index) => (at ? [{ at, index }] : [])).toSorted((a, b) => a.at.start - b.at.start);
  const findings: Placed[] = [];
  const isNoise = noiseOf(manifest, units);
  const spread = marksOf(order, units, stream);
  const widened = absorb(order, units, stream, extra, (words, next, edge) => isNoise(words, next, edge));

  for (const { at, index } of widened.found) {
    const unit = units[index];
    if (unit) findings.push({ ...judgeUnit(context, unit, at, stream, spread.own.get(index) ?? []), at: at.start });
  }
  const repeats = new Set(units.filter(({ unit }) => unit.kind === 'statement').map(({ keys }) => keys.join(' ')));
  for (const stretch of widened.extra) {
    const next = order.find(({ at }) => at.start >= stretch.end)?.index;
    for (const sentence of sentencesIn(stream, stretch)) {
      const words = stream.words.slice(sentence.start, sentence.end);
      const edge = stream.lines[words[0]?.line ?? -1]?.part === 'edge';
      const keys = words.map(({ key }) => key);
      if (isNoise(words, next === undefined ? null : (units[next] ?? null), edge) || !keys.some(isWord)) continue;
      if (context.known.intrudes(keys) || repeats.has(keys.join(' '))) continue;
      const labels = spread.free.filter(({ before }) => before > sentence.start && before <= sentence.end);
      const judged = judgeFresh(
        stream,
        { ...sentence, labels: labels.map(({ label }) => label) },
        context.evidence,
        context.known,
        context.articles,
      );
      findings.push({
        ...judged,
        of: 'sentence',
        id: null,
        person: false,
        ...standing(stream, file, sentence),
        at: sentence.start,
      });
    }
  }
  for (const note of notes) {
    const expected = context.notes.get(note.label);
    if (!expected) continue;
    const there = streamOf(note.lines, [expected]);
    findings.push({
      ...judgeNote(context, expected, there, note.label),
      place: { kind: file.kind === 'pdf' ? 'page' : 'paragraph', number: note.place },
      at: stream.words.length,
    });
  }
  findings.push(...sourceFindings(context).map((finding) => ({ ...finding, at: stream.words.length + 1 })));
  const missing = units.filter(({ unit }, i) => unit.kind === 'statement' && !found[i]).length;
  const sorted = findings.toSorted((a, b) => a.at - b.at);
  return {
    file: { kind: file.kind, pages: file.pages, ...file.counts },
    evidence: request.from,
    articles: articles?.length ?? null,
    rules: request.again !== null,
    ...tally(sorted, missing),
    findings: sorted
      .filter(({ of, person, status }) => !person && (status !== 'supported' || of === 'sentence'))
      .map(plain),
  };
}

/** Where the heads and feet of pages begin, which are read behind all else. */
function bodyEnd({ lines, words }: Stream): number {
  const first = words.findIndex(({ line }) => lines[line]?.part === 'edge');
  return first < 0 ? words.length : first;
}

/** A finding while it is being collected: with its place in the stream, and whether a person's own words are meant. */
export interface Placed extends Finding {
  readonly at: number;
  readonly person: boolean;
}

function plain({ changes, checks, id, note, of, place, status, words }: Placed): Finding {
  return { status, of, id, place, words, changes, checks, note };
}

interface Context {
  readonly request: VerifyRequest;
  readonly evidence: Evidence;
  readonly statements: ReadonlyMap<string, ManifestStatement>;
  readonly known: Known;
  /** Words of all statements: a figure's labels are cut from them. */
  readonly printed: ReadonlySet<string>;
  readonly notes: ReadonlyMap<string, Expected>;
  readonly sources: readonly SourceCheck[] | null;
  readonly articles: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

function contextOf(request: VerifyRequest): Context {
  const { articles, manifest } = request;
  const evidence = evidenceOf(manifest);
  const noteUnits = expectedOf(manifest.layout.filter(({ kind }) => kind === 'note'));
  const notes = noteUnits.map(({ keys }) => keys.join(''));
  return {
    request,
    evidence,
    printed: new Set(manifest.statements.flatMap(({ words }) => keysIn(words))),
    statements: new Map(manifest.statements.map((one) => [one.id, one])),
    notes: new Map(noteUnits.map((unit) => [unit.unit.cites[0]?.label ?? '', unit])),
    sources: articles && checkSources(manifest, articles),
    articles: (articles ?? []).map(({ id, source, text }) => ({ name: source.names[0] ?? id, keys: keysIn(text) })),
    known: {
      names: evidence.names,
      intrudes: (all) => {
        const keys = all.filter((key) => !isSign(key)).join('');
        return keys !== '' && notes.some((note) => note.endsWith(keys) || (all.length > 2 && note.includes(keys)));
      },
    },
  };
}

type Order = readonly { readonly at: Found; readonly index: number }[];

/** Marks between a unit's first word and the next unit's: its own as far as it has any, the rest free for what is new. */
function marksOf(order: Order, units: readonly Expected[], stream: Stream) {
  const own = new Map<number, { before: number; label: string }[]>();
  const free: { before: number; label: string }[] = [];
  let next = 0;
  order.forEach(({ at, index }, i) => {
    const end = order[i + 1]?.at.start ?? stream.words.length;
    const list: { before: number; label: string }[] = [];
    const wanted = units[index]?.marks.length ?? 0;
    for (; next < stream.marks.length && (stream.marks[next]?.before ?? 0) <= end; next++) {
      const mark = stream.marks[next];
      if (!mark) break;
      if (mark.before <= at.start && i === 0) free.push(mark);
      // Marks right behind the words are the unit's; those further on only while it lacks some.
      else if (mark.before <= at.end || list.length < wanted) list.push({ ...mark, before: mark.before - at.start });
      else free.push(mark);
    }
    own.set(index, list);
  });
  return { own, free };
}

/**
 * Words beside a statement that are no sentence of their own and stand in its line belong to it: something was put before
 * its first word or behind its last.
 */
function absorb(
  order: Order,
  units: readonly Expected[],
  stream: Stream,
  extra: readonly { readonly start: number; readonly end: number }[],
  isNoise: (words: Stream['words'], next: Expected | null, edge: boolean) => boolean,
): { readonly found: Order; readonly extra: readonly { readonly start: number; readonly end: number }[] } {
  const byStart = new Map(order.map((one) => [one.at.start, one]));
  const byEnd = new Map(order.map((one) => [one.at.end, one]));
  const wider = new Map<number, Found>();
  const left = extra.filter(({ end, start }) => {
    const words = stream.words.slice(start, end);
    const after = byStart.get(end);
    const before = byEnd.get(start);
    if (words.length > 12 || isNoise(words, after ? (units[after.index] ?? null) : null, false)) return true;
    const line = (at: number): number => stream.words[at]?.line ?? -1;
    // The number of the heading that follows is no part of it.
    const numbered =
      after && units[after.index]?.unit.kind !== 'statement' && /^\d{1,4}$/.test(words.at(-1)?.key ?? '');
    const own = numbered ? words.slice(0, -1) : words;
    const keys = own.map(({ key }) => key).filter((key) => !isSign(key));
    const sentence = /^[.!?]$/.test(keys.at(-1) ?? '') && !initial(keys.at(-2), keys.at(-1));
    if (after && !sentence && line(end - 1) === line(end) && units[after.index]?.unit.kind === 'statement') {
      wider.set(after.index, { ...(wider.get(after.index) ?? after.at), start, exact: false });
      return false;
    }
    const small = /^[\p{Ll}\p{N},;–—-]/u.test(words[0]?.key ?? '');
    if (
      before &&
      (small || !sentence) &&
      line(start - 1) === line(start) &&
      units[before.index]?.unit.kind === 'statement'
    ) {
      wider.set(before.index, { ...(wider.get(before.index) ?? before.at), end, exact: false });
      return false;
    }
    return true;
  });
  return { found: order.map(({ at, index }) => ({ index, at: wider.get(index) ?? at })), extra: left };
}

function judgeUnit(
  context: Context,
  unit: Expected,
  at: Found,
  stream: Stream,
  marks: readonly { readonly before: number; readonly label: string }[],
): Omit<Placed, 'at'> {
  const { kind, statement: id } = unit.unit;
  const statement = id === null ? null : (context.statements.get(id) ?? null);
  const words = stream.words.slice(at.start, at.end);
  const side = {
    keys: words.map(({ key }) => key),
    texts: words.map(({ text }) => text),
    lasts: words.map(({ last }) => last),
  };
  const changes = at.exact ? [] : [...changesOf(unit, side, statement, context.known)];
  const base = { person: kind === 'person', ...standing(stream, context.request.file, at) };
  if (kind === 'source' || kind === 'passage') {
    const changed = changes.length > 0 || at.moved;
    const status: Status = !changed ? 'supported' : kind === 'source' ? 'source-changed' : statusOf(changes, true);
    return { ...base, status, of: kind, id: null, changes, checks: [{ name: 'words', passed: !changed }], note: null };
  }
  const cites = citationChange(inLetters(unit.marks, unit.keys), inLetters(marks, side.keys), changes.length === 0);
  const checks: Check[] = [
    { name: 'words', passed: changes.length === 0 },
    { name: 'citation', passed: cites.change === null },
  ];
  if (at.moved && kind === 'statement') changes.push({ kind: 'place', removed: '', added: '' });
  if (!statement) {
    const claim = calledTemplate(context, unit);
    const plainly = changes.some((change) => change.kind === 'date' || change.kind === 'number') ? 'altered' : 'edited';
    const status: Status = claim ? 'uncited' : changes.length > 0 ? plainly : cites.status;
    return {
      ...base,
      status,
      of: 'words',
      id: null,
      changes: cites.change ? [...changes, cites.change] : changes,
      checks,
      note: claim ? { says: 'called-template', values: {} } : null,
    };
  }
  const evidence =
    standsOnEvidence(statement, context.evidence, context.request.vocabulary) && printsIt(unit, statement);
  checks.push({ name: 'evidence', passed: evidence });
  const own = sourcesOf(context, statement);
  checks.push(...own.checks);
  const worded = statusOf(changes, statement.kind === 'verbatim');
  const status = worst([evidence ? worded : 'not-found', cites.status, own.status]);
  return {
    ...base,
    status,
    of: 'statement',
    id,
    changes: cites.change ? [...changes, cites.change] : changes,
    checks,
    note: evidence ? own.note : { says: 'evidence-lacks', values: {} },
  };
}

/** Marks after so many letters instead of words: a PDF may lack a space between Arabic words, or have one within a word. */
function inLetters(
  marks: readonly { readonly before: number; readonly label: string }[],
  keys: readonly string[],
): readonly { readonly before: number; readonly label: string }[] {
  return marks.map(({ before, label }) => {
    const letters = keys.slice(0, before).filter((key) => key !== '-');
    return { label, before: letters.join('').length };
  });
}

/** What a layout prints as a statement must be that statement, else the manifest contradicts itself. */
function printsIt(unit: Expected, { words }: ManifestStatement): boolean {
  return keysIn(words).join(' ').toLowerCase() === unit.keys.join(' ').toLowerCase();
}

/** A whole sentence that the manifest calls the template's, in words that the template does not have. */
function calledTemplate(
  { evidence, printed, request: { manifest, vocabulary } }: Context,
  { keys, unit }: Expected,
): boolean {
  const figure = unit.kind === 'figure';
  if (
    vocabulary === null ||
    (unit.kind !== 'words' && !figure) ||
    keys.filter(isWord).length < 5 ||
    !/^[.!?]$/.test(keys.at(-1) ?? '')
  )
    return false;
  const titles = new Set(keysIn(manifest.title));
  const unknown = withoutNames(keys, manifest).filter(
    (key) =>
      isWord(key) &&
      !vocabulary.has(key.toLowerCase()) &&
      !titles.has(key) &&
      !/^\p{N}+$/u.test(key) &&
      !(figure && printed.has(key)),
  );
  return unknown.length > 2 && evidence.labelsWith(keys).length === 0;
}

/** Words without the articles' names, which a template prints whole: "Read, and cited by nothing above: harbour.txt". */
function withoutNames(keys: readonly string[], { articles }: Manifest): readonly string[] {
  const names = articles.flatMap(({ name, title }) => [keysIn(name), keysIn(title ?? '')]);
  const left = [...keys];
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    // Something of the template's own stands before a name.
    for (let at = indexOfKeys(left, name, 1); at > 0; at = indexOfKeys(left, name, at)) left.splice(at, name.length);
  }
  return left;
}

function judgeNote(context: Context, expected: Expected, there: Stream, label: string): Omit<Placed, 'at' | 'place'> {
  const keys = there.words.map(({ key }) => key);
  // A note that the page's end has cut goes on over the page.
  const cut = keys.length > 6 && expected.keys.join('').startsWith(keys.join(''));
  const changes = cut
    ? []
    : changesOf(expected, { keys, texts: there.words.map(({ text }) => text) }, null, context.known);
  return {
    status: statusOf(changes, true),
    of: 'passage',
    id: label,
    words: there.words.map(({ text }) => text).join(' '),
    changes,
    checks: [{ name: 'words', passed: changes.length === 0 }],
    note: null,
    person: false,
  };
}

function sourcesOf(
  { request: { again, manifest }, sources }: Context,
  statement: ManifestStatement,
): { readonly status: Status; readonly checks: readonly Check[]; readonly note: Finding['note'] } {
  if (!sources) return { status: 'supported', checks: [], note: null };
  const labels = [...new Set(statement.evidence.map(({ passage }) => passage))];
  const own = labels.flatMap((label) => sources.find(({ number }) => number === Number.parseInt(label, 10)) ?? []);
  const present = own.filter(({ state }) => state !== 'missing');
  const standing = labels.filter((label) => own.some((source) => source.standing.has(label)));
  const checks: Check[] = [{ name: 'source', passed: standing.length === labels.length }];
  const ran = again !== null && statement.kind === 'composed' && own.every(({ state }) => state === 'present');
  const reached = !ran || again.has(statement.id);
  if (ran) checks.push({ name: 'rules', passed: reached });
  if (present.length === 0) return { status: 'source-missing', checks, note: null };
  if (
    standing.length <
    labels.filter((label) => present.some(({ number }) => number === Number.parseInt(label, 10))).length
  )
    return { status: 'source-changed', checks, note: null };
  if (!reached)
    return { status: 'not-found', checks, note: { says: 'rules-differ', values: { program: manifest.program } } };
  return { status: 'supported', checks, note: null };
}

function sourceFindings({ request: { manifest }, sources }: Context): readonly Omit<Placed, 'at'>[] {
  return (sources ?? []).flatMap(({ number, state }) => {
    if (state === 'present') return [];
    const source = manifest.sources.find((one) => one.number === number);
    return [
      {
        status: state === 'missing' ? ('source-missing' as const) : ('source-changed' as const),
        of: 'source' as const,
        id: String(number),
        place: null,
        words: source?.name ?? '',
        changes: [],
        checks: [{ name: 'source' as const, passed: false }],
        note: null,
        person: false,
      },
    ];
  });
}

const GRAVEST: readonly Status[] = [
  'misattributed',
  'altered',
  'not-found',
  'source-changed',
  'uncited',
  'edited',
  'source-missing',
  'supported',
];

function worst(statuses: readonly Status[]): Status {
  return GRAVEST.find((status) => statuses.includes(status)) ?? 'supported';
}

/** Where words stand, and how: as the lines have them, with their own spaces. */
function standing(
  stream: Stream,
  file: FileText,
  { end, start }: { readonly start: number; readonly end: number },
): Pick<Finding, 'place' | 'words'> {
  const words = stream.words.slice(start, end);
  const line = stream.lines[words[0]?.line ?? -1];
  return {
    place: line ? { kind: file.kind === 'pdf' ? 'page' : 'paragraph', number: line.place } : null,
    words: joined(words.map(({ text }) => text)),
  };
}

function joined(texts: readonly string[]): string {
  return texts
    .join(' ')
    .replace(/ (?=[.,;:!?)\]”’])/g, '')
    .replace(/(?<=[([“‘]) /g, '');
}
