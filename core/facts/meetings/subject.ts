import { closesRelative } from './adverbs.ts';
import { type Chain, readChain } from './chain.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import { clauseStart, isQuote, WINDOW } from './clause-start.ts';
import { type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { whoIsThere } from './where-he.ts';
import { CALLS, CONTROLLERS, STATUS_WORDS, WORDS } from './words.ts';

/** A verb with what belongs to it: "is due to" before "meet". */
export interface VerbGroup {
  /** The first item of the group. */
  readonly from: number;
  /** The group's words in order, without the verb itself. */
  readonly words: readonly string[];
}

export interface Subject {
  readonly parties: readonly Party[];
  /** The item where the subject starts; the verb group's start where it has none. */
  readonly from: number;
  /** The word that opens the clause ("if", "after"), if any. */
  readonly opener: string | null;
  /** Nothing stands before the verb in its clause: a post's "Met with ...". */
  readonly bare: boolean;
}

/** The words that belong to a verb before it: auxiliaries, adverbs, times, "is scheduled to". */
export function verbGroup(items: readonly Item[], verb: number): VerbGroup {
  const words: string[] = [];
  let from = verb;
  while (from > 0 && verb - from < 14) {
    const item = items[from - 1];
    if (!item || item.kind === 'name') break;
    const word = item.lower;
    const catenative =
      STATUS_WORDS.catenative.has(word) &&
      (words.find((one) => one !== '' && one !== 'on') === 'to' ||
        item.pos === 'AUX' ||
        /^['’]/.test(word) ||
        word === 'yet');
    const belongs =
      item.kind === 'time' ||
      catenative ||
      WORDS.groupWords.has(word) ||
      WORDS.negations.has(word) ||
      item.pos === 'AUX' ||
      item.pos === 'ADV' ||
      (word === ',' && items[from - 2]?.kind === 'time' && !closesRelative(items, from - 2));
    if (!belongs) break;
    words.unshift(item.kind === 'time' ? '' : word);
    from--;
  }
  // What stands before a leading comma, time or "to" belongs to the clause before.
  while (from < verb && (items[from]?.lower === ',' || items[from]?.lower === 'on')) {
    from++;
    words.shift();
  }
  return { from, words };
}

/** Who does what a verb says, by its place in the clause. */
export function subjectOf(scene: Scene, items: readonly Item[], group: VerbGroup, verb: number): Subject {
  const start = clauseStart(items, group.from);
  const opener = start > 0 ? (items[start - 1]?.lower ?? null) : null;
  const chunks = chunksOf(scene, items, start, group.from);
  const infinitive =
    group.words.includes('to') && !/^(?:is|are|was|were|will|has|have|had|'s)$/.test(group.words[0] ?? '');
  const known =
    controlled(items, chunks, group) ??
    (infinitive && !isAuxiliaryLed(group.words)
      ? (besideClause(items, chunks) ?? ofMainVerb(items, chunks) ?? firstFree(chunks))
      : nearest(chunks));
  const chunk = isStranger(items, chunks, group) ? null : known;
  if (chunk?.chain) {
    const there = chunk.from === start ? whoIsThere(scene, items, start - 1) : null;
    if (there) return { parties: there, from: chunk.from, opener, bare: false };
    const parties = [...chunk.chain.parties, ...companions(scene, items, chunk.to, group.from)];
    return { parties, from: chunk.from, opener, bare: false };
  }
  if (start > 0 && (chunks.length === 0 || items[verb]?.lower.endsWith('ing') === true)) {
    // "after meeting Holm, Silva said": the subject is that of the sentence.
    const sentence = chunksOf(scene, items, Math.max(0, start - WINDOW), start - 1);
    const main = firstFree(sentence);
    if (main?.chain && !isObject(sentence, main) && !isQuote(opener))
      return { parties: main.chain.parties, from: group.from, opener, bare: false };
  }
  const adjacent = chunks.at(-1);
  // "Assistant to the President Jake Sullivan met": a title that holds a preposition.
  if (
    adjacent?.chain?.parties.some((party) => party.kind === 'person') === true &&
    // "Before leaving Oslo for the capital Silva met": a participle has no subject of its own.
    !chunks.some((c) => c.kind === 'verb' && items[c.from]?.lower.endsWith('ing') !== true)
  ) {
    return { parties: adjacent.chain.parties, from: adjacent.from, opener, bare: false };
  }
  const bare = chunks.every((c) => c.kind === 'other' || c.kind === 'comma');
  return { parties: [], from: group.from, opener, bare };
}

/** "Silva said Okafor had met X", where no list knows Okafor: it was not Silva who did. */
function isStranger(items: readonly Item[], chunks: readonly Chunk[], group: VerbGroup): boolean {
  const [says, name] = chunks.slice(-2);
  if (says?.kind !== 'verb' || name?.kind !== 'other' || name.governed || name.to !== group.from) return false;
  const item = items[name.from];
  return (
    name.to === name.from + 1 &&
    says.to === name.from &&
    WORDS.reporting.has(items[says.from]?.lower ?? '') &&
    item?.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(item.text)
  );
}

/** Right behind a finite verb stands its object: "it cost the two countries a deal after meeting Holm" tells not who met him. */
function isObject(chunks: readonly Chunk[], chunk: Chunk): boolean {
  return chunks[chunks.indexOf(chunk) - 1]?.kind === 'verb';
}

/** "Silva, with her ministers Holm and Lind, met": those who come with whoever acts, by name, up to the verb. */
function companions(scene: Scene, items: readonly Item[], from: number, to: number): readonly Party[] {
  if (items[from]?.lower !== ',' || items[to - 1]?.lower !== ',') return [];
  const link = COMPANY.findIndex((words) => words.every((word, i) => items[from + 1 + i]?.lower === word));
  const words = COMPANY[link];
  if (!words) return [];
  const { parties, next } = readChain(scene, items, from + 1 + words.length, to);
  return next >= to - 1 ? parties.filter(({ kind }) => kind === 'person') : [];
}

const COMPANY = [
  ['with'],
  ['along', 'with'],
  ['together', 'with'],
  ['accompanied', 'by'],
  ['joined', 'by'],
  ['flanked', 'by'],
];

/**
 * Whoever is told or sent to do what the verb says, and not who tells or sends: "Silva sent Holm to meet". So is whoever
 * stands between "with" and a participle: "the fair opened with Holm meeting".
 */
function controlled(items: readonly Item[], chunks: readonly Chunk[], group: VerbGroup): Chunk | null {
  const object = chunks.at(-1);
  if (object?.kind !== 'parties' || object.to !== group.from) return null;
  if (object.governed) {
    // "called on Silva and Holm to convene a group"
    const upon =
      /^(?:on|upon)$/.test(items[object.from - 1]?.lower ?? '') && CALLS.test(items[object.from - 2]?.lower ?? '');
    if (upon && group.words[0] === 'to') return object;
    // "plans for Silva and Holm to meet"
    if (group.words[0] === 'to' && items[object.from - 1]?.lower === 'for') return object;
    // "fears of Arab states due to meet in Amman": behind a noun of several, what they are to do.
    if (DUE.test(group.words[0] ?? '') && object.chain?.parties.at(-1)?.plural === true) return object;
    const participle = group.words.length === 0 && items[group.from]?.lower.endsWith('ing') === true;
    return participle && items[object.from - 1]?.lower === 'with' ? object : null;
  }
  const verb = chunks.at(-2);
  const told = verb?.kind === 'verb' && verb.to === object.from && CONTROLLERS.has(items[verb.from]?.lower ?? '');
  return told && group.words[0] === 'to' ? object : null;
}

/** The first subject after an item: for "Meeting in Beijing, Silva and Holm ...". */
export function subjectAfter(scene: Scene, items: readonly Item[], from: number): Chain | null {
  let apposed = false;
  for (let at = from; at < Math.min(items.length, from + 30); at++) {
    if (items[at]?.lower === ',') {
      // Up to the verb: behind a fronted phrase "A and B said" has one subject.
      const verb = items.findIndex(
        ({ pos, lower }, i) => i > at && /^(?:VERB|AUX)$/.test(pos) && !lower.endsWith('ing'),
      );
      const chain = readChain(scene, items, at + 1, verb < 0 ? items.length : verb);
      // "in a meeting with X, who came on Monday, Silva said": the relative clause ends at its own comma.
      if (/^(?:who|which|whose|whom)$/.test(items[at + 1]?.lower ?? '')) {
        const close = items.findIndex(({ lower }, i) => i > at + 1 && lower === ',');
        if (close < 0) return null;
        at = close - 1;
        apposed = true;
        continue;
      }
      // "after talks with X, the head of Y, Silva said": between commas it says who X is.
      if (items[chain.next]?.lower === ',' && chain.parties.length === 1 && isApposed(chain.parties)) {
        apposed = true;
        continue;
      }
      if (chain.parties.length > 0) return chain;
      // "after talks with X, in Lima on Monday, Silva said": where and when stand between commas.
      if (items[at + 1]?.kind === 'time' || WHERE.test(items[at + 1]?.lower ?? '')) continue;
      // "after talks with X, and much rain, Silva said": a list goes on before the clause.
      if (!apposed && items[at + 1]?.lower !== 'and') return null;
    }
  }
  return null;
}

const WHERE = /^(?:in|at|on)$/;

/** Told by a title and not by a name. */
function isApposed([party]: readonly Party[]): boolean {
  return party !== undefined && (party.kind === 'described' || /^\p{Ll}/u.test(party.name));
}

const DUE = /^(?:due|scheduled|expected|set|slated)$/;

function isAuxiliaryLed(words: readonly string[]): boolean {
  return /^(?:am|is|are|was|were|be|been|will|has|have|had|do|does|did|would|could|may|might|can|should|must|'s|'re|'ve|'d|'ll|'m|plans|planned|plan|intends|intended|agreed|refused|declined|refuses|declines|wants|wanted|hopes|hoped|vowed|promised|offered|expects|expected)$/.test(
    words.find((w) => w !== '') ?? '',
  );
}

/** The subject next to the verb: stepping over phrases after prepositions and between commas, back to the first one after "and". */
function nearest(chunks: readonly Chunk[]): Chunk | null {
  let i = chunks.length - 1;
  const last = chunks[i];
  if (!last) return null;
  if (last.kind === 'and') return firstFree(chunks);
  // "the dinner for X, who met Y": whoever stands before "who", even behind a preposition.
  const antecedent = last.kind === 'who' ? chunks.slice(0, i).findLast(({ kind }) => kind !== 'comma') : undefined;
  if (antecedent?.kind === 'parties') return antecedent;
  let commas = 0;
  for (; i >= 0; i--) {
    const chunk = chunks[i];
    if (!chunk) break;
    if (chunk.kind === 'comma') {
      commas++;
      continue;
    }
    if (chunk.kind === 'who') continue;
    if (chunk.kind === 'parties' && !chunk.governed) {
      // The object of a verb inside "X, who visited Y, met" is stepped over with its clause.
      const inside =
        commas === 1 &&
        chunks.slice(0, i).some((c) => c.kind === 'comma') &&
        chunks.slice(0, i).some((c) => c.kind === 'who' || (c.kind === 'verb' && i - chunks.indexOf(c) < 4));
      if (inside) continue;
      // "Ana Silva, a founder of the bloc, met": what stands between commas behind a name says who that is.
      const named = commas === 1 && isApposition(chunk) && chunks[i - 1]?.kind === 'comma' ? chunks[i - 2] : undefined;
      if (named?.kind === 'parties' && !named.governed && named.chain?.parties.at(-1)?.kind === 'person') return named;
      return chunk;
    }
    if (chunk.kind === 'verb' && commas === 0) return firstFree(chunks);
  }
  return null;
}

function isApposition({ chain }: Chunk): boolean {
  const [only, ...others] = chain?.parties ?? [];
  return only !== undefined && others.length === 0 && !only.plural && only.entities.length === 0;
}

/**
 * "Prices rose with Silva set to visit Peru to meet X": whoever stands between "with" and a participle does what that governs; null
 * where no such clause is the last of the sentence so far.
 */
function besideClause(items: readonly Item[], chunks: readonly Chunk[]): Chunk | null {
  const at = chunks.findLastIndex(
    ({ kind, governed, from }) => kind === 'parties' && governed && items[from - 1]?.lower === 'with',
  );
  const chunk = chunks[at];
  const verb = items[chunk?.to ?? -1];
  if (!chunk || verb?.kind !== 'word' || chunks.slice(at + 1).some(({ kind }) => kind === 'comma')) return null;
  return DUE.test(verb.lower) || (verb.pos === 'VERB' && verb.lower.endsWith('ing')) ? chunk : null;
}

/** "He said Silva, an adviser, would fly to Lima to meet X": the subject of what is done in order to meet, and not who says so. */
function ofMainVerb(items: readonly Item[], chunks: readonly Chunk[]): Chunk | null {
  const last = chunks.findLastIndex(({ kind }) => kind === 'verb');
  const first = chunks.findLastIndex(({ kind }, i) => i < last && kind !== 'verb') + 1;
  const said = chunks.findIndex(({ kind, from }) => kind === 'verb' && WORDS.reporting.has(items[from]?.lower ?? ''));
  return said >= 0 && said < first - 1 ? nearest(chunks.slice(said + 1, first)) : null;
}

function firstFree(chunks: readonly Chunk[]): Chunk | null {
  const first = chunks.findIndex(
    (chunk) => chunk.kind === 'parties' && !chunk.governed && (chunk.chain?.parties.length ?? 0) > 0,
  );
  const [one, and, other, verb] = chunks.slice(Math.max(0, first), first + 4);
  if (first < 0 || !one) return null;
  // "Silva and Holm shook hands and met": no clause of Holm's begins where none of hers has a verb.
  const both = and?.kind === 'and' && other?.kind === 'parties' && !other.governed && verb?.kind === 'verb';
  if (!both || !one.chain || !other.chain || chunks.slice(0, first).some(({ kind }) => kind === 'verb')) return one;
  return { ...one, to: other.to, chain: { ...one.chain, parties: [...one.chain.parties, ...other.chain.parties] } };
}
