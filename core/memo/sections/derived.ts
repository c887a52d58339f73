import type { SectionContent, Slot, Statement } from '../../model/memo.ts';
import { publishedWorded } from '../explain.ts';
import { text, word } from '../phrases.ts';
import { fromPieces } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** Rules that are the same for every value: told once, under a label of their own. */
const GENERAL = new Set(['origins-counted', 'articles-counted', 'country-of-role']);

/**
 * Every value above that stands in no cited passage as it is printed, with the rule that gave it, once each: dates counted
 * from a weekday, issues named in other words. What stands beside the value or in the list of sources is not said again.
 */
export function derivedSection(writing: Writing, above: readonly Statement[]): SectionContent {
  const known = new Set(
    above.flatMap((statement) =>
      slotsOf(statement)
        .filter((slot) => isExplained(statement, slot))
        .map(keyOf),
    ),
  );
  const statements = new Map<string, Statement>();
  for (const slot of above.flatMap(slotsOf)) {
    const key = keyOf(slot);
    if (slot.surface !== null || slot.explained === null || known.has(key) || isOfSource(writing, slot)) continue;
    if (!statements.has(key)) statements.set(key, statementOf(writing, slot));
  }
  return { kind: 'statements', statements: [...statements.values()] };
}

function statementOf(writing: Writing, slot: Slot): Statement {
  const value = GENERAL.has(slot.rule)
    ? text(word(writing.phrases, `derived.${slot.rule}`))
    : ({ kind: 'slot', slot } as const);
  const note = { kind: 'note', text: `${slot.explained}.` } as const;
  return fromPieces([value, text(writing.phrases.words['source.colon'] ?? ': '), note], { evidence: slot.evidence });
}

function slotsOf({ pieces }: Statement): readonly Slot[] {
  return pieces.flatMap((piece) => (piece.kind === 'slot' ? [piece.slot] : []));
}

function isExplained({ pieces }: Statement, { explained }: Slot): boolean {
  return explained !== null && pieces.some((piece) => piece.kind === 'note' && piece.text.includes(explained));
}

/** The day of an article and its name: the list of sources has both, with what the day rests on. */
function isOfSource(writing: Writing, { value, rule, explained, evidence }: Slot): boolean {
  if (rule === 'article-name') return true;
  return evidence.some(({ article }) => {
    const said = publishedWorded(writing, writing.articleOf(article));
    return said.includes(value) && explained !== null && said.includes(explained);
  });
}

function keyOf({ value, rule, explained }: Slot): string {
  return GENERAL.has(rule) ? rule : `${value}|${rule}|${explained}`;
}
