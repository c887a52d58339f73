import { useCallback, useEffect, useState } from 'react';
import type { ShelvesView } from '../../../core/model/views/shelves.ts';
import { useApi } from '../../state/connection.tsx';
import { useTroubles } from '../../state/troubles.tsx';

/** What is on the shelves, null until they were looked at; `look` looks anew. */
export function useNews(): { readonly news: ShelvesView | null; readonly look: () => Promise<void> } {
  const api = useApi();
  const { attempt } = useTroubles();
  const [news, setNews] = useState<ShelvesView | null>(null);
  const look = useCallback(async () => {
    const found = await attempt(() => api.shelves.news());
    if (found) setNews(found);
  }, [api, attempt]);
  useEffect(() => void look(), [look]);
  return { news, look };
}
