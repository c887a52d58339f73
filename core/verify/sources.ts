import type { ManifestStatement } from '../model/manifest.ts';
import type { Check, Finding, Status } from '../model/verification.ts';
import type { Context } from './context.ts';
import type { Placed } from './placed.ts';

/** Whether a statement's passages stand in the articles given, and whether the rules still reach it there. */
export function sourcesOf(
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

/** The sources that are missing or changed, a finding each. */
export function sourceFindings({ request: { manifest }, sources }: Context): readonly Omit<Placed, 'at'>[] {
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
