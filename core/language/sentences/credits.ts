import type { Range } from '../../model/span.ts';
import agencies from './picture-agencies.json' with { type: 'json' };

/** A credit's longest form, in characters: "Jane Doe/Agence France-Presse/Getty Images". */
const LONGEST = 90;
const BEHIND = /[^\s©] © [^.!?:;©]{2,80}$/u;
/** Of one to four names: "Jane Doe", "Anna van der Berg". What has small words in it is a heading. */
const NAMES =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:al|bin|da|de|del|den|der|di|la|le|van|von|the|of|for) )*\p{Lu}[\p{L}.'’-]*){0,3}$/u;
const AGENCIES = new Set([...agencies.names, ...agencies.banks]);
const BANKS = new Set(agencies.banks);

/**
 * Whether a paragraph tells of a picture: whose that is stands at its end ("… in Geneva © Jane Doe/AFP"), or as a line of its own behind it
 * ("Jane Doe | AFP | Getty Images"). `next` is the paragraph behind.
 */
export function isCredited(text: string, { start, end }: Range, next: Range | undefined): boolean {
  if (BEHIND.test(text.slice(Math.max(start, end - LONGEST), end))) return true;
  return next !== undefined && next.end - next.start <= LONGEST && isCreditLine(text.slice(next.start, next.end));
}

/**
 * Whether a line tells whose a picture is, and no more: names parted by bars, the last that of an agency. Where there are but
 * two, that of a bank of pictures: an agency's own name stands behind headings, too ("Talks resume | Reuters").
 */
export function isCreditLine(line: string): boolean {
  const parts = line.split(' | ');
  const last = parts.at(-1)?.toLowerCase() ?? '';
  const isSigned = parts.length === 2 ? BANKS.has(last) : parts.length === 3 && AGENCIES.has(last);
  return isSigned && parts.every((part) => NAMES.test(part));
}
