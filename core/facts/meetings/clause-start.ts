import type { Item } from './scene.ts';

/** A clause is not looked through further than this to the left, in items: sentences without an end exist. */
export const WINDOW = 60;

/** Where the clause that holds an item begins: after a conjunction, a mark of quotation, a semicolon, a dash. */
export function clauseStart(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - WINDOW); i--) {
    const item = items[i];
    if (!item || item.kind !== 'word') continue;
    // "more than 50 countries" compares no clauses.
    if (item.lower === 'than' && /^(?:more|less|fewer|greater)$/.test(items[i - 1]?.lower ?? '')) continue;
    if (isQuote(item.lower) && isVerbQuoted(items, i)) continue;
    const open = isQuote(item.lower) ? nounsQuoted(items, i) : -1;
    if (open >= 0) {
      i = open;
      continue;
    }
    if (
      isQuote(item.lower) ||
      /^(?:;|:|—|–|--|if|unless|whether|that|because|while|when|where|although|though|but|until|as|than|so)$/.test(
        item.lower,
      )
    )
      return i + 1;
    // "is following up the summit" opens no clause.
    if (item.lower === 'following' && items[i - 1]?.pos === 'AUX') continue;
    if (/^(?:after|before|since|following|despite|without)$/.test(item.lower)) {
      // A preposition of its own phrase, unless the clause's verb follows at once or a name and the verb.
      if (clauseFollows(items, i + 1, at)) return i + 1;
    }
  }
  return Math.max(0, at - WINDOW);
}

/** 'Silva "is meeting the chief of the firm", he said': only the words from the verb on are quoted. */
function isVerbQuoted(items: readonly Item[], quote: number): boolean {
  const [before, after] = [items[quote - 1], items[quote + 1]];
  const subject = before?.kind === 'name' || before?.pos === 'NOUN' || before?.pos === 'PROPN';
  return subject && after?.kind === 'word' && after.pos === 'AUX';
}

/** Words of a clause in marks are no more than this, in items. */
const IN_MARKS = 8;

/** 'The sides made "real progress" and agreed to meet': where the marks around a few words of the clause open; -1 for a quotation. */
function nounsQuoted(items: readonly Item[], close: number): number {
  const mark = items[close]?.lower ?? '';
  for (let at = close - 1; at > Math.max(0, close - IN_MARKS); at--) {
    const item = items[at];
    if (!item) return -1;
    if (isQuote(item.lower)) {
      const straight = mark === '"' && item.lower === '"' && isSecond(items, close);
      return (straight || (mark === '”' && item.lower === '“')) && at < close - 1 ? at : -1;
    }
    if (item.kind === 'word' && /^(?:VERB|AUX|PRON|PUNCT)$/.test(item.pos)) return -1;
  }
  return -1;
}

/** A straight mark closes what the one before it opened. */
function isSecond(items: readonly Item[], at: number): boolean {
  return items.slice(0, at + 1).filter(({ lower }) => lower === '"').length % 2 === 0;
}

export function isQuote(word: string | null): boolean {
  return word !== null && /^(?:["“”„«»‘]|``|'')$/.test(word);
}

function clauseFollows(items: readonly Item[], from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (items[i]?.lower === ',' || items[i]?.pos === 'VERB') return false;
  return true;
}
