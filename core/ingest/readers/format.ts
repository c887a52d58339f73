/** The formats beside plain text that are read. */
export type Format = 'pdf' | 'docx' | 'html' | 'eml';

/** So much of a file's beginning tells what it is. */
const BEGINNING = 65_536;
/** A PDF's mark may stand after some bytes of another program's (ISO 32000-1, implementation note 13 in Adobe's reference). */
const PDF_WITHIN = 1_024;

/** Which format a file is, by what it holds and never by its name; null where it is none of these. */
export function formatOf(bytes: Uint8Array): Format | null {
  const begin = latin1(bytes.subarray(0, BEGINNING));
  if (begin.slice(0, PDF_WITHIN).includes('%PDF-')) return 'pdf';
  if (begin.startsWith('PK\u0003\u0004')) return isWord(bytes) ? 'docx' : null;
  if (isMail(begin)) return 'eml';
  return isHtml(begin) ? 'html' : null;
}

/** A Word file names its main part in the directory at its end, and the first of its parts at its beginning. */
function isWord(bytes: Uint8Array): boolean {
  const name = 'word/document';
  return (
    latin1(bytes.subarray(0, BEGINNING)).includes(name) ||
    latin1(bytes.subarray(Math.max(0, bytes.length - 4 * BEGINNING))).includes(name)
  );
}

const FIELD = /^[!-9;-~]{1,70}:/;
/** Fields that programs write and people do not (RFC 5322, RFC 2045): with one of them it is a message. */
const MACHINE =
  /^(?:mime-version|message-id|received|return-path|delivered-to|content-type|content-transfer-encoding|dkim-signature|snapshot-content-location)$/i;
const PERSONAL = /^(?:from|date|subject|sender|to)$/i;
/** "Tue, 23 Sep 2025 10:00:00 +0000" (RFC 5322, 3.3) */
const MAIL_DATE =
  /^date:\s{0,9}(?:[a-z]{3},\s{1,9})?\d\d?\s[a-z]{3}\s\d{4}\s\d\d:\d\d(?::\d\d)?\s(?:[+-]\d{4}|[a-z]{1,5})/i;

/** An e-mail message begins with its fields. A text that a person headed "From: / Date: / Subject:" is none. */
function isMail(begin: string): boolean {
  const names: string[] = [];
  let dated = false;
  for (const line of begin.replace(/^(?:\u00ef\u00bb\u00bf)?\s{0,99}/, '').split(/\r\n|\n|\r/)) {
    if (line === '') break;
    if (/^[ \t]/.test(line) && names.length > 0) continue;
    // A mailbox file puts a line of its own before the fields.
    if (names.length === 0 && /^From \S+ /.test(line)) continue;
    const [name] = FIELD.exec(line) ?? [];
    if (!name) return false;
    names.push(name.slice(0, -1));
    dated ||= MAIL_DATE.test(line);
  }
  const machine = names.some((name) => MACHINE.test(name));
  const personal = names.filter((name) => PERSONAL.test(name)).length;
  return (machine && personal > 0) || (dated && personal > 1 && names.some((name) => /^from$/i.test(name)));
}

/** A page begins as one, after declarations and comments; a fragment does where it begins with a block of text. */
function isHtml(begin: string): boolean {
  const narrow =
    begin.startsWith('\u00ff\u00fe') || begin.startsWith('\u00fe\u00ff') ? begin.replaceAll('\0', '').slice(2) : begin;
  let rest = narrow.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->') + 3
      : rest.startsWith('<?xml')
        ? rest.indexOf('?>') + 2
        : 0;
    if (end < 3) break;
    rest = rest.slice(end).trimStart();
  }
  if (/^<(?:!doctype html|html|head|body|title|meta)[\s/>]/i.test(rest)) return true;
  return (
    /^<(?:article|main|section|div|p|h[1-6]|table)[\s>]/i.test(rest) &&
    /<\/(?:p|div|h[1-6]|article|main|section|table)>/i.test(rest)
  );
}

/** Each byte as one character: enough to look for ASCII, and never an error. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
