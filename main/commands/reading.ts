import type { Article } from '../../core/model/article.ts';
import type { Reading } from '../../core/model/reading.ts';
import { ingest, readArticle } from '../../core/readout.ts';
import { inputFiles } from '../library/inputs.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';

/** The readings of all articles that the paths hold, and the files they came from. Throws a Trouble where there is none. */
export function readPaths(
  paths: readonly string[],
  terminal: Terminal,
): { readonly readings: readonly Reading[]; readonly files: readonly string[] } {
  const articles: Article[] = [];
  const files: string[] = [];
  const names = new Map<string, string>();
  let seen = 0;
  for (const file of inputFiles(paths, (notice) => {
    seen++;
    terminal.tell(notice);
  })) {
    seen++;
    terminal.progress(`Reading ${file.name}`);
    const found = ingest(file.name, file.bytes);
    found.notices.forEach(terminal.tell);
    files.push(file.path);
    for (const article of found.articles) {
      const other = names.get(article.id);
      if (other)
        terminal.tell({ code: 'duplicate-file', severity: 'info', place: { file: file.name }, values: { other } });
      else articles.push(article);
      names.set(article.id, other ?? file.name);
    }
  }
  if (articles.length === 0) throw new Trouble('no-articles', { count: seen });
  const readings = articles.map((article, i) => {
    terminal.progress(`Analysing ${i + 1} of ${articles.length}`);
    return readArticle(article);
  });
  terminal.progress('');
  return { readings, files };
}
