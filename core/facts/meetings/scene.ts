import type { Analysis, Entity, EntityId, Mention, PartOfSpeech, Sentence, Time } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { lifted, type Quotation } from '../../model/fact.ts';
import { firstIndex } from '../../model/sorted.ts';
import { hull, type Range } from '../../model/span.ts';
import { withoutPositions } from './captions.ts';
import { withoutMarks } from './quoted-noun.ts';
import { type Turn, turnsOf } from './transcript.ts';
import { MEETING_NOUNS } from './words.ts';

/** A name with its title, a time expression, or a single word: what a clause is read in. */
export interface Item extends Range {
  readonly kind: 'name' | 'time' | 'word';
  /** In lower case, curly apostrophes straight. */
  readonly lower: string;
  /** As written. */
  readonly text: string;
  readonly pos: PartOfSpeech;
  readonly mention: Mention | null;
  readonly time: Time | null;
  /** Ends in a possessive mark ("Holm's"). */
  readonly possessive: boolean;
}

/** One article as the finders look at it. */
export interface Scene {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** The quotation whose marked words hold an offset. */
  readonly quotationAt: (offset: number) => Quotation | null;
  /** The quotation that begins with the same words as the sentence at an offset: a post printed twice, once without marks. */
  readonly repeatedAt: (offset: number) => Quotation | null;
  /** Whose turn it is in a printed transcript. */
  readonly turnAt: (offset: number) => Turn | null;
}

/** A role may stand apart from its name by no more than this ("Holm, who is now the prime minister"). */
const FAR_ROLE = 40;

/** Prepares an article for the finders: the lookups that they share. */
export function sceneOf(article: Article, analysis: Analysis, quotations: readonly Quotation[]): Scene {
  const marked = quotations
    .flatMap((quotation) => lifted(quotation).map((words) => ({ ...words, quotation })))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  let byOpening: ReadonlyMap<string, Quotation> | null = null;
  const openings = (): ReadonlyMap<string, Quotation> => {
    byOpening ??= new Map(
      marked.toReversed().flatMap((words) => {
        const opening = openingOf(article.text, words.start);
        return opening === null ? [] : [[opening, words.quotation] as const];
      }),
    );
    return byOpening;
  };
  let turns: readonly Turn[] | null = null;
  return {
    article,
    analysis,
    turnAt: (offset) => {
      const known = (turns ??= turnsOf(article, analysis));
      const turn = known[firstIndex(known, ({ from }) => from > offset) - 1];
      return turn?.entity ? turn : null;
    },
    entities: new Map(analysis.entities.map((entity) => [entity.id, entity])),
    quotationAt: (offset) => {
      const at = firstIndex(marked, (words) => words.start > offset) - 1;
      const words = marked[at];
      return words && offset < words.end ? words.quotation : null;
    },
    repeatedAt: (offset) => {
      const opening = openingOf(article.text, offset);
      if (opening === null) return null;
      return openings().get(opening) ?? null;
    },
  };
}

/** The first five words from an offset on, letters only; null where fewer stand there. */
function openingOf(text: string, offset: number): string | null {
  const words =
    text
      .slice(offset, offset + 120)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length < 5 ? null : words.slice(0, 5).join(' ');
}

/** The items of a sentence, in order: names with their titles and times are one item each. */
export function itemsOf(scene: Scene, sentence: Sentence): readonly Item[] {
  const { analysis, article } = scene;
  const blocks = blocksOf(analysis, sentence);
  const items: Item[] = [];
  let block = 0;
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = analysis.tokens[i];
    if (!token) break;
    while ((blocks[block]?.range.end ?? Infinity) <= token.start) block++;
    const found = blocks[block];
    if (!found || found.range.start >= token.end) {
      const last = items.at(-1);
      if (last?.kind === 'name' && (token.lower === "'s" || token.lower === "'") && token.start === last.end)
        items[items.length - 1] = { ...last, end: token.end, possessive: true };
      else
        items.push({
          kind: 'word',
          start: token.start,
          end: token.end,
          lower: token.lower,
          text: article.text.slice(token.start, token.end),
          pos: token.pos,
          mention: null,
          time: null,
          possessive: false,
        });
      continue;
    }
    const start = Math.min(found.range.start, token.start);
    let end = token.end;
    while (i + 1 < sentence.last && (analysis.tokens[i + 1]?.start ?? Infinity) < found.range.end)
      end = analysis.tokens[++i]?.end ?? end;
    end = Math.max(end, found.range.end);
    const text = article.text.slice(start, end);
    const lower = text.toLowerCase().replaceAll('’', "'");
    const possessive = found.mention !== null && /'s?$/.test(lower);
    items.push({
      kind: found.mention ? 'name' : 'time',
      start,
      end,
      lower,
      text,
      pos: 'PROPN',
      mention: found.mention,
      time: found.time,
      possessive,
    });
  }
  const whole = items.some(({ lower }) => lower === '-') ? hyphenated(items) : items;
  return withoutPositions(withoutMarks(whole));
}

/** "a pull-aside", "a one-on-one", "a tête-à-tête": the parts of a noun that the lexicon knows as one word. */
function hyphenated(items: readonly Item[]): readonly Item[] {
  const joined: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) break;
    const next = items[at + 1];
    // Most words have a space behind them.
    const joins = next !== undefined && next.start === item.end && items[at + 2]?.start === next.end;
    const parts = joins
      ? [5, 3].map((count) => items.slice(at, at + count)).find((run) => isHyphenatedNoun(run))
      : undefined;
    const last = parts?.at(-1);
    if (!parts || !last) {
      joined.push(item);
      continue;
    }
    const text = parts.map((part) => part.text).join('');
    joined.push({ ...item, end: last.end, text, lower: text.toLowerCase(), pos: 'NOUN' });
    at += parts.length - 1;
  }
  return joined;
}

function isHyphenatedNoun(run: readonly Item[]): boolean {
  if (!run.every(({ kind }, i) => kind === 'word' && (i === 0 || run[i - 1]?.end === run[i]?.start))) return false;
  return run.length > 2 && MEETING_NOUNS.has(run.map(({ lower }) => lower).join(''));
}

interface Block {
  readonly range: Range;
  readonly mention: Mention | null;
  readonly time: Time | null;
}

/** Names and times of a sentence, longest first where they start together; those inside another are left out. */
function blocksOf({ mentions, times }: Analysis, sentence: Sentence): readonly Block[] {
  const blocks: Block[] = [];
  for (let i = firstIndex(mentions, (m) => m.start >= sentence.start); i < mentions.length; i++) {
    const mention = mentions[i];
    if (!mention || mention.start >= sentence.end) break;
    blocks.push({ range: withRole(mention), mention, time: null });
  }
  for (let i = firstIndex(times, (t) => t.start >= sentence.start); i < times.length; i++) {
    const time = times[i];
    if (!time || time.start >= sentence.end) break;
    blocks.push({ range: time, mention: null, time });
  }
  blocks.sort(
    (a, b) => a.range.start - b.range.start || b.range.end - a.range.end || (a.mention?.kind === 'person' ? -1 : 1),
  );
  const outer: Block[] = [];
  for (const block of blocks) if (block.range.start >= (outer.at(-1)?.range.end ?? 0)) outer.push(block);
  return outer;
}

function withRole(mention: Mention): Range {
  const { role } = mention;
  if (!role || role.start > mention.end + FAR_ROLE || role.end + FAR_ROLE < mention.start) return mention;
  return hull(mention, role);
}
