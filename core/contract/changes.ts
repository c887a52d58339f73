import * as v from 'valibot';
import { CITATION_CHOICES, CITATION_STYLES } from '../model/memo.ts';
import { day, days, id, line, offset, sha256, tag, words } from './values.ts';

/** What a person changes in a project: as a request, and as a line of the log that a project file carries. */

const anchor = v.pipe(
  v.strictObject({
    article: id,
    start: offset,
    end: offset,
    exact: v.pipe(words, v.minLength(1)),
    prefix: v.pipe(v.string(), v.maxLength(200)),
    suffix: v.pipe(v.string(), v.maxLength(200)),
  }),
  v.check(({ start, end }) => start < end, 'a range that is not empty'),
);

export const correction = v.variant('kind', [
  v.strictObject({ kind: v.literal('article-date'), article: id, days: v.nullable(days) }),
  v.strictObject({ kind: v.literal('article-title'), article: id, text: v.nullable(line) }),
  v.strictObject({ kind: v.literal('article-outlet'), article: id, text: v.nullable(line) }),
  v.strictObject({ kind: v.literal('line'), at: anchor, removed: v.boolean() }),
  v.strictObject({ kind: v.literal('person-name'), at: anchor, name: v.nullable(v.pipe(line, v.minLength(1))) }),
  v.strictObject({ kind: v.literal('people'), one: anchor, other: anchor, same: v.nullable(v.boolean()) }),
  v.strictObject({ kind: v.literal('meetings'), one: anchor, other: anchor, same: v.nullable(v.boolean()) }),
  v.strictObject({ kind: v.literal('meeting-date'), at: anchor, days: v.nullable(days) }),
  v.strictObject({
    kind: v.literal('meeting-status'),
    at: anchor,
    status: v.nullable(v.picklist(['held', 'planned', 'called-off'])),
  }),
  v.strictObject({
    kind: v.literal('issue-status'),
    at: anchor,
    label: line,
    status: v.nullable(v.picklist(['open', 'eased', 'resolved'])),
  }),
  v.strictObject({ kind: v.literal('event-date'), at: anchor, days: v.nullable(days) }),
  v.strictObject({ kind: v.literal('speaker'), at: anchor, name: v.nullable(line) }),
  v.strictObject({
    kind: v.literal('drop'),
    of: v.picklist(['meeting', 'utterance', 'event', 'issue', 'theme', 'conflict']),
    at: anchor,
    dropped: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('statement'),
    of: v.strictObject({ id, section: id, words, evidence: v.tupleWithRest([anchor], anchor) }),
    edit: v.nullable(
      v.variant('kind', [
        v.strictObject({ kind: v.literal('words'), words: v.pipe(words, v.minLength(1)) }),
        v.strictObject({ kind: v.literal('drop') }),
        v.strictObject({ kind: v.literal('pin') }),
        v.strictObject({ kind: v.literal('move'), to: offset }),
        v.strictObject({ kind: v.literal('comment'), text: v.pipe(words, v.minLength(1)) }),
      ]),
    ),
  }),
]);

export const selection = v.strictObject({
  title: v.exactOptional(v.nullable(line)),
  meetings: v.exactOptional(v.array(line)),
  themes: v.exactOptional(v.array(line)),
  issues: v.exactOptional(v.array(line)),
  people: v.exactOptional(v.array(line)),
  from: v.exactOptional(v.nullable(day)),
  to: v.exactOptional(v.nullable(day)),
  marking: v.exactOptional(v.nullable(line)),
  citations: v.exactOptional(v.picklist(CITATION_CHOICES)),
  annex: v.exactOptional(v.boolean()),
});

export const templateDefaults = v.strictObject({
  citations: v.exactOptional(v.picklist(CITATION_STYLES)),
  annex: v.exactOptional(v.boolean()),
  marking: v.exactOptional(line),
  prompts: v.exactOptional(v.pipe(v.record(id, words), v.maxEntries(100))),
});

const projectArticle = v.strictObject({
  id,
  sha256,
  part: offset,
  names: v.tupleWithRest([line], line),
  bytes: offset,
});
const change = v.variant('kind', [
  v.strictObject({ kind: v.literal('rename'), title: line }),
  v.strictObject({
    kind: v.literal('add-articles'),
    articles: v.tupleWithRest([projectArticle], projectArticle),
    corrections: v.exactOptional(v.array(correction)),
  }),
  v.strictObject({ kind: v.literal('remove-articles'), articles: v.tupleWithRest([id], id) }),
  v.strictObject({ kind: v.literal('correct'), corrections: v.tupleWithRest([correction], correction) }),
  v.strictObject({ kind: v.literal('select'), selection }),
  v.strictObject({ kind: v.literal('prompt'), key: id, text: v.nullable(words) }),
  v.strictObject({ kind: v.literal('sections'), order: v.nullable(v.array(id)), off: v.array(id) }),
  v.strictObject({
    kind: v.literal('template'),
    id,
    language: v.exactOptional(v.nullable(tag)),
    defaults: v.exactOptional(templateDefaults),
  }),
  v.strictObject({ kind: v.literal('since'), memo: v.nullable(v.strictObject({ name: line, sha256 })) }),
]);

/** A project's log as a project file carries it: checked like all that comes from outside. */
export const changeLog = v.array(
  v.strictObject({ seq: offset, at: v.pipe(v.string(), v.maxLength(40)), change, undone: v.boolean() }),
);
