import type { Change, LoggedChange } from '../../../core/model/project.ts';
import type { ArticleId } from '../../../core/model/span.ts';

/** A project as the store lists it. */
export interface StoredProject {
  readonly id: string;
  readonly title: string;
  /** When it was last changed, ISO 8601 in UTC. */
  readonly changed: string;
  /** Grows by each change, undo and redo: what a window compares with what it shows. */
  readonly version: number;
}

/** A passage of an article's text that holds the words searched for. */
export interface Found {
  readonly article: ArticleId;
  /** UTF-16 offset of the first of the words in the text. */
  readonly at: number;
}

/**
 * Where projects, files and readings are kept: what a window asks, not tables, so that another store may stand behind it.
 * Every method that changes something has taken effect, whole, when it returns, and survives a crash right after. Methods
 * throw a Trouble where the disk refuses; nothing is then half-done.
 */
export interface Store {
  readonly projects: () => readonly StoredProject[];
  readonly project: (id: string) => StoredProject | null;
  readonly createProject: (id: string, title: string, at: string) => void;
  /** A project with the changes that it had elsewhere, undone ones too. */
  readonly restoreProject: (id: string, title: string, changes: readonly LoggedChange[], at: string) => void;
  /** Removes the project, and the files that no other project holds. */
  readonly removeProject: (id: string) => void;
  /** All changes of a project in their order, the undone ones at the end. */
  readonly changes: (project: string) => readonly LoggedChange[];
  /** Adds changes, all or none; what was undone can no longer be redone. Gives the new version. */
  readonly append: (project: string, changes: readonly Change[], at: string) => number;
  /** Undoes the last change, or redoes the last undone one; false where there is none. */
  readonly undo: (project: string, at: string) => boolean;
  readonly redo: (project: string, at: string) => boolean;
  /** A file's bytes, kept once by their SHA-256. */
  readonly putSource: (sha256: string, bytes: Uint8Array) => void;
  readonly source: (sha256: string) => Uint8Array | null;
  /** What was read from an article, by all that the reading depends on. Derived: losing it costs only time. */
  readonly putReading: (key: string, bytes: Uint8Array) => void;
  readonly reading: (key: string) => Uint8Array | null;
  readonly hasReading: (key: string) => boolean;
  /** Makes an article's text searchable. */
  readonly index: (article: ArticleId, title: string, text: string) => void;
  /** Articles among `within` whose text has all the words (without regard to case and accents), best first. */
  readonly search: (words: string, within: readonly ArticleId[], most: number) => readonly Found[];
  readonly setting: (key: string) => string | null;
  readonly putSetting: (key: string, value: string) => void;
  /** Changes whenever any process has changed the library: cheap to ask often. */
  readonly mark: () => string;
  readonly close: () => void;
}

/** The title that a project's changes give it: that of the last renaming that is not undone. Empty where there is none. */
export function titleIn(changes: readonly LoggedChange[]): string {
  const titles = changes.flatMap(({ change, undone }) => (change.kind === 'rename' && !undone ? [change.title] : []));
  return titles.at(-1) ?? '';
}

/** The words of a search: letters and digits, folded; a store finds articles that have all of them. */
export function searchWords(words: string): readonly string[] {
  return fold(words).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Lower case, without accents: what searching compares. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Where the words begin in the text, in UTF-16 units, in text order and at most `most` of them. The last word may be the
 * beginning of a longer one: it is still being written.
 */
export function placesOf(text: string, words: readonly string[], most: number): readonly number[] {
  const last = words.at(-1);
  const places: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (places.length >= most) break;
    const word = fold(match[0]);
    if (words.includes(word) || (last !== undefined && word.startsWith(last))) places.push(match.index);
  }
  return places;
}
