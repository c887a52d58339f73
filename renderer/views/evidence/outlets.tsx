import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useApi } from '../../state/connection.tsx';
import { useAnswer, useProject } from '../../state/project.tsx';

const Outlets = createContext<ReadonlyMap<string, string>>(new Map());

/** Which outlet each article is of, for all passages that are shown inside. */
export function WithOutlets({ children }: { readonly children: ReactNode }): ReactNode {
  const api = useApi();
  const { id: project } = useProject();
  const articles = useAnswer(() => api.articles.list({ project, most: 500 }), [project]);
  const outlets = useMemo(
    () => new Map(articles?.items.map(({ id, outlet, title, name }) => [id, outlet ?? title ?? name])),
    [articles],
  );
  return <Outlets.Provider value={outlets}>{children}</Outlets.Provider>;
}

/** The outlet of an article, else its title or its file's name; null where it is not known yet. */
export function useOutlet(article: string): string | null {
  return useContext(Outlets).get(article) ?? null;
}
