import { startTransition, useEffect, useRef, useState } from 'react';
import type { Range } from '../../core/model/span.ts';
import type { MarksView } from '../../core/model/views/articles.ts';
import { useApi } from './connection.tsx';
import { kept } from './kept.ts';
import { useProject } from './project.tsx';

/** What pieces of an article mean, each by where it begins, as a version of the project had it. */
type Known = ReadonlyMap<number, { readonly built: number; readonly marks: MarksView }>;

/**
 * What the pieces of an article mean; a piece has nothing until it is answered. Where the project is put together anew they
 * are asked again, and keep what they had until then.
 */
export function useMarks(article: string, pieces: readonly Range[]): (piece: Range) => MarksView | undefined {
  const api = useApi();
  const {
    id: project,
    state: { built },
  } = useProject();
  const [known, setKnown] = useState<Known>(new Map());
  const newest = useRef(known);
  newest.current = known;
  useEffect(() => {
    let over = false;
    const asked = pieces.filter(({ start }) => newest.current.get(start)?.built !== built);
    if (asked.length === 0) return undefined;
    const answers = asked.map(({ start, end }) => api.articles.marks({ project, article, start, end }));
    Promise.all(answers).then(
      (all) => {
        if (!over) startTransition(() => setKnown((before) => withAnswers(before, asked, all, built)));
      },
      // The article is gone, or the connection: whoever asks for its words is told.
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [api, project, article, pieces, built]);
  return ({ start }) => known.get(start)?.marks;
}

/** What is the same as before keeps its identity: it need not be drawn again. */
function withAnswers(before: Known, asked: readonly Range[], answers: readonly MarksView[], built: number): Known {
  const found = answers.map((marks, at) => {
    const start = asked[at]?.start ?? 0;
    return [start, { built, marks: kept(before.get(start)?.marks, marks) }] as const;
  });
  return new Map([...before, ...found]);
}
