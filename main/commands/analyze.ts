import { dossierOf } from '../../core/readout.ts';
import { analysisJson } from '../../core/write/json/analysis.ts';
import type { Terminal } from '../terminal.ts';
import { EXIT, Trouble } from '../trouble.ts';
import { reasonInWords } from '../words/reasons.ts';
import { summaryOf } from '../words/summary.ts';
import { readPaths } from './reading.ts';

/** `analyze PATH... [--json]`: what the articles hold, for people or as JSON (version 1). */
export async function analyze(paths: readonly string[], json: boolean, terminal: Terminal): Promise<number> {
  if (paths.length === 0) throw new Trouble('no-path', { command: 'analyze' });
  const { readings } = await readPaths(paths, terminal);
  const dossier = dossierOf(readings);
  terminal.print(json ? `${JSON.stringify(analysisJson(dossier, reasonInWords), null, 1)}\n` : summaryOf(dossier));
  return terminal.skipped() ? EXIT.skipped : EXIT.done;
}
