import type { Masthead } from '../../../model/document.ts';
import { setLines } from '../lines.ts';
import { runsOf } from '../runs.ts';
import type { Setting } from '../setting.ts';
import { element } from '../structure.ts';
import { paragraphStyle, round, sansText } from '../styles.ts';
import type { Place, RowFlow, TableFlow } from './flow.ts';

/** The lines To, From, Subject, Date: a table whose row headers are the labels. */
export function mastheadFlow(setting: Setting, block: Masthead, place: Place): TableFlow {
  const { style } = setting;
  const table = element('Table', place.parent);
  const body = element('TBody', table);
  const labelText = { ...sansText(style), size: round(style.size * 0.86), colour: style.colours.muted };
  const valueText = paragraphStyle('body', style).text;
  const labelWidth = Math.min(place.width * 0.3, 84);
  const measure = { leading: style.leading, align: 'ragged' as const, hyphenate: false };
  const rows = block.rows.map((row): RowFlow => {
    const tr = element('TR', body);
    const th = element('TH', tr, { attributes: [{ O: 'Table', Scope: 'Row' }] });
    const td = element('TD', tr);
    const label = setLines(
      setting,
      runsOf(setting, [{ kind: 'text', text: row.label, marks: [] }], labelText, element('P', th)),
      {
        ...measure,
        width: labelWidth - 8,
      },
    );
    const value = setLines(setting, runsOf(setting, row.value, valueText, element('P', td)), {
      ...measure,
      width: place.width - labelWidth,
    });
    const stack = (lines: typeof label, x: number) => lines.map((line, i) => ({ line, x, y: 1 + i * style.leading }));
    const height = 2 + Math.max(label.length, value.length, 1) * style.leading;
    const valueX = setting.rtl ? 0 : labelWidth;
    const labelX = setting.rtl ? place.width - labelWidth + 8 : 0;
    return {
      element: tr,
      height,
      uncertain: false,
      cells: [
        { element: th, x: labelX, strips: stack(label, 0) },
        { element: td, x: valueX, strips: stack(value, 0) },
      ],
    };
  });
  return {
    kind: 'table',
    before: 2,
    after: 10,
    x: place.x,
    width: place.width,
    anchor: null,
    ruled: false,
    head: [],
    rows,
  };
}
