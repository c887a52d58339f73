import { toJsonSchema } from '@valibot/to-json-schema';
import { SectionData, StatementData, TemplateData } from '../../core/template/data.ts';
import { Manifest } from '../../core/template/schemas/manifest.ts';
import { Marking } from '../../core/template/schemas/marking.ts';
import { PhraseFile } from '../../core/template/schemas/phrases.ts';
import { Styles } from '../../core/template/schemas/styles.ts';
import { Themes } from '../../core/template/schemas/themes.ts';
import { MemoFile } from '../../core/write/json/memo-schema.ts';

type Schema = Parameters<typeof toJsonSchema>[0];
type JsonSchema = ReturnType<typeof toJsonSchema>;

/** The files of a pack that people and editors write; each may begin with a note to itself. */
const WRITTEN: Readonly<Record<string, Schema>> = {
  'pack-manifest.schema.json': Manifest,
  'pack-phrases.schema.json': PhraseFile,
  'pack-styles.schema.json': Styles,
  'pack-themes.schema.json': Themes,
  'pack-marking.schema.json': Marking,
};
const GIVEN: Readonly<Record<string, Schema>> = {
  'template-data.schema.json': TemplateData,
  'memo.schema.json': MemoFile,
};

const ASIDE = {
  $schema: { type: 'string', description: 'The address of this schema, for editors.' },
  $comment: { type: 'string', description: 'A note; the program does not read it.' },
} as const;

/** The files of docs/ that are made from the code, by name, with their content. */
export function generatedDocs(): ReadonlyMap<string, string> {
  const written = Object.entries(WRITTEN).map(([name, schema]) => {
    const json = jsonSchema(schema, 'input');
    return [name, printed({ ...json, properties: { ...ASIDE, ...json.properties } })] as const;
  });
  const given = Object.entries(GIVEN).map(([name, schema]) => [name, printed(jsonSchema(schema, 'output'))] as const);
  return new Map([...written, ...given]);
}

/** Checks that only code can make (a contrast, a range of versions) stand in the descriptions. */
function jsonSchema(schema: Schema, typeMode: 'input' | 'output'): JsonSchema {
  const definitions = { Section: SectionData, Statement: StatementData };
  return toJsonSchema(schema, { errorMode: 'ignore', typeMode, ...(typeMode === 'output' ? { definitions } : {}) });
}

function printed({ $schema, title, ...rest }: JsonSchema): string {
  return `${JSON.stringify({ $schema, title, ...rest }, null, 1)}\n`;
}
