import words from './desktop.en.json' with { type: 'json' };

export type DesktopWord = keyof typeof words;

/** Words of the desktop program's menus and dialogs, with values in {braces} filled in. */
export function desktopWord(code: DesktopWord, values: Readonly<Record<string, string | number>> = {}): string {
  return words[code].replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
