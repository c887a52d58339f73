import type { Entity, Mention } from '../../model/analysis.ts';
import { isoOf } from '../../model/dated.ts';
import type { Fact } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import type { Range } from '../../model/span.ts';

/** One article's reading as `read --jsonl` prints it: plain JSON, offsets into the article's text. */
export function readingJson(reading: Reading): Readonly<Record<string, unknown>> {
  const { analysis, facts } = reading;
  const entityName = new Map(analysis.entities.map((entity) => [entity.id, entity.name]));
  return {
    sentences: analysis.sentences.map(({ start, end }) => [start, end]),
    times: analysis.times.map(({ start, end, type, value }) => ({ start, end, type, value })),
    quotes: facts.flatMap((fact) => (fact.kind === 'quotation' ? quoteJson(fact, reading.article.text) : [])),
    names: analysis.mentions.flatMap((mention) => nameJson(mention, entityName)),
    meetings: facts.flatMap((fact) => (fact.kind === 'meeting' ? meetingJson(fact) : [])),
  };
}

function quoteJson(fact: Fact & { kind: 'quotation' }, text: string): unknown[] {
  const { speaker, cue } = fact;
  return fact.content.map(({ start, end }) => ({
    start,
    end,
    kind: fact.form,
    quotation: fact.id,
    speaker: speaker.name,
    speakerStart: speaker.mention?.start ?? null,
    speakerEnd: speaker.mention?.end ?? null,
    cue: cue ? text.slice(cue.start, cue.end) : null,
  }));
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
