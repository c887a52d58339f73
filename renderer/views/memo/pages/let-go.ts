import { useEffect, useRef } from 'react';
import type { Pdf } from './pdf.ts';

/**
 * Lets a PDF go that is not shown any more. The pages of the one before may still be drawn while another comes: each is let go
 * when the next is there.
 */
export function useLetGo(shown: Pdf | null): void {
  const before = useRef<Pdf | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = shown;
    if (last && last !== shown) void last.loadingTask.destroy();
  }, [shown]);
  useEffect(() => () => void before.current?.loadingTask.destroy(), []);
}
