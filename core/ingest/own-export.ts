import { TABLE_HEADS } from '../model/tables.ts';

/** Bytes at a file's beginning that are looked at: each of these files says at once what it is. */
export const EXPORT_HEAD = 4096;

/** What the tables begin with, as the program writes them: no other program makes the same columns in the same order. */
const HEADS: readonly string[] = Object.values(TABLE_HEADS).map((head) => `${head.join(',')}\r\n`);

/**
 * How the other files begin that the program writes of a memo or of a reading: the memo's and the analysis's JSON, a verification or
 * evidence, the sources for reference managers (numbered from 1), planned meetings and drawings.
 */
const BEGINNINGS: readonly RegExp[] = [
  /^\{\s*"version": ?1,\s*"title": ?[^]*?"masthead": ?\[/,
  /^\{\s*"version": ?1,\s*"articles": ?\[\s*\{\s*"id": ?"[^"]*",\s*"file": ?[^]*?"publisher": ?/,
  /^\{\s*"format": ?"readout-(?:verification|evidence)"/,
  /^\[\s*\{\s*"id": ?"source-1",\s*"type": ?"article-newspaper"/,
  /^@(?:article|misc)\{source-1,\n/,
  /^TY {2}- NEWS\r?\nID {2}- source-1\r?\n/,
  /^BEGIN:VCALENDAR\r?\nVERSION:2\.0\r?\nPRODID:-\/\/Readout\/\//,
  /^(?:<\?xml[^>]*>\s*)?<svg [^>]*aria-labelledby="figure-\w+-title figure-\w+-desc"/,
  /^[^]PNG\r\n[^]{4,60}tEXtSoftware\0Readout/,
];

/**
 * Whether a file, by its first bytes, is a part of a memo, or what a command told, that this program wrote in a format of data:
 * whoever keeps it beside the articles need not be warned of it as of a file that cannot be read.
 */
export function isOwnExport(bytes: Uint8Array): boolean {
  const head = new TextDecoder().decode(bytes.subarray(0, EXPORT_HEAD));
  return HEADS.some((own) => head.startsWith(own)) || BEGINNINGS.some((own) => own.test(head));
}
