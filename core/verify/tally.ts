import type { Status, Verification } from '../model/verification.ts';
import type { Placed } from './placed.ts';

const NONE: Readonly<Record<Status, number>> = {
  supported: 0,
  edited: 0,
  misattributed: 0,
  altered: 0,
  'not-found': 0,
  uncited: 0,
  'source-missing': 0,
  'source-changed': 0,
};

/** The counts of a verification: statements of the memo apart from all else. */
export function tally(findings: readonly Placed[], removed: number): Pick<Verification, 'statements' | 'others'> {
  const statements = findings.filter(({ of }) => of === 'statement');
  const others = findings.filter(({ of, person }) => of !== 'statement' && !person);
  return {
    statements: { ...countOf(statements), total: statements.length, removed },
    others: { ...countOf(others), person: findings.filter(({ person }) => person).length },
  };
}

function countOf(findings: readonly Placed[]): Record<Status, number> {
  const counts = { ...NONE };
  for (const { status } of findings) counts[status]++;
  return counts;
}
