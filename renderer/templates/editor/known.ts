import type { TemplateLanguage } from '../../../core/model/views/templates.ts';
import type { Known } from './setup.ts';
import type { Shape } from './shape.ts';

/** What completion knows of a file: of a template the data and helpers, of data its schema. */
export function knownOf(
  language: TemplateLanguage | null,
  files: Readonly<Record<string, string>>,
  file: string,
): Known {
  if (!language) return { template: null, schema: null };
  if (!file.endsWith('.hbs')) return { template: null, schema: schemaOf(language, file) };
  return {
    schema: null,
    template: {
      files,
      file,
      helpers: language.helpers,
      data: language.data as Shape,
      sections: keysIn(files['manifest.json'], 'sections'),
      words: [...new Set([...language.words, ...wordsIn(files)])].toSorted(),
      figures: language.figures,
    },
  };
}

/** phrases.en.json has the schema of all phrases. */
function schemaOf({ schemas }: TemplateLanguage, file: string): Shape | null {
  const [name = ''] = file.split('.');
  return (schemas[`${name}.json`] as Shape | undefined) ?? null;
}

function wordsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(files).flatMap(([name, text]) => (name.startsWith('phrases.') ? keysIn(text, 'words') : []));
}

/** The keys or items under a key of a JSON file; none while it is being written and cannot be read. */
function keysIn(text: string | undefined, key: string): readonly string[] {
  try {
    const value = (JSON.parse(text ?? '') as Readonly<Record<string, unknown>>)[key];
    if (Array.isArray(value)) return value.filter((one) => typeof one === 'string');
    return typeof value === 'object' && value !== null ? Object.keys(value) : [];
  } catch {
    return [];
  }
}
