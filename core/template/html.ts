import Handlebars from 'handlebars';
import { checkTemplates } from './guard.ts';
import { HELPERS, helpersOf } from './helpers.ts';
import { DEEPEST_HTML, placeTooNested } from './nesting.ts';
import { printedIn } from './printed.ts';
import { readyFor } from './ready.ts';

/** In UTF-16 units: a memo of a thousand pages is smaller. */
export const LONGEST_HTML = 20_000_000;

/** How templates are compiled. */
export const COMPILING: CompileOptions = {
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(HELPERS.map((name) => [name, true])),
  strict: true,
  preventIndent: true,
};

/**
 * Runs a pack's templates over a view. Runs in a worker with limits (main/worker), since a loop of a template may last
 * for ever. Throws an Error that says why for what the guard refuses, for an unknown field, and for too much output.
 */
export function htmlOf(sources: Readonly<Record<string, string>>, view: unknown): string {
  const [refused] = checkTemplates(sources);
  if (refused) throw new Error(`${refused.place?.file}: ${refused.code} ${JSON.stringify(refused.values)}`);
  // Plain data only: nothing that a template could call, and no prototype but Object's.
  const data = JSON.parse(JSON.stringify(view)) as ViewData;
  const environment = Handlebars.create();
  environment.registerHelper(helpersOf(data.words ?? {}));
  const ready = readyFor(sources);
  const compiled = (name: string, source: string): Handlebars.TemplateDelegate => {
    const made = ready?.[name];
    return made ? environment.template(made) : environment.compile(source, COMPILING);
  };
  const partials = Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, placed(name, compiled(name, source))]),
  );
  const main = partials['memo'];
  if (!main) throw new Error('no memo.hbs');
  const run = (values: ViewData): string => {
    const html = main(values, { partials, allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    if (html.length > LONGEST_HTML)
      throw new Error(`the template gives ${html.length} characters, more than ${LONGEST_HTML}`);
    if (placeTooNested(html) !== null)
      throw new Error(`the template gives lists, tables or marks nested deeper than ${DEEPEST_HTML} levels`);
    return html;
  };
  // What the template prints of the memo is known when it has been run: its count is then the one that it prints.
  const html = run(data);
  const statements = printedIn(html);
  return data.counts && data.counts.statements !== statements
    ? run({ ...data, counts: { ...data.counts, statements } })
    : html;
}

interface ViewData {
  readonly words?: Record<string, string>;
  readonly counts?: { readonly statements: number };
}

/** Where a template failed: its file, and its line and column, both counted from 1. */
export interface FaultPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const places = new WeakMap<Error, FaultPlace>();

/** Where in the templates an error of `htmlOf` comes from; null where it is of no place. */
export function placeOfFault(error: unknown): FaultPlace | null {
  return error instanceof Error ? (places.get(error) ?? null) : null;
}

/** A template that notes where it failed: the error itself knows the line, and not in which of the templates. */
function placed(name: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (view, options) => {
    try {
      return template(view, options);
    } catch (error) {
      if (error instanceof Error && !places.has(error)) {
        const { lineNumber, column } = error as { readonly lineNumber?: unknown; readonly column?: unknown };
        const known = typeof lineNumber === 'number' && typeof column === 'number';
        places.set(error, {
          file: `${name}.hbs`,
          line: known ? lineNumber : 1,
          column: known ? column + 1 : 1,
        });
      }
      throw error;
    }
  };
}
