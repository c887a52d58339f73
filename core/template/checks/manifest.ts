import { satisfies } from '../../model/version.ts';
import { FIELDS, FILLED_SECTIONS } from '../data.ts';
import { MANIFEST, type ReadPack } from '../read.ts';
import { type Finding, finding } from './finding.ts';

/** What is wrong between the parts of the manifest: keys that stand twice, sections that nothing fills, a newer engine. */
export function checkManifest({ manifest }: ReadPack, program: string | null): readonly Finding[] {
  const { value, json } = manifest;
  if (!value || !json) return [];
  const at = (path: readonly (string | number)[]) => ({ file: MANIFEST, at: json.at(path), key: path });
  const twice = (keys: readonly string[], where: string): readonly Finding[] =>
    keys.flatMap((one, i) =>
      keys.indexOf(one) === i ? [] : [finding({ ...at([where, i]), code: 'list-twice', values: { value: one } })],
    );
  const prompts = value.prompts.map((prompt) => prompt.key);
  const known = [...FILLED_SECTIONS, ...prompts];
  const unfilled = value.sections.flatMap((one, i) =>
    known.includes(one)
      ? []
      : [
          finding({
            ...at(['sections', i]),
            code: 'section-no-prompt',
            values: { value: one, known: known.join(', ') },
          }),
        ],
  );
  const unused = value.prompts.flatMap((prompt, i) =>
    prompt.place === 'masthead' || value.sections.includes(prompt.key)
      ? []
      : [finding({ ...at(['prompts', i]), code: 'prompt-unused', severity: 'warning', values: { value: prompt.key } })],
  );
  const fields = Object.entries(value.fields).flatMap(([section, keys]) =>
    keys.flatMap((one, i) => {
      if (FIELDS.some((field) => field === one)) return [];
      const values = { section, value: one, known: FIELDS.join(', ') };
      return [finding({ ...at(['fields', section, i]), code: 'field-unknown', values })];
    }),
  );
  return [
    ...twice(value.sections, 'sections'),
    ...twice(prompts, 'prompts'),
    ...unfilled,
    ...unused,
    ...fields,
    ...engine(),
  ];

  function engine(): readonly Finding[] {
    const range = value?.engine;
    if (range === undefined || program === null) return [];
    if (satisfies(program, range)) return [];
    return [finding({ ...at(['engine']), code: 'engine-newer', values: { range, program } })];
  }
}
