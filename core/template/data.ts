import * as v from 'valibot';

/*
 * What a template is given, as a schema: its types, the published JSON Schema, the table in docs/templates.md and the
 * check of a template's paths all come from here. A key that is taken away or changes its meaning raises the version.
 */

/** The version of the data given to templates. */
export const DATA_VERSION = 1;

/** Fields that groups may have: a template may ask for any of them. */
export const FIELDS = [
  'when',
  'who',
  'where',
  'occasion',
  'status',
  'previous',
  'reported',
  'words',
  'speaker',
  'variants',
  'first',
  'last',
  'silent',
  'history',
  'positions',
  'sides',
] as const;

/** The sections that the program fills from the articles; every other key of a pack's sections is a prompt's. */
export const FILLED_SECTIONS: readonly string[] = [
  'bottom-line',
  'meetings',
  'readouts',
  'summary',
  'timeline',
  'quotations',
  'issues',
  'disagreements',
  'gaps',
  'people',
  'changes',
  'derived',
  'sources',
];

const text = (words: string) => v.pipe(v.string(), v.description(words));
const flag = (words: string) => v.pipe(v.boolean(), v.description(words));
const number = (words: string) => v.pipe(v.number(), v.description(words));

export const StatementData = v.pipe(
  v.object({ id: text('Of no use but to tell two apart: print it with {{statement this}}.') }),
  v.description('A sentence with its evidence, printed by {{statement}}.'),
);
const statements = v.array(StatementData);
const orNoStatement = v.pipe(v.nullable(StatementData), v.description('A statement, or null.'));

const FieldData = v.pipe(
  v.object({
    key: text('Such as "when".'),
    label: text('Its name from the phrases: field.KEY.'),
    statements,
    one: flag('Whether it has exactly one statement.'),
  }),
  v.description('A field of a group, or null where the group lacks it.'),
);
const orNoField = v.nullable(FieldData);

const GroupData = v.object({
  key: text('The item that the group tells of.'),
  heading: orNoStatement,
  uncertain: flag('Whether its date is not one stated day.'),
  fields: v.pipe(v.array(FieldData), v.description('Its fields in the order of the manifest.')),
  by: v.pipe(
    v.object(
      Object.fromEntries(FIELDS.map((key) => [key, orNoField])) as Record<(typeof FIELDS)[number], typeof orNoField>,
    ),
    v.description('The same fields by key: {{#with by.when}}.'),
  ),
});

const badges = v.pipe(v.array(v.string()), v.description('Small labels in words: "inferred date".'));
const RowData = v.object({
  key: text('What the row is about.'),
  cells: v.array(v.object({ statements, first: flag('Whether it is the first of its row.'), badges })),
  uncertain: flag('Whether its date is not one stated day.'),
  badges,
});
const rows = v.array(RowData);

const TableData = v.object({
  heading: orNoStatement,
  columns: v.array(
    v.object({
      text: v.pipe(v.nullable(v.string()), v.description('Its words, or null where it has a statement.')),
      head: orNoStatement,
    }),
  ),
  rows,
});

const ChangesData = v.pipe(
  v.object({
    since: text('The title and day of the older memo, with the number of changes of each kind.'),
    added: statements,
    changed: v.array(
      v.object({
        statement: StatementData,
        about: v.pipe(v.nullable(v.string()), v.description('What a bare date, name or place is of, or null.')),
        before: text('The words of the older memo.'),
        difference: text('What was taken out and what stands there now.'),
      }),
    ),
    withdrawn: v.pipe(v.array(v.string()), v.description('What the older memo said and this one does not.')),
    issues: v.pipe(v.array(v.string()), v.description('Issues that moved: "Tariffs: open → eased".')),
    more: number('Changes that are left out here.'),
  }),
  v.description('What changed since an older memo, in the section changes; null in all others.'),
);

export const SectionData = v.pipe(
  v.object({
    key: text('The key of the section.'),
    heading: text('Its name from the phrases: section.KEY, or the label of its prompt.'),
    person: v.pipe(v.array(v.string()), v.description('The paragraphs that a person wrote.')),
    statements: v.pipe(
      statements,
      v.description('Of bottom-line, summary, gaps, derived; of meetings those told as background.'),
    ),
    groups: v.pipe(v.array(GroupData), v.description('Of meetings, quotations, issues, disagreements.')),
    columns: v.pipe(v.array(v.string()), v.description('Of timeline and people: the heads of the columns.')),
    rows: v.pipe(rows, v.description('Of timeline and people.')),
    tables: v.pipe(v.array(TableData), v.description('Of readouts: a matrix for each meeting.')),
    changes: v.nullable(ChangesData),
  }),
  v.description('A section, or null where the memo has nothing for it. Lists that are not of its kind are empty.'),
);

/** The whole of it. */
export const TemplateData = v.pipe(
  v.object({
    title: text('The title of the memo.'),
    marking: v.pipe(v.nullable(v.string()), v.description('The marking, or null. Pages carry it already.')),
    annex: flag('Whether the exact words of cited passages were asked for.'),
    citations: text('"list", "footnotes" or "endnotes".'),
    masthead: v.pipe(
      v.array(v.object({ label: text('Such as "To".'), text: text('What a person wrote.') })),
      v.description('The lines at the head that a person filled in.'),
    ),
    sections: v.pipe(
      v.record(v.string(), v.nullable(SectionData)),
      v.description(
        'The sections of the manifest by key: {{#with sections.timeline}}, {{#with sections.[bottom-line]}}.',
      ),
    ),
    counts: v.pipe(
      v.object({
        articles: number('Articles read.'),
        meetings: number('Meetings printed.'),
        quotations: number('Quotations printed.'),
        issues: number('Issues printed.'),
        statements: number('Statements printed.'),
        citations: number('Passages cited.'),
      }),
      v.description('How many there are of each.'),
    ),
    method: v.pipe(
      v.object({
        program: text('The version of the program.'),
        template: text('The id and version of the template.'),
        articles: number('Articles read.'),
      }),
      v.description('For the line that tells how the memo was made.'),
    ),
    uncited: v.pipe(v.array(v.string()), v.description('Titles or file names of articles that nothing cites.')),
    words: v.pipe(
      v.record(v.string(), v.string()),
      v.description('All words of the phrases: {{word "notes"}} prints one.'),
    ),
  }),
  v.title(`What a Readout template is given, version ${DATA_VERSION}`),
);

export type View = Frozen<v.InferOutput<typeof TemplateData>>;
export type SectionView = Frozen<v.InferOutput<typeof SectionData>>;
export type GroupView = SectionView['groups'][number];
export type RowView = SectionView['rows'][number];
export type StatementView = Frozen<v.InferOutput<typeof StatementData>>;

type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Frozen<T[Key]> }
    : T;
