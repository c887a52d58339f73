import type { Dossier } from '../model/dossier.ts';
import type { Selection } from '../model/memo.ts';
import type { Notice } from '../model/notice.ts';
import type { PackManifest } from '../model/template.ts';

/** The part of the dossier that was chosen. First version: all of it. */
export function select(
  dossier: Dossier,
  _selection: Selection,
  _scope: PackManifest['scope'],
): { readonly dossier: Dossier; readonly notices: readonly Notice[] } {
  return { dossier, notices: [] };
}
