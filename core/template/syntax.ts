/** Why a template is not one, as a code of the notices, with its place and values. */
export interface SyntaxFault {
  readonly code:
    | 'template-syntax'
    | 'template-block-open'
    | 'template-block-other'
    | 'template-block-none'
    | 'template-else-alone';
  readonly line: number;
  readonly column: number;
  readonly values: Readonly<Record<string, string>>;
}

/** So much behind the place of an error is shown of it. */
const BEHIND = 16;
/** A block that opens or closes, by its name: "{{#with x}}", "{{^if x}}", "{{/with}}". */
const BLOCK = /\{\{~?([#^/])\s*([\w.-]+)/g;

/** What Handlebars' message says is wrong, in terms of who writes the template: which block is open, what is not understood. */
export function syntaxFault(message: string, source: string): SyntaxFault {
  const [, block, other, at, column] = /^(\S+) doesn't match (\S+) - (\d+):(\d+)/.exec(message) ?? [];
  if (block && other)
    return { code: 'template-block-other', line: Number(at), column: Number(column) + 1, values: { block, other } };
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const [, shown = '', pointer = ''] = message.split('\n');
  const got = /got '(\w+)'$/.exec(message)?.[1];
  if (got === 'EOF') {
    const open = openBlock(source);
    if (open) return { code: 'template-block-open', ...open.place, values: { block: open.name } };
  }
  const found = shown.slice(pointer.length - 1);
  const column1 = columnOf(source, line, found);
  if (got === 'OPEN_ENDBLOCK')
    return { code: 'template-block-none', line, column: column1, values: { near: found.slice(0, BEHIND) } };
  if (got === 'INVERSE') return { code: 'template-else-alone', line, column: column1, values: {} };
  const opens = shown.lastIndexOf('{{', pointer.length - 1);
  const near = shown.slice(opens < 0 ? pointer.length - 1 : opens, pointer.length - 1 + BEHIND);
  return {
    code: 'template-syntax',
    line,
    column: column1,
    values: { near: near === '' ? message.slice(0, 200) : near },
  };
}

/** The innermost block that nothing closes. */
function openBlock(source: string): { readonly name: string; readonly place: { line: number; column: number } } | null {
  const open: { readonly name: string; readonly at: number }[] = [];
  for (const { 1: sign, 2: name = '', index } of source.matchAll(BLOCK)) {
    if (sign === '/') open.pop();
    else open.push({ name, at: index });
  }
  const last = open.at(-1);
  if (!last) return null;
  const before = source.slice(0, last.at).split('\n');
  return { name: last.name, place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } };
}

/** Where in its line stands what the parser shows from the error on; 1 where it is not found again. */
function columnOf(source: string, line: number, found: string): number {
  const text = source.split('\n')[line - 1] ?? '';
  for (let length = Math.min(found.length, BEHIND); length > 0; length = Math.floor(length / 2)) {
    const at = text.indexOf(found.slice(0, length));
    if (at >= 0) return at + 1;
  }
  return 1;
}
