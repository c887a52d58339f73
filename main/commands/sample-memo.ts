import { EVERYTHING } from '../../core/model/project.ts';
import { dossierOf, memoOf, renderMemo, writeMemo } from '../../core/readout.ts';
import manifest from '../../package.json' with { type: 'json' };
import { libraryFonts } from '../library/fonts.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { checkedPack } from '../library/packs.ts';
import { resourceFolder } from '../resources.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';
import { runTemplateInWorker } from '../worker/template.ts';
import { readPaths } from './reading.ts';

/** The memo of the sample articles in the form of a pack, as PDF: what two versions of a template are compared by. */
export async function sampleMemo(files: PackFiles, terminal: Terminal): Promise<Uint8Array> {
  const { notices, pack } = await checkedPack(files);
  notices.forEach(terminal.tell);
  if (!pack) throw new Trouble('nothing-written');
  const { readings } = await readPaths([resourceFolder('seeds')], terminal);
  const { memo } = memoOf(dossierOf(readings), readings, { selection: EVERYTHING, pack, program: manifest.version });
  const { document, notices: found } = await renderMemo(memo, pack, runTemplateInWorker);
  found.forEach(terminal.tell);
  if (!document) throw new Trouble('nothing-written');
  terminal.progress('');
  return (await writeMemo('pdf', { memo, document }, libraryFonts(), null)).bytes;
}
