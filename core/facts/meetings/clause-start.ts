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

export function isQuote(word: string | null): boolean {
  return word !== null && /^(?:["“”„«»‘]|``|'')$/.test(word);
}

function clauseFollows(items: readonly Item[], from: number, verb: number): boolean {
  for (let i = from; i < verb; i++) if (items[i]?.lower === ',' || items[i]?.pos === 'VERB') return false;
  return true;
}
