import { READY_TEMPLATES } from './ready-templates.ts';

const READY = new Map(READY_TEMPLATES.map(({ sources, compiled }) => [keyOf(sources), compiled]));

/** What a pack's templates were compiled to, by their names, where these very sources were checked and compiled beforehand; else null. */
export function readyFor(
  sources: Readonly<Record<string, string>>,
): Readonly<Record<string, TemplateSpecification>> | null {
  return READY.size === 0 ? null : (READY.get(keyOf(sources)) ?? null);
}

function keyOf(sources: Readonly<Record<string, string>>): string {
  return JSON.stringify(Object.entries(sources).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
