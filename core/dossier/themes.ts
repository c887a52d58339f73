import type { Theme } from '../model/dossier.ts';
import type { ThemeMention } from '../model/fact.ts';
import type { Reading } from '../model/reading.ts';
import { nonEmpty } from '../model/span.ts';
import { keyPhrases } from './key-phrases.ts';

const MOST_TERMS = 12;
/** A word of a theme that stands once in several articles is no theme of theirs. */
const FEWEST_MENTIONS = 2;
const FEW_ARTICLES = 3;

/** The themes that the articles touch, those of most passages and articles first; of the lexicon, and what stands out beside it. */
export function mergeThemes(readings: readonly Reading[]): readonly Theme[] {
  const byTheme = new Map<string, ThemeMention[]>();
  for (const fact of readings.flatMap((reading) => reading.facts)) {
    if (fact.kind !== 'theme') continue;
    const known = byTheme.get(fact.theme);
    if (known) known.push(fact);
    else byTheme.set(fact.theme, [fact]);
  }
  const fewest = readings.length < FEW_ARTICLES ? 1 : FEWEST_MENTIONS;
  return [
    ...[...byTheme]
      .filter(([, mentions]) => mentions.length >= fewest)
      .map(([theme, mentions]) => themeOf(theme, mentions)),
    ...keyPhrases(readings),
  ]
    .map((theme) => ({ theme, weight: weightOf(theme) }))
    .sort((a, b) => b.weight - a.weight || (a.theme.id < b.theme.id ? -1 : 1))
    .map(({ theme }) => theme);
}

function weightOf({ mentions }: Theme): number {
  return mentions.length * (1 + 0.5 * (new Set(mentions.map(({ article }) => article)).size - 1));
}

function themeOf(id: string, mentions: readonly ThemeMention[]): Theme {
  const counts = new Map<string, number>();
  for (const { term } of mentions) counts.set(term, (counts.get(term) ?? 0) + 1);
  const terms = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([term]) => term);
  const spans = nonEmpty(
    mentions.flatMap((mention) => mention.evidence),
    'mentions of a theme',
  );
  return {
    id: `theme-${id}`,
    label: mentions[0]?.label ?? id,
    terms: terms.slice(0, MOST_TERMS),
    mentions: spans,
    from: 'lexicon',
  };
}
