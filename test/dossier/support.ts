import type { Analysis, Entity, EntityKind, Mention, Time } from '../../core/model/analysis.ts';
import type { Article } from '../../core/model/article.ts';
import { type DatedBy, datedBy, UNDATED } from '../../core/model/dated.ts';
import type { Fact, MeetingReport, Quotation } from '../../core/model/fact.ts';
import type { Reading } from '../../core/model/reading.ts';
import { type Range, type Span, spanOf } from '../../core/model/span.ts';

/** Somebody or something as a test names it: the forms, fullest first; the places are found in the text. */
export interface Named {
  readonly names: readonly string[];
  readonly kind?: EntityKind;
  readonly role?: string;
  readonly country?: string;
  readonly gender?: 'female' | 'male';
}

/** A meeting as a test tells it: `says` is the passage, `who` the first name of each. */
export interface Tells {
  readonly says: string;
  readonly who: readonly string[];
  readonly day?: string;
  readonly until?: string;
  readonly place?: string;
  readonly occasion?: string;
  readonly form?: MeetingReport['form'];
  readonly status?: MeetingReport['status'];
  readonly back?: boolean;
  readonly background?: boolean;
  readonly after?: { readonly words: string; readonly days: readonly [number, number] };
}

/** A quotation as a test gives it: the words inside the marks. */
export interface Quotes {
  readonly words: string;
  readonly by?: string;
  readonly channel?: Quotation['channel'];
  readonly use?: Quotation['use'];
  readonly relation?: Quotation['relation'];
  readonly form?: Quotation['form'];
}

export interface Told {
  readonly text: string;
  readonly on?: string;
  readonly named?: readonly Named[];
  readonly meetings?: readonly Tells[];
  readonly quotes?: readonly Quotes[];
  /** Weekdays that could not be given a day: the word, and its number. */
  readonly weekdays?: readonly (readonly [string, number])[];
}

/** A reading made by hand: an article's text with what others would have read from it. */
export function readingOf(id: string, told: Told): Reading {
  const article = articleOf(id, told);
  const entities: Entity[] = [];
  const unordered: Mention[] = [];
  for (const named of told.named ?? []) addEntity(article, named, entities, unordered);
  const mentions = unordered.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const placed = entities.map((entity) => ({
    ...entity,
    mentions: mentions.flatMap((mention, i) => (mention.refersTo.includes(entity.id) ? [i] : [])),
  }));
  const facts: Fact[] = [
    ...(told.quotes ?? []).map((quotes) => quotationOf(article, quotes, entities)),
    ...(told.meetings ?? []).map((tells) => reportOf(article, tells, entities)),
  ];
  const times = (told.weekdays ?? []).map(([word, day]) => weekdayOf(article.text, word, day));
  const analysis: Analysis = { article: id, sentences: [], tokens: [], mentions, entities: placed, times };
  return { article, analysis, facts };
}

/** The range of the words in the text. Throws where they are not there, so that a slip in a test is seen. */
export function rangeOf(text: string, words: string): Range {
  const start = text.indexOf(words);
  if (start < 0) throw new RangeError(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function articleOf(id: string, { text, on }: Told): Article {
  return {
    id,
    source: { sha256: id, names: [`${id}.txt`], bytes: text.length },
    part: 0,
    reader: { name: 'text', version: 1 },
    text,
    textSha256: id,
    title: null,
    publisher: null,
    author: null,
    url: null,
    published: on === undefined ? UNDATED : dayOf(on),
    dateline: null,
    boilerplate: [],
    places: [],
  };
}

function dayOf(from: string, to = from): DatedBy {
  return datedBy(from, to, 'stated', { rule: 'stated', values: {}, spans: [] });
}

function addEntity(article: Article, named: Named, entities: Entity[], mentions: Mention[]): void {
  const kind = named.kind ?? 'person';
  const [name = ''] = named.names;
  const own: number[] = [];
  for (const form of named.names) {
    for (let at = article.text.indexOf(form); at >= 0; at = article.text.indexOf(form, at + form.length)) {
      const head = { start: at, end: at + form.length };
      if (own.some((index) => (mentions[index]?.start ?? 0) < head.end && head.start < (mentions[index]?.end ?? 0)))
        continue;
      own.push(mentions.length);
      mentions.push({
        ...head,
        head,
        kind,
        form: 'name',
        role: null,
        refersTo: [`${article.id} ${name}`],
        because: [],
      });
    }
  }
  entities.push({
    id: `${article.id} ${name}`,
    kind,
    name,
    aliases: named.names.slice(1),
    role: named.role === undefined ? null : rangeOf(article.text, named.role),
    country: named.country ?? null,
    state: false,
    gender: named.gender ?? null,
    plural: kind === 'group',
    speaksFor: null,
    mentions: own,
  });
}

function reportOf(article: Article, tells: Tells, entities: readonly Entity[]): MeetingReport {
  const span = spanOf(article.id, rangeOf(article.text, tells.says));
  const at = (words: string): { name: string; at: Span } => ({
    name: words,
    at: spanOf(article.id, rangeOf(article.text, words)),
  });
  return {
    kind: 'meeting',
    id: `meeting ${article.id} ${span.start}`,
    evidence: [span],
    rule: 'test',
    certainty: 'stated',
    form: tells.form ?? 'meeting',
    status: tells.status ?? 'held',
    participants: tells.who.map((name) => {
      const entity = entities.find((one) => one.name === name || one.aliases.includes(name));
      return { entity: entity?.id ?? null, name, mention: span };
    }),
    place: tells.place === undefined ? null : at(tells.place),
    occasion: tells.occasion === undefined ? null : at(tells.occasion),
    date: tells.day === undefined ? UNDATED : dayOf(tells.day, tells.until ?? tells.day),
    refersBack: tells.back ?? false,
    background: tells.background ?? false,
    relative: tells.after
      ? { to: spanOf(article.id, rangeOf(article.text, tells.after.words)), direction: 'after', days: tells.after.days }
      : null,
  };
}

function quotationOf(article: Article, quotes: Quotes, entities: readonly Entity[]): Quotation {
  const words = spanOf(article.id, rangeOf(article.text, quotes.words));
  const entity = entities.find(({ name }) => name === quotes.by);
  return {
    kind: 'quotation',
    id: `quotation ${article.id} ${words.start}`,
    evidence: [words],
    rule: 'test',
    certainty: 'stated',
    form: quotes.form ?? 'direct',
    content: [words],
    words: quotes.form === 'indirect' ? [] : [words],
    speaker: { mention: null, entity: entity?.id ?? null, name: quotes.by ?? null },
    cue: null,
    channel: quotes.channel ?? null,
    said: UNDATED,
    use: quotes.use ?? 'statement',
    relation: quotes.relation ?? null,
  };
}

function weekdayOf(text: string, word: string, day: number): Time {
  return {
    ...rangeOf(text, word),
    type: 'DATE',
    value: `XXXX-WXX-${day}`,
    earliest: null,
    latest: null,
    choices: [],
    from: 'publication',
    rule: 'weekday',
    because: [],
    mod: null,
  };
}
