import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { FORMATS, type Format } from '../../../core/model/formats.ts';
import { Unfolding } from '../../parts/unfolding.tsx';
import { say } from '../../words/en.ts';
import { type FormatGroup, figureOf, MORE_FORMATS } from './formats.ts';

interface Chosen {
  readonly formats: readonly Format[];
  readonly setFormats: (formats: readonly Format[]) => void;
}

/** What the memo is written as: the documents. */
export function ChooseFormats(chosen: Chosen): ReactNode {
  return <Formats label={say('export.formats')} of={FORMATS} {...chosen} />;
}

/** What else is taken out of it, behind a button: for a reference manager, a spreadsheet, a slide, a calendar. */
export function MoreFormats({ figures, ...chosen }: Chosen & { readonly figures: readonly string[] }): ReactNode {
  const more = chosen.formats.filter((format) => !(FORMATS as readonly Format[]).includes(format)).length;
  return (
    <Unfolding title={more === 0 ? say('export.more') : say('export.more.chosen', { count: more })}>
      <div className="choices">
        {(Object.keys(MORE_FORMATS) as readonly FormatGroup[]).map((group) => (
          <Formats
            key={group}
            label={say(`export.more.${group}`)}
            of={MORE_FORMATS[group]}
            lacks={(format) => {
              const figure = figureOf(format);
              return figure !== null && !figures.includes(figure);
            }}
            {...chosen}
          />
        ))}
      </div>
    </Unfolding>
  );
}

function Formats({
  label,
  of,
  formats,
  setFormats,
  lacks = () => false,
}: Chosen & {
  readonly label: string;
  readonly of: readonly Format[];
  /** Whether the memo has none of it. */
  readonly lacks?: (format: Format) => boolean;
}): ReactNode {
  const own = (format: Format): boolean => of.includes(format);
  return (
    <CheckboxGroup
      className="group-of"
      value={formats.filter(own)}
      onChange={(next) => setFormats([...formats.filter((format) => !own(format)), ...(next as Format[])])}
    >
      <Label>{label}</Label>
      {of.map((format) => (
        <Checkbox key={format} value={format} className="check" isDisabled={lacks(format)}>
          <span className="box" aria-hidden="true" />
          {lacks(format) ? say('format.none', { format: say(`format.${format}`) }) : say(`format.${format}`)}
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
