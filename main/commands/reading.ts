import type { Article } from '../../core/model/article.ts';
import type { Notice } from '../../core/model/notice.ts';
import type { Reading } from '../../core/model/reading.ts';
import { ingest, isForeign, readArticles } from '../../core/readout.ts';
import { type InputFile, inputFiles } from '../library/inputs.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';
import { readerPool } from '../worker/reader-pool.ts';

/**
 * The readings of all articles that the paths hold, and the files they came from. `taken` is told the articles before they
 * are read. Rejects with a Trouble where there is none.
 */
export async function readPaths(
  paths: readonly string[],
  terminal: Terminal,
  taken: (articles: readonly Article[]) => void = () => undefined,
): Promise<{ readonly readings: readonly Reading[]; readonly files: readonly string[] }> {
  const articles: Article[] = [];
  const files: string[] = [];
  const names = new Map<string, string>();
  let seen = 0;
  const reader = fileReader();
  try {
    for (const file of inputFiles(paths, (notice) => {
      seen++;
      terminal.tell(notice);
    })) {
      seen++;
      terminal.progress(`Reading ${file.name}`);
      const found = await reader.read(file);
      found.notices.forEach(terminal.tell);
      // A memo that lies among its articles may be written anew.
      if (found.notices.every(({ code }) => code !== 'own-memo')) files.push(file.path);
      for (const article of found.articles) {
        const other = names.get(article.id);
        if (other)
          terminal.tell({ code: 'duplicate-file', severity: 'info', place: { file: file.name }, values: { other } });
        else articles.push(article);
        names.set(article.id, other ?? file.name);
      }
    }
  } finally {
    await reader.close();
  }
  if (articles.length === 0) throw new Trouble('no-articles', { count: seen });
  taken(articles);
  const readings: Reading[] = [];
  terminal.progress(`Analysing ${articles.length}`);
  for (const reading of readArticles(articles)) {
    readings.push(reading);
    terminal.progress(`Analysed ${readings.length} of ${articles.length}`);
  }
  terminal.progress('');
  return { readings, files };
}

interface Found {
  readonly articles: readonly Article[];
  readonly notices: readonly Notice[];
}

/** Reads plain text at once; a file of another format in a worker with limits, which starts when the first one comes. */
function fileReader(): { readonly read: (file: InputFile) => Promise<Found>; readonly close: () => Promise<void> } {
  const pool = readerPool(1);
  return {
    read: async ({ name, bytes }) => {
      if (!isForeign(bytes)) return ingest(name, bytes);
      try {
        const result = await pool.run({ kind: 'ingest', name, bytes });
        if (result.kind !== 'ingest') throw new TypeError('the reader answered something else');
        return result;
      } catch (error) {
        if (!(error instanceof Trouble)) throw error;
        const { code, values } = error;
        return { articles: [], notices: [{ code, severity: 'warning', place: { file: name }, values }] };
      }
    },
    close: () => pool.close(),
  };
}
