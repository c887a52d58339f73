import * as v from 'valibot';

/*
 * The memo's JSON as a schema: docs/memo.schema.json is made from it, and a test holds real memos against it. A key that is
 * taken away or changes its meaning raises the version.
 */

const text = (words: string) => v.pipe(v.string(), v.description(words));
const orNull = (words: string) => v.pipe(v.nullable(v.string()), v.description(words));
const count = (words: string) => v.pipe(v.number(), v.integer(), v.minValue(0), v.description(words));
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.description('An ISO day.'));

const Span = v.pipe(
  v.strictObject({
    article: text('The id of an article.'),
    start: count('First unit.'),
    end: count('Behind the last.'),
  }),
  v.description('Half-open UTF-16 offsets into the text of the article.'),
);
const labels = v.pipe(
  v.array(v.pipe(v.string(), v.regex(/^\d+[a-z]*$/))),
  v.description('Labels of cited passages, such as "3b".'),
);
const badges = v.pipe(v.array(v.string()), v.description('Codes, such as "inferred-date".'));

const DATE = {
  iso: orNull('The longest of year, month and day that holds all that is possible.'),
  earliest: v.nullable(day),
  latest: v.nullable(day),
  choices: v.pipe(v.array(day), v.description('The days that are possible, where they are a few.')),
  precision: v.picklist(['day', 'month', 'year', 'unknown']),
  basis: v.picklist(['stated', 'metadata', 'inferred', 'corrected', 'unknown']),
};

const Slot = v.pipe(
  v.strictObject({
    name: text('What it is: who, place, date, uncertain-date, count.'),
    value: text('As printed.'),
    surface: v.pipe(v.nullable(Span), v.description('Where it stands word for word; null where a rule derived it.')),
    rule: text('"verbatim", or the rule that derived it.'),
    explained: orNull('The rule in the words that the memo prints.'),
    citations: labels,
  }),
  v.description('A value that a phrase was filled with.'),
);

const Statement = v.pipe(
  v.strictObject({
    id: text('The same for the same words and evidence.'),
    kind: v.picklist(['verbatim', 'composed', 'edited', 'person']),
    text: text('Its words, without citations.'),
    citations: labels,
    evidence: v.pipe(v.array(Span), v.minLength(1)),
    slots: v.array(Slot),
    badges,
  }),
  v.description('A sentence with its evidence.'),
);
const statements = v.array(Statement);
const rows = v.array(
  v.strictObject({
    key: text('What the row is about.'),
    cells: v.array(statements),
    badges,
    date: v.exactOptional(v.strictObject(DATE)),
  }),
);
const status = v.nullable(v.picklist(['open', 'eased', 'resolved']));
const key = text('The key of the section in the template.');

const Section = v.variant('kind', [
  v.strictObject({ key, kind: v.literal('statements'), statements }),
  v.strictObject({
    key,
    kind: v.literal('groups'),
    groups: v.array(
      v.strictObject({
        key: text('The item that the group tells of.'),
        heading: v.nullable(Statement),
        fields: v.array(v.strictObject({ label: text('Such as "when".'), statements })),
      }),
    ),
    also: v.pipe(statements, v.description('What stands below the groups.')),
  }),
  v.strictObject({ key, kind: v.literal('table'), columns: v.array(v.string()), rows }),
  v.strictObject({
    key,
    kind: v.literal('tables'),
    tables: v.array(
      v.strictObject({
        heading: v.nullable(Statement),
        columns: v.array(v.union([v.string(), Statement])),
        rows,
      }),
    ),
  }),
  v.strictObject({
    key,
    kind: v.literal('changes'),
    since: v.strictObject({
      title: text('Of the older memo.'),
      date: v.nullable(day),
      day: v.nullable(text('The same day in words; null where none of the older memo’s articles has one.')),
    }),
    counts: v.strictObject({ added: count('All.'), changed: count('All.'), withdrawn: count('All.') }),
    added: statements,
    changed: v.array(
      v.strictObject({
        now: Statement,
        about: orNull('What a bare date, name or place is of.'),
        before: text('The words of the older memo.'),
        words: v.array(v.strictObject({ removed: v.string(), added: v.string() })),
      }),
    ),
    withdrawn: v.pipe(v.array(v.string()), v.description('Words of the older memo.')),
    issues: v.array(v.strictObject({ label: v.string(), before: status, now: status })),
    more: count('Changes that are left out here.'),
  }),
  v.strictObject({ key, kind: v.literal('person'), text: text('Written by a person.') }),
  v.strictObject({ key, kind: v.literal('sources') }),
]);

const Source = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  article: text('The id of the article.'),
  file: orNull('The name of its file.'),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('Of the bytes of the file.')),
  textSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/), v.description('Of the text, as UTF-8.')),
  publisher: orNull('The outlet.'),
  title: orNull('The title.'),
  url: orNull('Its address.'),
  published: v.strictObject({ ...DATE, words: text('The day and what it rests on.') }),
  origin: orNull('What it shares with other sources, in words.'),
  citations: v.pipe(
    v.array(
      v.strictObject({
        label: text('Such as "3b".'),
        ...Span.entries,
        words: text('The exact words of the passage.'),
      }),
    ),
    v.minLength(1),
  ),
});

export const MemoFile = v.pipe(
  v.strictObject({
    version: v.literal(1),
    title: text('The title of the memo.'),
    language: text('BCP 47.'),
    date: day,
    marking: orNull('Printed on every page.'),
    masthead: v.array(v.strictObject({ prompt: v.string(), text: v.string() })),
    counts: v.strictObject({
      articles: count('Articles read.'),
      meetings: count('Meetings of the chosen part.'),
      quotations: count('Quotations of the chosen part.'),
      issues: count('Issues of the chosen part.'),
      statements: count('Statements printed.'),
      citations: count('Passages cited.'),
    }),
    method: v.strictObject({ program: v.string(), template: v.string(), articles: count('Articles read.') }),
    sections: v.array(Section),
    sources: v.array(Source),
    uncited: v.array(v.strictObject({ id: v.string(), file: v.nullable(v.string()), title: v.nullable(v.string()) })),
  }),
  v.title('A Readout memo as JSON, version 1'),
);
