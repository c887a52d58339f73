import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { articleOfText, dossierOf, ingest, readArticle } from '../core/readout.ts';
import { analysisJson } from '../core/write/json/analysis.ts';
import { readingJson } from '../core/write/json/reading.ts';

const [command, ...args] = process.argv.slice(2);
if (command === 'read') {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line.trim() === '') continue;
    const { id, text, date } = JSON.parse(line) as { id: string; text: string; date: string | null };
    process.stdout.write(`${JSON.stringify({ id, ...readingJson(readArticle(articleOfText(id, text, date))) })}\n`);
  }
} else if (command === 'analyze') {
  const folder = args[0] ?? '.';
  const articles = readdirSync(folder)
    .toSorted()
    .flatMap((name) => ingest(name, readFileSync(path.join(folder, name))).articles);
  process.stdout.write(
    `${JSON.stringify(
      analysisJson(dossierOf(articles.map(readArticle)), (reason) => reason.rule),
      null,
      1,
    )}\n`,
  );
}
