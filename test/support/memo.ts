import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../core/model/article.ts';
import type { MemoDocument } from '../../core/model/document.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Memo, Selection } from '../../core/model/memo.ts';
import type { Notice } from '../../core/model/notice.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import type { Reading } from '../../core/model/reading.ts';
import { dossierOf, type Format, ingest, memoOf, readArticle, renderMemo, writeMemo } from '../../core/readout.ts';
import { libraryFonts } from '../../main/library/fonts.ts';
import { packOf } from '../../main/library/packs.ts';
import { runTemplateInWorker } from '../../main/worker/template.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The sample articles: name and text. */
export const SEED_TEXTS: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(SEEDS)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name, readFileSync(SEEDS + name, 'utf8')]),
);

export interface Made {
  readonly articles: readonly Article[];
  readonly dossier: Dossier;
  readonly memo: Memo;
  readonly document: MemoDocument;
  readonly notices: readonly Notice[];
}

/** Texts as articles that are read and put together. */
export interface Read {
  readonly articles: readonly Article[];
  readonly readings: readonly Reading[];
  readonly dossier: Dossier;
}

/** What a test chooses; `language` is that of the memo's own words. */
type Choices = Partial<Selection> & { readonly language?: string };

/** The whole pipeline over texts, as `brief` runs it: all that a selection leaves out is chosen. */
export async function memoFrom(
  texts: Readonly<Record<string, string>>,
  choices: Choices = {},
  template = 'briefing-memo',
): Promise<Made> {
  return memoOn(readTexts(texts), choices, template);
}

export function readTexts(texts: Readonly<Record<string, string>>): Read {
  const articles = Object.entries(texts).flatMap(
    ([name, text]) => ingest(name, new TextEncoder().encode(text)).articles,
  );
  const readings = articles.map(readArticle);
  return { articles, readings, dossier: dossierOf(readings) };
}

/** Another memo on what was read before. */
export async function memoOn(
  { articles, readings, dossier }: Read,
  { language, ...choices }: Choices = {},
  template = 'briefing-memo',
): Promise<Made> {
  const { pack } = await packOf(template, null, language ?? null);
  if (!pack) throw new Error(`no pack ${template}`);
  const { memo: decided, notices } = memoOf(dossier, readings, {
    selection: { ...EVERYTHING, ...choices },
    pack,
    program: '0.1.0',
  });
  const rendered = await renderMemo(decided, pack, runTemplateInWorker);
  if (!rendered.document) throw new Error(JSON.stringify(rendered.notices));
  return {
    articles,
    dossier,
    memo: rendered.memo,
    document: rendered.document,
    notices: [...notices, ...rendered.notices],
  };
}

/** A finished memo as the bytes of a file. */
export async function fileOf(made: Made, format: Format): Promise<Uint8Array> {
  return (await writeMemo(format, made, libraryFonts())).bytes;
}
