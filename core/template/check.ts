import type { PackFiles, Phrases } from '../model/template.ts';
import { checkFiles } from './checks/files.ts';
import type { Finding } from './checks/finding.ts';
import { checkLook, type FontsKnown } from './checks/look.ts';
import { checkManifest } from './checks/manifest.ts';
import { checkMarking } from './checks/marking.ts';
import { checkPhrases } from './checks/phrases.ts';
import { checkGuarded, checkReached } from './checks/templates.ts';
import { readPack } from './read.ts';

export type { Finding } from './checks/finding.ts';

/** What a pack is checked against, beside itself. */
export interface CheckContext {
  /** The phrases that stand behind the pack's own: those of briefing-memo in its language. */
  readonly base: Phrases | null;
  /** The languages that they are in, each by the first part of its tag. */
  readonly spoken?: readonly string[];
  /** The version of the program. */
  readonly program?: string;
  readonly fonts?: FontsKnown;
}

/**
 * All that is wrong with a pack, by file, line and column, with a remedy for each: what loading it would refuse (errors),
 * and what would make poor memos (errors and warnings). Nothing of the pack is run. The files are by name, without folders.
 */
export function checkPack(files: PackFiles, { base, program, fonts, spoken }: CheckContext): readonly Finding[] {
  const pack = readPack(files);
  const guarded = checkGuarded(pack.templates);
  const reached = guarded.length === 0 && pack.manifest.value ? checkReached(pack) : null;
  const findings = [
    ...pack.findings,
    ...checkFiles(files),
    ...checkManifest(pack, program ?? null),
    ...guarded,
    ...(reached?.findings ?? []),
    ...checkPhrases(pack, base, reached?.survey ?? null, spoken),
    ...checkLook(pack, fonts ?? null),
    ...checkMarking(pack),
  ];
  return findings.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
