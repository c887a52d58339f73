import { inflateSync } from 'node:zlib';

/** A value of a PDF file: text strings are decoded, names begin with a slash, references stay references. */
export type Value = null | boolean | number | string | Text | Reference | readonly Value[] | Dictionary;

export interface Text {
  readonly text: string;
}

export interface Reference {
  readonly to: number;
}

export interface Dictionary {
  readonly [key: `/${string}`]: Value;
}

/** A file taken apart: enough to check what our writer writes (no object streams, no encryption). */
export interface PdfObjects {
  readonly trailer: Dictionary;
  /** The value that a reference stands for, or the value itself. */
  readonly get: (value: Value | undefined) => Value;
  readonly dict: (value: Value | undefined) => Dictionary;
  readonly list: (value: Value | undefined) => readonly Value[];
  /** A stream's bytes as Latin-1, inflated. */
  readonly stream: (value: Value | undefined) => string;
  readonly all: ReadonlyMap<number, Value>;
}

/** Reads a file's objects. Throws a SyntaxError where it is broken. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const source = Buffer.from(bytes).toString('latin1');
  const all = new Map<number, Value>();
  const streams = new Map<number, string>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const id = Number(match[1]);
    const reader = new Reader(source, match.index + match[0].length);
    all.set(id, reader.value());
    if (source.startsWith('\nstream\n', reader.at)) {
      const length = (all.get(id) as Dictionary)['/Length'];
      const from = reader.at + '\nstream\n'.length;
      streams.set(id, source.slice(from, from + Number(length)));
    }
  }
  const trailerAt = source.lastIndexOf('trailer\n');
  if (trailerAt < 0) throw new SyntaxError('no trailer');
  const trailer = new Reader(source, trailerAt + 8).value() as Dictionary;
  const get = (value: Value | undefined): Value => (isReference(value) ? get(all.get(value.to)) : (value ?? null));
  const dict = (value: Value | undefined): Dictionary => {
    const found = get(value);
    return isDictionary(found) ? found : {};
  };
  return {
    trailer,
    all,
    get,
    dict,
    list: (value) => {
      const found = get(value);
      return Array.isArray(found) ? found : found === null ? [] : [found];
    },
    stream: (value) => {
      if (!isReference(value)) return '';
      const raw = streams.get(value.to) ?? '';
      return dict(value)['/Filter'] === '/FlateDecode'
        ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1')
        : raw;
    },
  };
}

export function isReference(value: Value | undefined): value is Reference {
  return typeof value === 'object' && value !== null && 'to' in value;
}

export function isText(value: Value | undefined): value is Text {
  return typeof value === 'object' && value !== null && 'text' in value;
}

/** A name with its slash; nothing where the value is none. */
export function nameOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isDictionary(value: Value): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isReference(value) && !isText(value);
}

/** Values and operators of a content stream, in order; operators come as {operator}. */
export function contentTokens(source: string): readonly (Value | { readonly operator: string })[] {
  const reader = new Reader(source, 0);
  const out: (Value | { readonly operator: string })[] = [];
  for (;;) {
    reader.space();
    if (reader.at >= source.length) return out;
    const operator = /[A-Za-z'"*]+/y;
    operator.lastIndex = reader.at;
    const found = operator.exec(source)?.[0];
    if (found !== undefined && !['true', 'false', 'null'].includes(found)) {
      reader.at += found.length;
      out.push({ operator: found });
    } else out.push(reader.value());
  }
}

class Reader {
  at: number;
  private readonly source: string;

  constructor(source: string, at: number) {
    this.source = source;
    this.at = at;
  }

  space(): void {
    while (/\s/.test(this.source[this.at] ?? '')) this.at++;
  }

  value(): Value {
    this.space();
    const { source } = this;
    if (source.startsWith('<<', this.at)) return this.dictionary();
    const first = source[this.at];
    if (first === '[') return this.array();
    if (first === '(') return this.literal();
    if (first === '<') return this.hexadecimal();
    const word = /\d+ \d+ R\b|\/[^\s/[\]()<>]*|[^\s/[\]()<>]+/y;
    word.lastIndex = this.at;
    const found = word.exec(source)?.[0];
    if (found === undefined) throw new SyntaxError(`no value at ${this.at}: ${source.slice(this.at, this.at + 40)}`);
    this.at += found.length;
    if (found.endsWith(' R')) return { to: Number.parseInt(found, 10) };
    if (found.startsWith('/')) return found;
    if (found === 'null') return null;
    if (found === 'true' || found === 'false') return found === 'true';
    const number = Number(found);
    if (Number.isNaN(number)) throw new SyntaxError(`not a value: ${found}`);
    return number;
  }

  private dictionary(): Dictionary {
    this.at += 2;
    const out: Record<string, Value> = {};
    for (this.space(); !this.source.startsWith('>>', this.at); this.space()) out[nameOf(this.value())] = this.value();
    this.at += 2;
    return out;
  }

  private array(): readonly Value[] {
    this.at++;
    const out: Value[] = [];
    for (this.space(); this.source[this.at] !== ']'; this.space()) out.push(this.value());
    this.at++;
    return out;
  }

  private literal(): Text {
    let out = '';
    let depth = 0;
    for (;;) {
      const character = this.source[this.at++];
      if (character === undefined) throw new SyntaxError('a string without an end');
      if (character === '\\') {
        const escaped = this.source[this.at++] ?? '';
        out += { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }[escaped] ?? escaped;
      } else if (character === '(' && depth++ === 0) continue;
      else if (character === ')' && --depth === 0) return { text: decoded(out) };
      else out += character;
    }
  }

  private hexadecimal(): Text {
    const end = this.source.indexOf('>', this.at);
    const digits = this.source.slice(this.at + 1, end).replace(/\s/g, '');
    this.at = end + 1;
    return { text: decoded(Buffer.from(digits, 'hex').toString('latin1')) };
  }
}

function decoded(text: string): string {
  if (!text.startsWith('\u00fe\u00ff')) return text;
  return Buffer.from(text.slice(2), 'latin1').swap16().toString('utf16le');
}
