import type { Quotation } from '../../model/fact.ts';
import { overlaps } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import { isIssued } from './issued.ts';
import type { Marked } from './marks.ts';
import uses from './uses.json' with { type: 'json' };

/**
 * What words in marks are there for. With a cue of speech they are a statement, however short; a few words lifted out,
 * or marks that nobody is told to have said within a sentence, are scare quotes, titles or slogans.
 */
export function useOf(text: string, draft: Draft): Quotation['use'] {
  const first = draft.own[0];
  if (!first || draft.own.length > 3) return 'statement';
  const before = text.slice(Math.max(0, first.start - 90), first.start);
  const words = text.slice(first.inner.start, first.inner.end);
  const count = wordsIn(words);
  if (count <= LONGEST_SLOGAN && isSlogan(text, before, first)) return 'slogan';
  const spoken = draft.cue !== null && draft.cue.frames.has('q') && draft.rule !== 'lifted-after-cue';
  if (isTitle(words, before, count) && (!spoken || !isSpeechFrame(draft.rule))) return 'title';
  if (draft.rule === 'marks-alone' && draft.speaker === null && !standsAlone(draft)) return 'scare';
  const whole = draft.own.reduce((sum, { inner }) => sum + wordsIn(text.slice(inner.start, inner.end)), 0);
  return whole <= 3 && !isSpeechFrame(draft.rule) && !isAllMarked(draft) ? 'scare' : 'statement';
}

/** Words of a slogan at most. */
const LONGEST_SLOGAN = 8;

/** What is chanted, or written on a wall or a sign that no authority has put up. */
function isSlogan(text: string, before: string, { end }: Marked): boolean {
  if (SLOGAN.test(before)) return !isIssued(before);
  return WRITTEN.test(text.slice(end, end + LONGEST_BEHIND));
}

/** "told the clerks, “Stop!”": the clause that is told is nothing but what stands in marks. */
function isAllMarked({ rule, parts, own }: Draft): boolean {
  const [part, ...more] = parts;
  const [first, last] = [own[0], own.at(-1)];
  if (!part || !first || !last || more.length > 0 || !/^cue-before-[cr]$/.test(rule)) return false;
  return first.start === part.start && last.end >= part.end;
}

/** "...," he said and he said: "...": the marks hold all that was said, so that a word or two is a statement. */
function isSpeechFrame(rule: string): boolean {
  return (
    rule === 'cue-after-marks' ||
    rule === 'cue-between-marks' ||
    rule === 'cue-before-colon' ||
    rule === 'cue-before-marks'
  );
}

/**
 * A programme, book or song: capitals throughout after a word for works, after whose it is ("NBC's", "on CBS'") or on what it was
 * said ("said on “Sunday Hour”"), or before a word for programmes ("the “Today” show"); and what somebody is called between his names.
 */
export function isNamedWork(text: string, { start, end, inner }: Marked): boolean {
  const words = text.slice(inner.start, inner.end);
  const before = text.slice(Math.max(0, start - 60), start);
  const count = wordsIn(words);
  if (count > LONGEST_TITLE || /[?!]$/.test(words)) return false;
  if (isNickname(words, before, text.slice(end, end + 3), count)) return true;
  if (SHOW.test(text.slice(end, end + 12))) return count <= LONGEST_SHOW && /^\p{Lu}/u.test(words);
  return (WORK.test(before) || OWNER.test(before) || ON_AIR.test(before)) && isTitle(words, before, count);
}

/** 'Jorge "Sunny" Balwin', 'H.F. "Gerry" Lendon': between a first name or its letter and a surname, without a comma of their own. */
function isNickname(words: string, before: string, behind: string, count: number): boolean {
  if (count > LONGEST_SHOW || !/^\p{Lu}.*[\p{L}\p{N}]$/u.test(words)) return false;
  return /(?<!\p{L})\p{Lu}(?:\p{Ll}[\p{L}-]*|\.) $/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(behind);
}

/** Words of a programme's name before "show", or of what somebody is called, at most. */
const LONGEST_SHOW = 3;
const SHOW = /^ (?:show|program|programme|podcast)(?!\p{L})/u;
const ON_AIR =
  /\b(?:said|says|told|asked|appearing|appearance|appeared|interview|interviewed|speaking|spoke|remarks)\b[^.!?;]{0,30} on $/i;

/** Words of a title at most. */
const LONGEST_TITLE = 10;

const OWNER = /\b\p{Lu}[\p{L}.]{1,30}(?:['’]s|s['’]|S['’]) $/u;

/** Most words in capitals after a word for works, or in capitals throughout with no end of a sentence. */
export function isTitle(words: string, before: string, count: number): boolean {
  if (count > LONGEST_TITLE) return false;
  const named = words.split(/\s+/).filter((word) => /\p{L}/u.test(word) && !SMALL.test(word));
  if (named.length === 0 || !named.every((word) => /^[^\p{L}]*\p{Lu}/u.test(word))) return false;
  if (WORK.test(before)) return true;
  return count >= 2 && !/[?!]$/.test(words.trim()) && !/(?:[:,]|\b(?:said|says?|saying)) $/.test(before);
}

const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|with|from|by|as|is|into|over|but|de|la|le)$/;

function standsAlone({ carrier, own }: Draft): boolean {
  return carrier.items.every(
    ({ pos, marked }) => pos === 'PUNCT' || (marked !== null && own.some((m) => overlaps(m, marked))),
  );
}

/** How many stretches between white space hold a letter or a digit. ASCII, dashes and quotation marks need no pattern. */
export function wordsIn(words: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    if (unit >= 0x2010 && unit <= 0x2026) continue;
    if (unit >= 0x80) return words.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)) counted = false;
    else if (!counted && isLetterOrDigit(unit)) {
      counted = true;
      count += 1;
    }
  }
  return count;
}

function isLetterOrDigit(unit: number): boolean {
  const small = unit | 0x20;
  return (small >= 0x61 && small <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

const WORK = new RegExp(`\\b(?:${uses.works.join('|')})s?(?: called| titled| entitled| named)?[,:]? $`, 'i');
/** “No port” was sprayed on the wall; “Born to sail” tattooed on his arm. */
const WRITTEN = new RegExp(
  `^,? (?:(?:was|were|is|are|had been|has been|have been) )?(?:${uses.written.join('|')})(?!\\p{L})`,
  'iu',
);
const LONGEST_BEHIND = 40;

const SLOGAN = new RegExp(`\\b(?:${uses.slogans.join('|')})[,:]? (?:of )?$`, 'i');
