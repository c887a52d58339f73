import type { DocumentStyle } from '../../model/document.ts';
import { contrast } from '../contrast.ts';
import type { Path } from '../json.ts';
import { MARKING, type ReadPack, STYLES } from '../read.ts';
import { LEAST_CONTRAST } from '../schemas/styles.ts';
import { type Finding, finding } from './finding.ts';

/** What the program's fonts can do: given by main, which has the files. */
export interface FontsKnown {
  readonly families: readonly string[];
  /** The characters of a text that a family has no glyph for. */
  readonly lacking: (family: string, text: string) => string;
  /** A family that has them; null where none does. */
  readonly having: (text: string) => string | null;
}

/** Colours that are hard to read on their ground, fonts that are not there or lack the pack's own letters. */
export function checkLook(pack: ReadPack, fonts: FontsKnown | null): readonly Finding[] {
  return [...checkContrast(pack), ...(fonts ? checkFonts(pack, fonts) : [])];
}

/** Text on white is checked by the schema; here it is checked on the shade of table heads, and markings on white. */
function checkContrast({ styles, marking }: ReadPack): readonly Finding[] {
  const style = styles.value;
  const onShade = style
    ? (['text', 'accent', 'muted'] as const).flatMap((name) =>
        pale(style.colours[name], style.colours.shade, 'the shade of table heads', STYLES, styles, ['colours', name]),
      )
    : [];
  const levels = (marking.value?.levels ?? []).flatMap(({ colour }, i) =>
    colour === undefined ? [] : pale(colour, '#ffffff', 'white', MARKING, marking, ['levels', i, 'colour']),
  );
  return [...onShade, ...levels];
}

function pale(
  colour: string,
  ground: string,
  name: string,
  file: string,
  { json }: Pick<ReadPack['styles'], 'json'>,
  path: Path,
): readonly Finding[] {
  const ratio = contrast(colour, ground);
  if (ratio >= LEAST_CONTRAST || !json) return [];
  // Rounded down: 4.49 must not be called 4.5.
  const values = { ratio: Math.floor(ratio * 10) / 10, ground: name };
  return [finding({ code: 'contrast-low', file, at: json.at(path), key: path, values })];
}

function checkFonts(pack: ReadPack, fonts: FontsKnown): readonly Finding[] {
  const { value, json } = pack.styles;
  if (!value || !json) return [];
  const text = wordsOf(pack);
  return (['body', 'headings'] as const).flatMap((use): readonly Finding[] => {
    const family: string = (value as DocumentStyle).fonts[use];
    const place = { file: STYLES, at: json.at(['fonts', use]), key: ['fonts', use] };
    if (!fonts.families.includes(family)) {
      const values = { family, known: fonts.families.join(', '), instead: fonts.having(text) ?? 'another' };
      return [finding({ ...place, code: 'font-unknown', severity: 'warning', values })];
    }
    const lacking = fonts.lacking(family, text);
    if (lacking === '') return [];
    const values = {
      family,
      characters: shown(lacking),
      instead: fonts.having(lacking) ?? 'none that the program has',
    };
    return [finding({ ...place, code: 'font-script', severity: 'warning', values })];
  });
}

/** Every word that the pack itself would have printed. */
function wordsOf({ manifest, phrases, templates }: ReadPack): string {
  const own = [...phrases.values()].flatMap(({ value }) =>
    value ? [value.phrases, value.rules, value.words].flatMap((part) => Object.values(part)) : [],
  );
  const labels = (manifest.value?.prompts ?? []).map(({ label }) => label);
  return [...own, ...labels, ...Object.values(templates)].join(' ');
}

function shown(characters: string): string {
  const all = [...new Set(characters)];
  return all.length > 12 ? `${all.slice(0, 12).join('')}…` : all.join('');
}
