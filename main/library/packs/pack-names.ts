/** What is wrong with the name of a file in a pack; each is worded by itself. */
export type NameFault = 'outside' | 'control' | 'trailing' | 'reserved' | 'letters' | 'long' | 'unexpected';

const LONGEST = 100;
/** What no Windows machine can have as a file, with whatever ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9])$/i;
/**
 * The files of a pack by their place: what the program reads, and what people read beside it. Templates and data have small
 * letters, since Windows and macOS do not tell Memo.hbs from memo.hbs.
 */
const AT_THE_TOP =
  /^(?:[a-z0-9][a-z0-9.-]*\.(?:hbs|json|docx|dotx)|phrases\.[A-Za-z0-9-]+\.json|[A-Za-z0-9][\w.-]*\.(?:md|txt)|LICEN[CS]E|NOTICE)$/;
const BELOW: Readonly<Record<string, RegExp>> = {
  assets: /^[A-Za-z0-9][\w.-]*\.(?:png|jpe?g|svg)$/,
};

/** The fault of a file's name in a pack, written with slashes, or null: none leads out of the pack on any system. */
export function faultOf(name: string): NameFault | null {
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name)) return 'control';
  const parts = name.split('/');
  if (/[\\:]/.test(name) || parts.some((part) => part === '' || part === '.' || part === '..')) return 'outside';
  if (parts.some((part) => /[. ]$|^ /.test(part))) return 'trailing';
  if (parts.some((part) => RESERVED.test(part.split('.')[0]?.trim() ?? ''))) return 'reserved';
  // Letters beyond ASCII can be written in several ways that look the same, and each system stores another one.
  if (!/^[\w./-]+$/.test(name)) return 'letters';
  if (name.length > LONGEST) return 'long';
  return belongs(parts) ? null : 'unexpected';
}

/** Whether one of the folders that a pack may have. */
export function isPackFolder(name: string): boolean {
  return Object.hasOwn(BELOW, name);
}

/** The first two names that some system cannot tell apart, or null. */
export function sameNames(names: Iterable<string>): readonly [string, string] | null {
  const seen = new Map<string, string>();
  for (const name of names) {
    const folded = name.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined) return [other, name];
    seen.set(folded, name);
  }
  return null;
}

function belongs([first = '', second, ...rest]: readonly string[]): boolean {
  if (second === undefined) return AT_THE_TOP.test(first);
  return rest.length === 0 && Object.hasOwn(BELOW, first) && BELOW[first]?.test(second) === true;
}
