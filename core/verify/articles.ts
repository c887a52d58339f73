import { reanchor } from '../model/anchor.ts';
import type { Article } from '../model/article.ts';
import type { Manifest } from '../model/manifest.ts';

/** What the articles given say of a manifest's sources. */
export interface SourceCheck {
  readonly number: number;
  readonly state: 'present' | 'changed' | 'missing';
  /** The labels of its passages that stand in the article, at their offsets or found again by their words. */
  readonly standing: ReadonlySet<string>;
}

/** Each source beside its article: by the hash of its file, else by its name, which tells that it was changed. */
export function checkSources(manifest: Manifest, articles: readonly Article[]): readonly SourceCheck[] {
  const byHash = new Map(articles.map((article) => [`${article.source.sha256} ${article.part}`, article]));
  const byName = new Map(articles.flatMap((article) => article.source.names.map((name) => [baseOf(name), article])));
  return manifest.sources.map((source) => {
    const same = byHash.get(`${source.sha256} ${source.part}`);
    const article = same ?? byName.get(baseOf(source.name));
    if (!article) return { number: source.number, state: 'missing', standing: new Set() };
    const standing = source.passages.filter(
      ({ end, prefix, start, suffix, words }) =>
        reanchor({ article: article.id, start, end, exact: words, prefix, suffix }, article.text) !== null,
    );
    return {
      number: source.number,
      state: same ? 'present' : 'changed',
      standing: new Set(standing.map(({ label }) => label)),
    };
  });
}

function baseOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
