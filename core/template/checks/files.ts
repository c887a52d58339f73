import type { PackFiles } from '../../model/template.ts';
import { HOUSE, MANIFEST, MARKING, PHRASES, STYLES, THEMES } from '../read.ts';
import { type Finding, finding } from './finding.ts';

/** JSON that is read: by the templates' side, and the signature by whoever installs. */
const READ: readonly string[] = [MANIFEST, STYLES, THEMES, MARKING, 'signature.json'];

/**
 * Data that nothing reads, by its name: `theme.json` is a slip of the pen for `themes.json`, and would be passed over without a
 * word. Texts and pictures may lie in a pack for people. Of two house files only the first is read.
 */
export function checkFiles(files: PackFiles): readonly Finding[] {
  const house = HOUSE.find((name) => Object.hasOwn(files, name));
  return Object.keys(files)
    .filter(
      (name) => /\.(?:json|docx|dotx)$/.test(name) && !READ.includes(name) && !PHRASES.test(name) && name !== house,
    )
    .map((file) => finding({ code: 'file-unknown', severity: 'warning', file }));
}
