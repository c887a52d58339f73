import * as v from 'valibot';
import type { DocumentStyle } from '../model/document.ts';
import type { Notice } from '../model/notice.ts';
import type { PackManifest, Phrases, TemplatePack } from '../model/template.ts';
import { contrastOnWhite } from './contrast.ts';
import { checkTemplates } from './guard.ts';

const MANIFEST = 'manifest.json';
const PHRASES = 'phrases.en.json';
const STYLES = 'styles.json';

const key = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,40}$/, 'small letters, digits and hyphens'));
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500));
const points = v.pipe(v.number(), v.minValue(0), v.maxValue(300));
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, '#rrggbb'));
const ink = v.pipe(
  colour,
  v.check((value) => contrastOnWhite(value) >= 4.5, 'a colour of text, with a contrast of at least 4.5:1 on white'),
);
const words = v.record(v.pipe(v.string(), v.maxLength(80)), v.pipe(v.string(), v.maxLength(600)));

const Manifest = v.strictObject({
  format: v.literal(1),
  id: key,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0')),
  name: line,
  description: line,
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language such as en-GB')),
  scope: v.picklist(['dossier', 'meeting']),
  sections: v.pipe(v.array(key), v.minLength(1), v.maxLength(60)),
  prompts: v.array(
    v.strictObject({
      key,
      label: line,
      help: line,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000)),
      place: v.picklist(['masthead', 'body']),
    }),
  ),
  limits: v.strictObject({
    bottomLine: v.pipe(count, v.maxValue(4, 'a bottom line of at most four sentences')),
    meetings: count,
    readouts: count,
    summary: count,
    timeline: count,
    quotations: count,
    issues: count,
    disagreements: count,
    gaps: count,
    people: count,
  }),
  fields: v.optional(v.record(key, v.array(key)), {}),
});

const PhraseFile = v.strictObject({ language: line, phrases: words, rules: words, words });

const Styles = v.strictObject({
  page: v.strictObject({
    size: v.picklist(['A4', 'LETTER']),
    margins: v.strictObject({ top: points, right: points, bottom: points, left: points }),
  }),
  fonts: v.strictObject({ body: line, headings: line }),
  size: v.pipe(v.number(), v.minValue(6), v.maxValue(24)),
  leading: v.pipe(v.number(), v.minValue(7, 'points from one line to the next, such as 14.5'), v.maxValue(60)),
  colours: v.strictObject({ text: ink, muted: ink, accent: ink, rule: colour, shade: colour }),
  numbered: v.boolean(),
  justified: v.boolean(),
});

/** A pack, or all that is wrong with it: each notice names the file and the key or the line. */
export type LoadedPack =
  | { readonly pack: TemplatePack; readonly notices: readonly [] }
  | { readonly pack: null; readonly notices: readonly Notice[] };

/**
 * Checks a pack's files: by name, manifest.json, phrases.en.json, styles.json, memo.hbs and further *.hbs as its partials.
 * A phrase or word that the pack does not give is taken from `base`, so that a pack states only what it words otherwise.
 * Nothing of a pack is run here.
 */
export function loadPack(files: Readonly<Record<string, string>>, base: Phrases | null = null): LoadedPack {
  const notices: Notice[] = [];
  const manifest: PackManifest | null = read(files, MANIFEST, Manifest, notices);
  const phrases: Phrases | null = read(files, PHRASES, PhraseFile, notices);
  const style: DocumentStyle | null = read(files, STYLES, Styles, notices);
  const templates = Object.fromEntries(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.hbs'))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, source]) => [name.slice(0, -'.hbs'.length), source]),
  );
  notices.push(...checkTemplates(templates));
  if (manifest) notices.push(...checkManifest(manifest));
  if (!manifest || !phrases || !style || notices.length > 0) return { pack: null, notices };
  return { pack: { manifest, templates, phrases: over(base, phrases), style }, notices: [] };
}

function over(base: Phrases | null, own: Phrases): Phrases {
  if (!base) return own;
  return {
    language: own.language,
    phrases: { ...base.phrases, ...own.phrases },
    rules: { ...base.rules, ...own.rules },
    words: { ...base.words, ...own.words },
  };
}

function read<T>(
  files: Readonly<Record<string, string>>,
  file: string,
  schema: v.GenericSchema<unknown, T>,
  notices: Notice[],
): T | null {
  const source = Object.hasOwn(files, file) ? files[file] : undefined;
  if (source === undefined) {
    notices.push(problem('pack-file-missing', file, {}));
    return null;
  }
  const parsed = parse(source);
  if (!parsed.ok) {
    notices.push(problem('pack-json', file, { reason: parsed.reason }));
    return null;
  }
  const result = v.safeParse(schema, parsed.value);
  if (result.success) return result.output;
  for (const issue of result.issues) {
    notices.push(problem('pack-value', file, { key: v.getDotPath(issue) ?? '', reason: issue.message }));
  }
  return null;
}

function parse(
  source: string,
): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string } {
  try {
    const value: unknown = JSON.parse(source);
    return { ok: true, value };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Keys that stand twice. */
function checkManifest({ prompts, sections }: PackManifest): readonly Notice[] {
  const twice = (keys: readonly string[], where: string): readonly Notice[] =>
    keys
      .filter((one, i) => keys.indexOf(one) !== i)
      .map((one) => problem('pack-value', MANIFEST, { key: where, reason: `${one} stands twice` }));
  return [
    ...twice(sections, 'sections'),
    ...twice(
      prompts.map((prompt) => prompt.key),
      'prompts',
    ),
  ];
}

function problem(code: string, file: string, values: Readonly<Record<string, string>>): Notice {
  return { code, severity: 'error', place: { file }, values };
}
