import { FILLED_SECTIONS } from '../data.ts';
import { FIGURES } from '../figures/figure.ts';
import { checkTemplates } from '../guard.ts';
import { HELPERS } from '../helpers.ts';
import type { Position } from '../json.ts';
import { MANIFEST, type ReadPack, STYLES } from '../read.ts';
import { TAGS } from '../schema.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';
import { type Survey, surveyTemplates } from './survey.ts';

/** What the guard refuses, as findings: with these a pack is not run at all. */
export function checkGuarded(templates: Readonly<Record<string, string>>): readonly Finding[] {
  return checkTemplates(templates).map(({ code, place, values }) => {
    const known = code === 'template-tag-unknown' ? TAGS : ['if', 'unless', 'each', 'with', ...HELPERS];
    const at: Position = { line: Number(values['line'] ?? 1), column: Number(values['column'] ?? 1) };
    const key = [values['name'], values['helper'], values['partial'], values['tag']].find((one) => one !== undefined);
    return finding({
      code: code as FindingCode,
      file: place?.file ?? 'memo.hbs',
      at,
      key: key === undefined ? null : String(key),
      values: { ...values, known: known.join(', ') },
    });
  });
}

/** What the templates reach and what of the manifest they do not: for packs that the guard has let pass. */
export function checkReached(pack: ReadPack): { readonly findings: readonly Finding[]; readonly survey: Survey } {
  const sections = pack.manifest.value?.sections ?? [];
  const survey = surveyTemplates(pack.templates, sections);
  return {
    survey,
    findings: [
      ...survey.findings,
      ...unreached(pack, survey),
      ...unusedFiles(pack, survey),
      ...unknownFigures(survey),
      ...logoOf(pack, survey),
    ],
  };
}

function unreached({ manifest: { value, json }, templates }: ReadPack, survey: Survey): readonly Finding[] {
  if (!value || !json) return [];
  const at = (path: readonly (string | number)[]) => ({ file: MANIFEST, at: json.at(path), key: path });
  const printed = (key: string): boolean =>
    survey.sections.has(key) || (key === 'sources' && survey.helpers.has('sources'));
  const findings: Finding[] = [];
  value.sections.forEach((key, i) => {
    if (!printed(key))
      findings.push(finding({ ...at(['sections', i]), code: 'section-unreachable', values: { value: key } }));
    else if (FILLED_SECTIONS.includes(key) && key !== 'derived' && !hasHeading(key, templates))
      findings.push(
        finding({ ...at(['sections', i]), code: 'heading-id', severity: 'warning', values: { value: key } }),
      );
  });
  for (const [section, keys] of Object.entries(value.fields))
    keys.forEach((key, i) => {
      if (survey.fields.has(key)) return;
      const place = at(['fields', section, i]);
      findings.push(
        finding({ ...place, code: 'field-unprinted', severity: 'warning', values: { section, value: key } }),
      );
    });
  if (value.prompts.some(({ place }) => place === 'masthead') && !survey.names.has('masthead'))
    findings.push(finding({ ...at(['prompts']), code: 'masthead-unused', severity: 'warning' }));
  return findings;
}

/** Headings are looked for as written; one with the section's own key ({{key}}) serves every section. */
function hasHeading(key: string, templates: Readonly<Record<string, string>>): boolean {
  return Object.values(templates).some(
    (source) => source.includes(`<h2 id="${key}"`) || source.includes('<h2 id="{{key}}"'),
  );
}

function unusedFiles({ templates }: ReadPack, { partials }: Survey): readonly Finding[] {
  return Object.keys(templates)
    .filter((name) => name !== 'memo' && !partials.has(name))
    .map((name) => finding({ code: 'partial-unused', severity: 'warning', file: `${name}.hbs`, values: { name } }));
}

function unknownFigures({ figures }: Survey): readonly Finding[] {
  const known = Object.keys(FIGURES).join(', ');
  return figures
    .filter(({ name }) => !Object.hasOwn(FIGURES, name))
    .map(({ name, file, at }) => finding({ code: 'figure-unknown', file, at, key: name, values: { name, known } }));
}

/** A logo that nothing prints, and one that is to be printed where there is none. */
function logoOf({ styles: { json, value } }: ReadPack, { helpers }: Survey): readonly Finding[] {
  const printed = helpers.has('logo');
  if (!json || !value || printed === (value.logo !== undefined)) return [];
  const place = { file: STYLES, at: json.at(['logo']), key: 'logo', severity: 'warning' } as const;
  return [finding({ ...place, code: printed ? 'logo-none' : 'logo-unprinted' })];
}
