import type { ManifestStatement } from '../model/manifest.ts';
import type { Check, Status } from '../model/verification.ts';
import type { Found } from './align.ts';
import { calledTemplate } from './called-template.ts';
import { changesOf, statusOf } from './changes.ts';
import type { Context } from './context.ts';
import { keysIn, standsOnEvidence } from './evidence.ts';
import { citationChange } from './marks.ts';
import { type Placed, standing } from './placed.ts';
import { sourcesOf } from './sources.ts';
import type { Expected, Stream } from './stream.ts';

/** A unit of the memo as it stands in the file: its words, its citation marks, its evidence and that evidence's articles. */
export function judgeUnit(
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

/** A passage that is printed as a note, beside the passage of the manifest. */
export function judgeNote(
  context: Context,
  expected: Expected,
  there: Stream,
  label: string,
): Omit<Placed, 'at' | 'place'> {
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
