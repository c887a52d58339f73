import { MARKING, type ReadPack } from '../read.ts';
import { type Finding, finding } from './finding.ts';

/** Whether the scheme of markings agrees with itself. */
export function checkMarking({ marking: { value, json } }: ReadPack): readonly Finding[] {
  if (!value || !json) return [];
  const keys = value.levels.map(({ key }) => key);
  const twice = keys.flatMap((key, i) => {
    const path = ['levels', i, 'key'];
    return keys.indexOf(key) === i
      ? []
      : [finding({ code: 'list-twice', file: MARKING, at: json.at(path), key: path, values: { value: key } })];
  });
  if (value.default === undefined || keys.includes(value.default)) return twice;
  const values = { value: value.default, known: keys.join(', ') };
  return [
    ...twice,
    finding({ code: 'marking-default', file: MARKING, at: json.at(['default']), key: 'default', values }),
  ];
}
