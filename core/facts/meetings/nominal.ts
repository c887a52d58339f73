import type { Item } from './scene.ts';
import { WORDS } from './words.ts';

const NOMINAL = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM']);
export function isCommonNoun(item: Item | null): boolean {
  return item?.kind === 'word' && item.pos === 'NOUN';
}

/** "the company's directors", "the nurses' leaders": the mark behind a common noun, and what it owns. */
export function isPossessiveMark(items: readonly Item[], at: number): boolean {
  const [before, mark, next] = [items[at - 1], items[at], items[at + 1]];
  if (mark?.lower === "'s") return true;
  if (mark?.kind !== 'word' || !/^['’]$/.test(mark.lower) || before?.end !== mark.start) return false;
  if (!before.lower.endsWith('s') || !next) return false;
  return next.kind === 'word' ? /^(?:NOUN|ADJ|PROPN)$/.test(next.pos) : next.mention?.kind === 'group';
}

/**
 * How many items "Saudi and American mediators", "Uzbek, Tajik and Kazakh counterparts" have before the last origin, which leads
 * to a common noun; 0 where no such list stands.
 */
export function demonymsJoined(items: readonly Item[], from: number): number {
  // "US and Iranian officials": initials of a state stand for its adjective.
  const adjective = (item: Item | undefined): boolean =>
    item !== undefined && !item.possessive && (item.mention?.form === 'demonym' || INITIALS.test(item.text));
  let at = from;
  while (adjective(items[at])) {
    const comma = items[at + 1]?.lower === ',';
    const and = items[comma ? at + 2 : at + 1]?.lower === 'and';
    if (!comma && !and) break;
    at += comma && and ? 3 : 2;
    if (and) break;
  }
  if (at === from || items[at - 1]?.lower !== 'and') return 0;
  const noun = items[at + 1];
  const headed = adjective(items[at]) && noun?.kind === 'word' && WORDS.humanHeads.has(noun.lower);
  return headed || isGroupByOrigin(items[at]) ? at - from : 0;
}

/** States that newsrooms call by their initials, some of the past, and the unions that send officials as a state does. */
const INITIALS =
  /^(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|E\.?U\.?|U\.?A\.?E\.?|U\.?N\.?|A\.?U\.?|N\.?Z\.?|E\.?C\.?|U\.?S\.?S\.?R\.?|CAR|DRC|DPRK|FRG|FYROM|GDR|KSA|PNG|PRC|ROC|ROK)$/;

/**
 * How many items "foreign and defence ministers", "senior water and energy officials" have before the last of two fields, which
 * leads to those who hold them; 0 where no such pair stands.
 */
export function fieldsJoined(items: readonly Item[], at: number): number {
  const [field, and] = [items[at], items[at + 1]];
  if (field?.kind !== 'word' || and?.lower !== 'and') return 0;
  if (!/^(?:ADJ|NOUN)$/.test(field.pos) && !(at === 0 && FIELDS.test(field.lower))) return 0;
  if (WORDS.humanHeads.has(field.lower) || field.lower.endsWith('s')) return 0;
  const [next, last] = [items[at + 2], items[at + 3]];
  if (next?.mention?.kind === 'group' && /^\p{Ll}+ \p{Ll}+s(?: of .+)?$/u.test(next.text)) return 2;
  const headed = next?.kind === 'word' && /^(?:ADJ|NOUN)$/.test(next.pos) && WORDS.offices.has(last?.lower ?? '');
  return headed ? 2 : 0;
}

/**
 * How many items "producing and consuming countries" have before the last of two participles, which leads to those of whom both
 * are told; 0 where no such pair stands.
 */
export function participlesJoined(items: readonly Item[], at: number): number {
  const [first, and, next, head] = items.slice(at, at + 4);
  if (first?.kind !== 'word' || !/(?:ing|ed)$/.test(first.lower) || and?.lower !== 'and') return 0;
  if (next?.mention?.kind === 'group') return /^\p{Ll}+(?:ing|ed) \p{Ll}/u.test(next.text) ? 2 : 0;
  return /(?:ing|ed)$/.test(next?.lower ?? '') && WORDS.humanHeads.has(head?.lower ?? '') ? 2 : 0;
}

/** "when finance ministers met": a field of government before those who hold it, whatever its tag. */
export function isField(items: readonly Item[], at: number): boolean {
  const item = items[at];
  return item?.kind === 'word' && item.pos === 'VERB' && FIELDS.test(item.lower) && isOffice(items[at + 1]);
}

/** Fields of government that are verbs, too, or begin a sentence with a capital. */
const FIELDS =
  /^(?:finance|trade|budget|farm|labou?r|work|transport|sport|fish|interior|foreign|defen[cs]e|econom(?:y|ic)|energy|oil|agriculture|health|justice|environment|industry|education|planning|water)$/;

function isOffice(item: Item | undefined): boolean {
  return item?.kind === 'word' ? WORDS.offices.has(item.lower) : item?.mention?.kind === 'group';
}

/**
 * "European Fish Office (EFO) inspectors", "European Fish Office (EFO) director Ana Silva": past the short form of a name that leads to
 * those who are of it, or to the one whose post it is; the same place elsewhere.
 */
export function shortFormEnd(items: readonly Item[], at: number): number {
  const [name, open, , close, next] = items.slice(at - 1, at + 4);
  if (open?.lower !== '(' || close?.lower !== ')' || name?.kind !== 'name' || name.possessive) return at;
  if (!/^(?:body|place)$/.test(name.mention?.kind ?? '') || !next) return at;
  if (next.mention?.kind === 'group' && /^\p{Ll}/u.test(next.text)) return at + 3;
  if (isHolderOfPost(next)) return at + 3;
  const words = items.slice(at + 3, at + 6);
  const end = words.findIndex((item) => item.kind !== 'word' || !/^(?:ADJ|NOUN)$/.test(item.pos));
  const head = words.slice(0, end < 0 ? words.length : end).at(-1)?.lower ?? '';
  return head.endsWith('s') && WORDS.humanHeads.has(head) ? at + 3 : at;
}

/** "director Ana Silva": a person whose name begins with a post in small letters. */
function isHolderOfPost(item: Item): boolean {
  const { mention } = item;
  return (
    mention?.kind === 'person' && mention.form !== 'pronoun' && !item.possessive && /^\p{Ll}+ .*\p{Lu}/u.test(item.text)
  );
}

/** "German leaders": a group's name that begins with where it comes from. */
function isGroupByOrigin(item: Item | undefined): boolean {
  return item?.mention?.kind === 'group' && !item.possessive && /^\p{Lu}\p{L}+ \p{Ll}/u.test(item.text);
}

/** "his", "their" before a noun. */
export function isOwner(item: Item, next: Item | undefined): boolean {
  return (
    // "his earlier target": nobody is called "his", whatever stands behind it.
    (item.mention?.form === 'pronoun' && /^(?:his|its|their|my|our|your)$/.test(item.lower)) ||
    (item.mention?.form === 'pronoun' &&
      WORDS.possessives.has(item.lower) &&
      next !== undefined &&
      (next.kind === 'name' || NOMINAL.has(next.pos)))
  );
}

/** Forms that are verbs always, whatever their tag. */
export const ALWAYS_VERB = /^(?:met|spoke|spoken|telephoned|phoned|talked|hosted|conferred|huddled|dined)$/;

/** A name with its title before it. */
function isTitled(item: Item | undefined): boolean {
  return item?.mention?.kind === 'person' && /^\p{Ll}/u.test(item.text) && /\p{Lu}/u.test(item.text);
}

/** Participles that tell what kind of people, companies or states they are. */
const LEADING =
  /^(?:leading|developing|producing|consuming|exporting|importing|participating|industriali[sz]ed|neighbou?ring|ruling|governing|competing)$/;

export function isNominal(item: Item, next: Item | undefined, last: Item | null): boolean {
  if (ALWAYS_VERB.test(item.lower)) return false;
  // "the negotiating teams", "the warring parties": a participle before those whom it tells of.
  // "an outside mediator": behind an article it tells of a noun.
  if (item.lower === 'outside') return last === null && next?.pos === 'NOUN';
  if (item.pos === 'VERB')
    return (
      // "leading industrial nations"
      (LEADING.test(item.lower) && (/^(?:ADJ|NOUN)$/.test(next?.pos ?? '') || next?.mention?.kind === 'group')) ||
      WORDS.humanHeads.has(item.lower) ||
      (/(?:ing|ed)$/.test(item.lower) && WORDS.humanHeads.has(next?.lower ?? '')) ||
      // "exiled communist leader Ana Silva", "the ousted president Ana Silva": what was done to somebody, before a title.
      (last === null &&
        WORDS.befallen.has(item.lower) &&
        (/^(?:ADJ|NOUN|PROPN)$/.test(next?.pos ?? '') || isTitled(next)))
    );
  if (item.lower === '-' || item.lower === '–')
    return last !== null && next !== undefined && next.lower !== ',' && next.start === item.end;
  if (item.pos === 'ADV')
    return last === null && /^(?:several|about|nearly|more|most|some|around|mostly)$/.test(item.lower);
  if (item.lower === 'than') return last === null || last.lower === 'more';
  return NOMINAL.has(item.pos) && !/^(?:here|there|to)$/.test(item.lower);
}
