import type { Context } from './context.ts';
import type { Expected } from './stream.ts';
import { indexOfKeys, isWord } from './words.ts';

/** A whole sentence that the manifest calls the template's, in words that the template does not have. */
export function calledTemplate(
  { evidence, names, printed, request: { vocabulary }, title }: Context,
  { keys, unit }: Expected,
): boolean {
  const figure = unit.kind === 'figure';
  if (
    vocabulary === null ||
    (unit.kind !== 'words' && !figure) ||
    keys.filter(isWord).length < 5 ||
    !/^[.!?]$/.test(keys.at(-1) ?? '')
  )
    return false;
  const unknown = withoutNames(keys, names).filter(
    (key) =>
      isWord(key) &&
      !vocabulary.has(key.toLowerCase()) &&
      !title.has(key) &&
      !/^\p{N}+$/u.test(key) &&
      !(figure && printed.has(key)),
  );
  return unknown.length > 2 && evidence.labelsWith(keys).length === 0;
}

/** Words without the articles' names, which a template prints whole: "Read, and cited by nothing above: harbour.txt". */
function withoutNames(keys: readonly string[], names: Context['names']): readonly string[] {
  const left = [...keys];
  for (const name of names) {
    // Something of the template's own stands before a name.
    for (let at = indexOfKeys(left, name, 1); at > 0; at = indexOfKeys(left, name, at)) left.splice(at, name.length);
  }
  return left;
}
