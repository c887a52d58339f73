import type { Article } from '../../core/model/article.ts';
import { type ProjectArticle, projectOf } from '../../core/model/project.ts';
import manifest from '../../package.json' with { type: 'json' };
import type { Store, StoredProject } from '../library/store/store.ts';
import { keyOf, readingOf } from '../service/readings.ts';

/** An article that a project holds; what was read of it, where it has been read. */
export interface Held {
  readonly article: ProjectArticle;
  readonly read: Article | null;
}

/** The articles of a project as the store has them, without putting anything together. */
export function heldIn(store: Store, { id }: StoredProject): readonly Held[] {
  const changes = store.changes(id).flatMap(({ change, undone }) => (undone ? [] : [change]));
  return projectOf(changes).articles.map((article) => {
    const bytes = store.reading(keyOf(manifest.version, article));
    return { article, read: bytes ? readingOf(bytes).article : null };
  });
}
