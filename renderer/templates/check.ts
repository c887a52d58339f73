import { useEffect, useState } from 'react';
import type { TemplateDraft, TemplateFinding } from '../../core/model/views/templates.ts';
import { useApi } from '../state/connection.tsx';

/** How long nothing must be written before the whole template is looked through, in milliseconds. */
const CHECK_AFTER = 600;

/** All that can be said of a template without running it, as it was when nothing was written for a while. */
export function useCheck(template: string, draft: TemplateDraft): readonly TemplateFinding[] {
  const api = useApi();
  const [findings, setFindings] = useState<readonly TemplateFinding[]>([]);
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(() => {
      api.templates.check({ template, draft }, { signal: stop.signal }).then(
        (found) => {
          if (!stop.signal.aborted) setFindings(found);
        },
        // The pages tell what keeps it from being read.
        () => undefined,
      );
    }, CHECK_AFTER);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [api, template, draft]);
  return findings;
}
