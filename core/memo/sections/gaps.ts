import type { Gap } from '../../model/dossier.ts';
import type { SectionContent, Statement } from '../../model/memo.ts';
import { daysInWords } from '../days.ts';
import { text } from '../phrases.ts';
import { composed } from '../statements.ts';
import type { Writing } from '../writing.ts';

/** What the articles do not say. A gap that no passage raises has no evidence, so it is no statement and is not printed here. */
export function gapsSection(writing: Writing): SectionContent {
  const statements = writing.dossier.gaps
    .map((gap) => gapStatement(writing, gap))
    .filter((statement) => statement !== null);
  return { kind: 'statements', statements: statements.slice(0, writing.limits.gaps) };
}

function gapStatement(writing: Writing, gap: Gap): Statement | null {
  const key = `gap.${gap.code}`;
  if (gap.spans.length === 0 || writing.phrases.phrases[key] === undefined) return null;
  const values = daysInWords(writing.phrases, gap.values);
  const fills = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [text(value)]]));
  return composed(writing, key, fills, { evidence: gap.spans.slice(0, 3) });
}
