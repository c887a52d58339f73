import type { PackFiles } from '../library/packs/pack-file.ts';
import { SIGNATURE_FILE } from '../library/packs/signature.ts';

const LONGEST = 40;

/** An id made of a name, that none of the others has: "Briefing memo (own)" gives briefing-memo-own. */
export function idFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, LONGEST - 4)
    .replace(/-+$/, '');
  const id = plain === '' ? 'template' : plain;
  if (!taken.includes(id)) return id;
  for (let number = 2; ; number++) if (!taken.includes(`${id}-${number}`)) return `${id}-${number}`;
}

/** The files as those of another template: a version of its own, and no author but the one who changes it. */
export function renamed(files: PackFiles, id: string, name: string): PackFiles {
  const manifest = files.get('manifest.json');
  const value = JSON.parse(new TextDecoder().decode(manifest)) as Readonly<Record<string, unknown>>;
  const { author: _author, replaces: _replaces, ...rest } = value;
  const own = `${JSON.stringify({ ...rest, id, version: '1.0.0', name }, null, 2)}\n`;
  const all = new Map(files).set('manifest.json', new TextEncoder().encode(own));
  all.delete(SIGNATURE_FILE);
  return all;
}
