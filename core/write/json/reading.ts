import type { Entity, Mention } from '../../model/analysis.ts';
import { isoOf } from '../../model/dated.ts';
import { type Fact, type Quotation, TURN } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';

/** One article's reading as `read --jsonl` prints it: plain JSON, offsets into the article's text. */
export function readingJson(reading: Reading): Readonly<Record<string, unknown>> {
  const { analysis, facts } = reading;
  const entityName = new Map(analysis.entities.map((entity) => [entity.id, entity.name]));
  return {
    sentences: analysis.sentences.map(({ start, end }) => [start, end]),
    times: analysis.times.map(({ start, end, type, value }) => ({ start, end, type, value })),
    quotes: facts.flatMap((fact) => (fact.kind === 'quotation' && isReported(fact) ? quoteJson(fact, reading) : [])),
    names: analysis.mentions.flatMap((mention) => nameJson(mention, entityName)),
    meetings: facts.flatMap((fact) => (fact.kind === 'meeting' ? meetingJson(fact) : [])),
  };
}

/** Titles, slogans and words lifted out that nobody is told to have said are facts, but no reported content. */
function isReported({ use, cue, speaker }: Quotation): boolean {
  return use === 'statement' || cue !== null || speaker.mention !== null;
}

function quoteJson(fact: Quotation, reading: Reading): unknown[] {
  const { speaker, cue } = fact;
  const { text } = reading.article;
  const kind = kindOf(fact, reading);
  return fact.content
    .flatMap((range) => entriesOf(range, fact, reading))
    .map(({ start, end }) => ({
      start,
      end,
      kind,
      quotation: fact.id,
      speaker: speaker.name,
      speakerStart: speaker.mention?.start ?? null,
      speakerEnd: speaker.mention?.end ?? null,
      cue: cue ? text.slice(cue.start, cue.end) : null,
    }));
}

/**
 * A part of the content as contiguous entries: what stands in the speaker's own marks, marks included, and what stands
 * around them. An entry that begins amid a sentence ends with it, so that entries nest in the sentences.
 */
function entriesOf(range: Range, { words }: Quotation, { analysis, article: { text } }: Reading): readonly Range[] {
  const borders = new Set([range.start, range.end]);
  for (const { start, end } of words) {
    if (start < range.start || end > range.end) continue;
    borders.add(
      start - (MARK_BEFORE.exec(text.slice(Math.max(range.start, start - LONGEST_MARK), start))?.[0].length ?? 0),
    );
    borders.add(end + (MARK_AFTER.exec(text.slice(end, Math.min(range.end, end + LONGEST_MARK)))?.[0].length ?? 0));
  }
  const ordered = [...borders].sort((a, b) => a - b);
  return ordered
    .slice(1)
    .map((end, i) => ({ start: ordered[i] ?? end, end }))
    .flatMap((part) => splitAtSentence(part, analysis.sentences))
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/** Marks as typed, as HTML writes them, and as they look where UTF-8 was read as Windows-1252. */
const MARK_BEFORE = /(?:''|``|‘‘|â€[œž]|Â[«»]|["“„‟”«»‘'‹＂「『\ufffd]|&(?:[lr]dquo|bdquo|quot|[lr]aquo|#\w{1,5});)$/;
const MARK_AFTER = /^(?:''|’’|â€[\u009d\ufffd]?|Â[«»]|["”“«»’'›＂」』\ufffd]|&(?:[lr]dquo|quot|[lr]aquo|#\w{1,5});)/;
const LONGEST_MARK = 8;

function splitAtSentence(part: Range, sentences: readonly Range[]): readonly Range[] {
  const at = firstEndingAfter(sentences, part.start);
  const within = sentences[at];
  const next = sentences[at + 1];
  if (!within || within.start >= part.start || !next || next.start >= part.end) return [part];
  return [
    { start: part.start, end: next.start },
    { start: next.start, end: part.end },
  ];
}

/**
 * A word or two in marks in a long clause leave it indirect, as the corpora count (5 % of the letters). A headline puts the editor's short form of somebody's words in single marks where the house quotes in double ones:
 * that is told in the editor's words, so it counts as indirect.
 */
function kindOf({ form, rule, content, words }: Quotation, { analysis, article }: Reading): Quotation['form'] {
  // These formats call direct what stands in marks; a turn of a transcript has none.
  if (form === 'indirect' || rule === TURN) return 'indirect';
  const letters = ({ start, end }: Range): number => article.text.slice(start, end).replace(/[^\p{L}]/gu, '').length;
  const sum = (ranges: readonly Range[]): number => ranges.reduce((total, range) => total + letters(range), 0);
  // None at all are its own where the marks within it are a nested report's.
  if (sum(words) <= 0.05 * sum(content)) return 'indirect';
  const [first] = content;
  const heading = analysis.sentences.some(
    ({ kind, start, end }) => kind === 'heading' && start <= first.start && first.start < end,
  );
  const house = /["“]|''/.test(article.text);
  const single = house && words.length > 0 && words.every(({ start }) => /['‘]/.test(article.text[start - 1] ?? ''));
  return heading && single && !article.text.slice(first.start, first.end).includes("''") ? 'indirect' : form;
}

function nameJson(mention: Mention, entityName: ReadonlyMap<Entity['id'], string>): unknown[] {
  const name = mention.refersTo.map((id) => entityName.get(id)).join(' and ');
  return name === '' ? [] : [{ start: mention.start, end: mention.end, kind: mention.kind, name }];
}

function meetingJson(fact: Fact & { kind: 'meeting' }): unknown[] {
  const { status } = fact;
  if (status === 'denied' || status === 'hypothetical') return [];
  return [
    {
      kind: fact.form,
      participants: fact.participants.map(({ name }) => ({ name })),
      date: { iso: isoOf(fact.date) },
      place: fact.place?.name ?? null,
      status,
      mentions: fact.evidence.map(rangeJson),
    },
  ];
}

function rangeJson({ start, end }: Range): Range {
  return { start, end };
}
