import type { TemplateDraft } from '../../core/model/views/templates.ts';
import { packOfFiles } from '../library/packs/pack.ts';
import type { PackFiles } from '../library/packs/pack-file.ts';
import { SIGNATURE_FILE } from '../library/packs/signature.ts';
import { Trouble } from '../trouble.ts';

/** What a person writes; all else is carried along as it is. */
export function isText(file: string): boolean {
  return /\.(?:hbs|json)$/.test(file) && file !== SIGNATURE_FILE;
}

/** Changed files are no longer those that somebody signed. */
export function merged(files: PackFiles, draft: TemplateDraft): PackFiles {
  const all = new Map(files);
  for (const [name, text] of Object.entries(draft))
    if (text === null) all.delete(name);
    else all.set(name, new TextEncoder().encode(text));
  if (Object.keys(draft).length > 0) all.delete(SIGNATURE_FILE);
  return all;
}

/** Another id would be another template, which a copy is for. */
export function sameId(files: PackFiles, id: string): PackFiles {
  const own = packOfFiles(files).id;
  if (own !== id) throw new Trouble('template-other-id', { id, other: own });
  return files;
}

/** The files with one that is no text, or without it. Of two Word files one is read: the newer takes the place of the other. */
export function withAsset(files: PackFiles, file: string, bytes: Uint8Array | null): PackFiles {
  const all = new Map(files);
  if (bytes && HOUSE.includes(file)) for (const other of HOUSE) all.delete(other);
  if (bytes) all.set(file, bytes);
  else all.delete(file);
  return all;
}

const HOUSE = ['house.docx', 'house.dotx'];
