import path from 'node:path';

/** Paths that the person has chosen in the system's own dialogs; no other may be read, written, shown or opened. */
export interface GrantedPaths {
  readonly add: (chosen: string) => void;
  readonly has: (wanted: string) => boolean;
}

export function grantedPaths(): GrantedPaths {
  const known = new Set<string>();
  return {
    add: (chosen) => {
      known.add(path.resolve(chosen));
    },
    // Only as it was given: another spelling of a path ("x/../y") comes from no dialog.
    has: (wanted) => known.has(wanted),
  };
}

/** Files that the system's programs may be asked to open: documents, never a program. */
const DOCUMENTS: ReadonlySet<string> = new Set(
  '.docx .pdf .html .md .json .readout .csv .svg .png .ics .bib .ris'.split(' '),
);

export function isDocument(file: string): boolean {
  return DOCUMENTS.has(path.extname(file).toLowerCase());
}

/** Names that a dialog may propose, each once; nothing of what is no list of names. */
export function proposedNames(wanted: unknown): readonly string[] {
  return Array.isArray(wanted) ? [...new Set(wanted.slice(0, MOST_NAMES).map(proposedName))] : [];
}

const MOST_NAMES = 50;

/** A file's name as a dialog may propose it: no folder, no sign that a file system refuses, not too long. */
export function proposedName(wanted: unknown): string {
  const name = String(wanted)
    .replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .trim()
    .replace(/^[. ]+/, '');
  const { name: stem, ext } = path.parse(name);
  return stem.slice(0, 120) + ext.slice(0, 20) || 'memo';
}
