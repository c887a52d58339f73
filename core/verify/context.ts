import type { Article } from '../model/article.ts';
import type { Manifest, ManifestStatement } from '../model/manifest.ts';
import { checkSources, type SourceCheck } from './articles.ts';
import type { Known } from './changes.ts';
import { type Evidence, evidenceOf, keysIn } from './evidence.ts';
import type { FileText } from './file/text.ts';
import { isSign } from './noise.ts';
import { type Expected, expectedOf } from './stream.ts';

/** A finished file, the evidence that it is held against, and what else is at hand. */
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

/** What is asked, and what is made of it once for all statements. */
export interface Context {
  readonly request: VerifyRequest;
  readonly evidence: Evidence;
  readonly statements: ReadonlyMap<string, ManifestStatement>;
  readonly known: Known;
  /** Words of all statements: a figure's labels are cut from them. */
  readonly printed: ReadonlySet<string>;
  /** The memo's title, and what the articles are called by name and title, the longest first. */
  readonly title: ReadonlySet<string>;
  readonly names: readonly (readonly string[])[];
  readonly notes: ReadonlyMap<string, Expected>;
  readonly sources: readonly SourceCheck[] | null;
  readonly articles: readonly { readonly name: string; readonly keys: readonly string[] }[];
}

/** Makes ready what every statement is held against. */
export function contextOf(request: VerifyRequest): Context {
  const { articles, manifest } = request;
  const evidence = evidenceOf(manifest);
  const noteUnits = expectedOf(manifest.layout.filter(({ kind }) => kind === 'note'));
  const notes = noteUnits.map(({ keys }) => keys.join(''));
  return {
    request,
    evidence,
    printed: new Set(manifest.statements.flatMap(({ words }) => keysIn(words))),
    title: new Set(keysIn(manifest.title)),
    names: manifest.articles
      .flatMap(({ name, title }) => [keysIn(name), keysIn(title ?? '')])
      .toSorted((a, b) => b.length - a.length),
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
