import { wordIs } from '../../model/word.ts';
import branches from './lexicon/branches.json' with { type: 'json' };
import { BODY_HEADS, knownAt, LEGAL_FORMS, NOT_NAMES, OPENERS, PARTNERS, UNITS } from './lexicon.ts';
import { evidenceOfWords, nameEnd } from './person-name.ts';
import { type RawMention, raw } from './raw.ts';
import type { Word } from './words.ts';

/** What a body is for, as its name says it before "and": the rest end as nouns of action do. */
const TASKS = new Set(
  'food trade health safety labour labor energy water land industry tourism culture sports sport youth justice finance peace security customs border immigration science art arts law environment transport rail road roads housing drug research standards fisheries forests mines oil gas'.split(
    ' ',
  ),
);

/** What a firm or a committee may be for on both sides of "and": "Gas and Electric", "Grain and Feed", "Ways and Means". */
const PAIRED: ReadonlySet<string> = new Set([
  ...branches,
  ...TASKS,
  ...'accident appliance brewing cable casualty commerce cotton drug electric engineering exchange exploration feed fiber forestry gauge guaranty light loan marine maritime meat means minerals packing paint power products pulp refining savings smelting steam supply technical telegraph telephone tobacco tool ways wireless'.split(
    ' ',
  ),
]);

const isSmallHead = (lower: string): boolean => lower === 'ministry' || lower === 'department';

/** "Indian Commerce Ministry", "US Chamber of Energy": a known name that goes on to a body's head word. */
export function extendBody(words: readonly Word[], at: number, from: number): number {
  let to = from;
  let last = from;
  if (words[from - 1]?.possessive) return from;
  while (to < from + 5) {
    const word = words[to];
    if (!word || word.gap !== 'space' || words[to - 1]?.possessive) break;
    const capital = word.shape === 'capital' || word.shape === 'upper';
    if (capital && BODY_HEADS.has(word.text)) last = to + 1;
    // "Foreign Affairs ministry", "Peruvian Health ministry": many papers write the head small.
    if (isSmallHead(word.lower) && (to > from || words[to - 1]?.lower === 'affairs')) last = to + 1;
    if (!capital || word.timed || NOT_NAMES.has(word.text)) break;
    to += 1;
  }
  return words[at]?.titled ? from : last > from ? tailOf(words, last) : last;
}

/**
 * Where a company's name ends that goes on to one of its parts ("Boeing Commercial Airplanes", "Ford Europe") or to its legal form
 * ("Pfizer Inc."), and whether it is a part. Not "Boeing China sales", "Apple Watch".
 */
export function extendCompany(words: readonly Word[], from: number): { readonly to: number; readonly isPart: boolean } {
  let to = from;
  while (to < from + LONGEST_PART && isUnit(words, to)) to += words[to]?.lower === 'and' ? 2 : 1;
  const isPart = to > from;
  return { to: legalEnd(words, partnersEnd(words, to)), isPart };
}

/** Behind a firm's legal form, where one stands: "Berg Inc", "Holm Pty Ltd". */
function legalEnd(words: readonly Word[], from: number): number {
  let to = from;
  while (
    to < from + 2 &&
    words[to]?.gap === 'space' &&
    !words[to - 1]?.possessive &&
    LEGAL_FORMS.has(words[to]?.text ?? '')
  )
    to += 1;
  return to;
}

/** Behind the "and Co" of a firm's name, where one stands. */
function partnersEnd(words: readonly Word[], at: number): number {
  const [and, partner] = [words[at], words[at + 1]];
  if (and?.gap === 'ampersand' && PARTNERS.has(and.text) && !words[at - 1]?.possessive) return at + 1;
  const joins = and?.gap === 'space' && and.lower === 'and' && !words[at - 1]?.possessive;
  return joins && partner?.gap === 'space' && PARTNERS.has(partner.text) ? at + 2 : at;
}

/** "Holm Berg and Co", "Tire & Rubber Co", "J. P. Berg and Sons Ltd": a firm that is called after people or goods; null where none stands. */
export function firmAt(words: readonly Word[], at: number): RawMention | null {
  let to = at;
  let paired = false;
  while (to < at + LONGEST_FIRM) {
    const word = words[to];
    const joins = word?.gap === 'space' || (word?.gap === 'ampersand' && !words[to - 1]?.possessive);
    if (!word || (to > at && !joins)) break;
    if (word.timed || word.titled) return null;
    if (!/^(?:capital|upper|initial)$/.test(word.shape)) break;
    paired ||= to > at && word.gap === 'ampersand';
    to += 1;
    // "Bank & Trust's chief": an owner ends his name.
    if (words[to - 1]?.possessive) break;
  }
  const partners = to > at ? partnersEnd(words, to) : to;
  const end = partners > to ? partners : paired ? headOfFirm(words, at, to) : to;
  if (end === to && !paired) return null;
  return end > at ? raw({ from: at, to: legalEnd(words, end), kind: 'body', form: 'name', sort: 'company' }) : null;
}

/** Behind the last word of a run that tells a firm, behind its "&": "Tire & Rubber Co", "Bank & Trust"; 0 where none does. */
function headOfFirm(words: readonly Word[], at: number, to: number): number {
  // "Dow Jones & Co": a name of the lexicon goes on by itself.
  const known = knownAt(words, at);
  if (known && words[known.end]?.gap === 'ampersand' && PARTNERS.has(words[known.end]?.text ?? '')) return 0;
  for (let i = to - 1; i > at && words[i]?.gap !== 'ampersand'; i -= 1) if (isHead(words[i])) return i + 1;
  const last = words[to - 1];
  return last?.gap === 'ampersand' && isHead(last) ? to : 0;
}

function isHead(word: Word | undefined): boolean {
  return word !== undefined && (BODY_HEADS.has(word.text) || LEGAL_FORMS.has(word.text) || PARTNERS.has(word.text));
}

/** How many names such a firm has at most. */
const LONGEST_FIRM = 5;

const LONGEST_PART = 5;

function isUnit(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (word?.gap !== 'space' || words[at - 1]?.possessive) return false;
  return (
    UNITS.has(word.text) ||
    (word.lower === 'and' && next?.gap === 'space' && UNITS.has(words[at - 1]?.text ?? '') && UNITS.has(next.text))
  );
}

const links = wordIs(/^(?:of|for|and|the|on)$/);

/** A run of capitalised words that ends in a body's head word, or starts with one and goes on with "of". */
export function bodyAt(words: readonly Word[], at: number): RawMention | null {
  let to = at;
  let last = -1;
  while (to < at + 8) {
    const word = words[to];
    if (!word || (to > at && word.gap !== 'space' && word.gap !== 'hyphen')) break;
    const capital = word.shape === 'capital' || word.shape === 'upper';
    if (capital && BODY_HEADS.has(word.text) && (to > at || /^(?:of|for)$/.test(words[to + 1]?.lower ?? ''))) last = to;
    const link = links(word) && (last >= 0 || joinsTasks(words, to)) && linksOn(words, to);
    // "the Union of Teachers and the Ministry of Education" are two.
    if (word.lower === 'and' && words[to + 1]?.lower === 'the') break;
    if ((!capital && !link && word.shape !== 'initial') || word.timed) break;
    if (last >= 0 && link && word.lower === 'and' && (to === last + 1 || words[to + 1]?.possessive)) break;
    to += 1;
    if (link || !capital) continue;
    // "Berg Securities Co International Inc" is one; "Bank Holm Group" is not.
    const ends = BODY_HEADS.has(words[last]?.text ?? '') && !/^Co\.?$/.test(words[last]?.text ?? '');
    if (last >= 0 && to - 1 > last && ends && words[last + 1]?.shape !== 'lower') break;
    if (last >= 0 && words[last + 1]?.shape === 'lower' && to - 1 > last)
      last = to - 1 > last ? Math.max(last, last) : last;
    if (word.possessive && !BODY_HEADS.has(words[to]?.text ?? '')) break;
  }
  if (last < 0) return null;
  const end = tailOf(words, last + 1);
  const first = words[at];
  if (end === at + 1 || (first?.opens && OPENERS.has(first.lower) && end === at + 2)) return null;
  const person = nameEnd(words, at);
  if (person >= end && evidenceOfWords(words, at, person).score >= 3) return null;
  return raw({ from: at, to: end, kind: 'body', form: 'name', sort: 'organ' });
}

/** Where a body's name ends that goes on behind its head word: "Union of Teachers", "Council for the Exploration of the Sea". */
function tailOf(words: readonly Word[], from: number): number {
  let end = from;
  for (let links = 0; links < 2; links += 1) {
    const link = words[end];
    if (link?.gap !== 'space' || words[end - 1]?.possessive) return end;
    if (!/^(?:of|for)$/.test(link.lower) || !linksOn(words, end)) return end;
    const next = end + (words[end + 1]?.lower === 'the' ? 2 : 1);
    const known = knownAt(words, next);
    if (known) return links === 0 ? known.end : end;
    end = next;
    while (
      words[end]?.gap === 'space' &&
      /^(?:capital|upper)$/.test(words[end]?.shape ?? '') &&
      !words[end]?.timed &&
      !words[end - 1]?.possessive
    )
      end += 1;
  }
  return end;
}

/** "Mediation and Conciliation Service", "Food and Drug Administration": two tasks of one body, before its head word. */
function joinsTasks(words: readonly Word[], and: number): boolean {
  const [task, first] = [words[and - 1], words[and + 1]];
  if (words[and]?.lower !== 'and' || task === undefined || task.possessive || first?.gap !== 'space') return false;
  if (!isTask(task) && !(PAIRED.has(task.lower) && PAIRED.has(first.lower))) return false;
  const head = words.slice(and + 1, and + 4).findIndex(({ text }) => BODY_HEADS.has(text));
  return (
    head > 0 &&
    words.slice(and + 1, and + 1 + head).every(({ shape, gap }) => shape === 'capital' && gap === 'space') &&
    words[and + 1 + head]?.gap === 'space'
  );
}

function isTask({ lower, possessive }: Word): boolean {
  return !possessive && (TASKS.has(lower) || /(?:tion|ment|ance|ence|ship|fare|ture|ology|aries)$/.test(lower));
}

function linksOn(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]?.lower === 'the' ? words[at + 2] : words[at + 1];
  return (
    next !== undefined && next.gap === 'space' && (next.shape === 'capital' || next.shape === 'upper') && !next.timed
  );
}
