import type { Article } from '../../core/model/article.ts';
import type { MemoDocument } from '../../core/model/document.ts';
import type { Manifest } from '../../core/model/manifest.ts';
import type { CitationStyle, Memo } from '../../core/model/memo.ts';
import { EVERYTHING } from '../../core/model/project.ts';
import { dossierOf, ingest, manifestOf, memoOf, readArticle, renderMemo } from '../../core/readout.ts';
import { packOf } from '../../main/library/packs.ts';
import { runTemplateInWorker } from '../../main/worker/template.ts';

export interface Sample {
  readonly articles: readonly Article[];
  readonly memo: Memo;
  readonly document: MemoDocument;
  readonly manifest: Manifest;
}

/** Two made-up articles on one meeting: enough for dates that are counted, names by surname, quotations and an issue. */
export const TEXTS: Readonly<Record<string, string>> = {
  'harbour.txt': `Ministers close to a fish deal

Published: 12 March 2025

LISBON - Foreign Minister Ana Silva met Dutch Trade Minister Piet de Vries in Lisbon on Monday, the first talks between the two since 2023.

"We want a fair quota before the summer," Silva told reporters after the meeting. She said 14 trawlers would not be allowed back into port until the dispute over fees is settled.

De Vries rejected the port fee of 12 per cent. "This fee is unfair and it has no basis in the treaty," he said in a statement on Tuesday.

The two ministers remain divided over port fees. They agreed to meet again in The Hague on 20 May 2025.
`,
  'fees.txt': `Port fees divide Lisbon and The Hague

Published: 14 March 2025

THE HAGUE - Trade Minister Piet de Vries said on Thursday that the Netherlands would not pay the Portuguese port fee. "We will not pay a single euro," he told parliament.

De Vries said on Thursday that the fee was "unfair to every crew and without any basis in the treaty that they had signed" and that he would not pay it.

Portuguese Foreign Minister Ana Silva announced on Wednesday that 9 vessels had been fined 45,000 euros each. "Rules are rules for every flag," Silva said.

The dispute over port fees has dragged on for two years. A ruling is expected in September 2025.
`,
};

/** A memo of those articles, as the program makes it. */
export async function sampleMemo(citations: CitationStyle = 'list', texts = TEXTS): Promise<Sample> {
  const articles = Object.entries(texts).flatMap(
    ([name, text]) => ingest(name, new TextEncoder().encode(text)).articles,
  );
  const readings = articles.map(readArticle);
  const { pack } = await packOf('briefing-memo');
  if (!pack) throw new Error('the pack is not there');
  const { memo: decided } = memoOf(dossierOf(readings), readings, {
    pack,
    program: '0.1.0',
    selection: {
      ...EVERYTHING,
      prompts: { to: 'The Minister', purpose: 'Agree the agenda for the spring.' },
      citations,
    },
  });
  const { memo, document } = await renderMemo(decided, pack, runTemplateInWorker);
  if (!document) throw new Error('the memo could not be rendered');
  return { articles, memo, document, manifest: manifestOf(memo, document) };
}
