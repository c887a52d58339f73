/** A mustache of a template: {{name rest}}, with where it stands. `end` is behind its closing braces. */
export interface Mustache {
  readonly kind: 'open' | 'close' | 'else' | 'partial' | 'print' | 'comment';
  /** The helper, path or partial that it begins with: "each", "title", "person". */
  readonly name: string;
  /** What follows the name. */
  readonly rest: string;
  readonly start: number;
  readonly end: number;
}

/** The mustaches of a template in their order. One that is not closed yet is left out: it is being written. */
export function mustachesOf(source: string): readonly Mustache[] {
  const found: Mustache[] = [];
  for (let at = source.indexOf('{{'); at >= 0; ) {
    const start = at;
    const isLongComment = source.startsWith('{{!--', start) || source.startsWith('{{~!--', start);
    const closing = isLongComment ? '--}}' : '}}';
    const close = source.indexOf(closing, start + 2);
    if (close < 0) break;
    const end = close + closing.length;
    // A mustache within one that was never closed: the earlier one is being written.
    const inner = isLongComment ? -1 : source.lastIndexOf('{{', close);
    const own = inner > start ? inner : start;
    found.push(mustache(source.slice(own + 2, close), own, end));
    at = source.indexOf('{{', end);
  }
  return found;
}

function mustache(inside: string, start: number, end: number): Mustache {
  const text = inside
    .replace(/^[~{&]/, '')
    .replace(/[~}]$/, '')
    .trim();
  const [sign = ''] = text;
  const kind = KINDS[sign] ?? (/^else\b/.test(text) ? 'else' : 'print');
  const words = kind === 'print' || kind === 'else' ? text : text.slice(1).trim();
  const [, name = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/.exec(words) ?? [];
  return { kind, name, rest, start, end };
}

const KINDS: Readonly<Record<string, Mustache['kind']>> = {
  '!': 'comment',
  '#': 'open',
  '^': 'open',
  '/': 'close',
  '>': 'partial',
};
