import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

/** Headings numbered 1, 1.1; bullets; numbered lists. */
export function numberingOf(): INumberingOptions {
  const indent = (level: number) => ({ style: { paragraph: { indent: { left: 360 * (level + 1), hanging: 260 } } } });
  return {
    config: [
      {
        reference: 'headings',
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: Array.from({ length: level + 1 }, (_, i) => `%${i + 1}`).join('.'),
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 400, hanging: 400 } } },
        })),
      },
      {
        reference: 'bullets',
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.BULLET,
          text: level === 1 ? '–' : '•',
          alignment: AlignmentType.LEFT,
          ...indent(level),
        })),
      },
      {
        reference: 'numbers',
        levels: [0, 1, 2].map((level) => ({
          level,
          format: LevelFormat.DECIMAL,
          text: `%${level + 1}.`,
          alignment: AlignmentType.LEFT,
          ...indent(level),
        })),
      },
    ],
  };
}
