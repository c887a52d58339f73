import type { Block, Cell, Inline, MemoDocument } from '../../core/model/document.ts';
import type { ManifestStatement } from '../../core/model/manifest.ts';
import type { Finding } from '../../core/model/verification.ts';

/** A document with one thing changed, and what a verification may rightly call it. */
export interface Alteration {
  readonly document: MemoDocument;
  readonly names: readonly Finding['status'][];
  readonly about: string;
}

export type Kind =
  | 'digit'
  | 'date'
  | 'name'
  | 'negation'
  | 'speaker'
  | 'citations'
  | 'shortened'
  | 'added'
  | 'source'
  | 'moved';

export const KINDS: readonly Kind[] = [
  'digit',
  'date',
  'name',
  'negation',
  'speaker',
  'citations',
  'shortened',
  'added',
  'source',
  'moved',
];

type Words = Extract<Block, { kind: 'paragraph' }>;
type Random = () => number;

/** Numbers below 1, the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One alteration of a kind somewhere in the document; null where it has no place for it. */
export function alter(
  document: MemoDocument,
  kind: Kind,
  statements: readonly ManifestStatement[],
  random: Random,
): Alteration | null {
  const paragraphs = paragraphsOf(document.blocks).filter(({ statements: ids }) => ids.length > 0);
  for (let tries = 0; tries < 60; tries++) {
    const one = pick(paragraphs, random);
    const done = one ? attempt(document, kind, one, paragraphs, statements, random) : null;
    if (done) return done;
  }
  // One place among many may not have been met by chance.
  for (const one of paragraphs) {
    const done = attempt(document, kind, one, paragraphs, statements, random);
    if (done) return done;
  }
  return null;
}

function attempt(
  document: MemoDocument,
  kind: Kind,
  one: Words,
  paragraphs: readonly Words[],
  statements: readonly ManifestStatement[],
  random: Random,
): Alteration | null {
  const textOf = (paragraph: Words): string =>
    paragraph.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  const replaced = (pattern: RegExp, by: (found: string) => string, names: Alteration['names']): Alteration | null => {
    const places = one.children.flatMap((child, i) =>
      child.kind === 'text' && !child.marks.includes('badge')
        ? [...child.text.matchAll(pattern)].map((match) => ({ i, at: match.index, found: match[0] }))
        : [],
    );
    const place = pick(places, random);
    if (!place) return null;
    const put = by(place.found);
    if (put === place.found) return null;
    const children = one.children.map((child, i) =>
      i === place.i && child.kind === 'text'
        ? { ...child, text: child.text.slice(0, place.at) + put + child.text.slice(place.at + place.found.length) }
        : child,
    );
    return {
      document: withParagraph(document, one, [{ ...one, children }]),
      names,
      about: `${place.found} → ${put}: ${textOf(one)}`,
    };
  };
  switch (kind) {
    case 'digit':
      return replaced(/\d/g, (digit) => String((Number(digit) + 1 + Math.floor(random() * 8)) % 10), ['altered']);
    case 'date':
      return replaced(
        /\b(?:January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday)\b/g,
        (found) =>
          found.endsWith('day') ? (found === 'Friday' ? 'Monday' : 'Friday') : found === 'June' ? 'July' : 'June',
        ['altered'],
      );
    case 'name': {
      const names = namesOf(statements);
      return replaced(new RegExp(names.map(escaped).join('|'), 'g'), (found) => mangled(found), [
        'altered',
        'misattributed',
      ]);
    }
    case 'negation':
      return replaced(/ (?:is|was|will|has|had|are|were|would|said|met|agreed|remain) /g, (found) => `${found}not `, [
        'altered',
        'edited',
      ]);
    case 'speaker': {
      const names = namesOf(statements);
      const [id] = one.statements;
      if (!/^(?:quotation\.by|issue\.position)/.test(statements.find((statement) => statement.id === id)?.phrase ?? ''))
        return null;
      return replaced(
        new RegExp(`^(?:${names.map(escaped).join('|')})(?![\\w ’-])`, 'g'),
        (found) =>
          pick(
            names.filter((name) => !name.includes(found) && !found.includes(name)),
            random,
          ) ?? found,
        ['misattributed'],
      );
    }
    case 'citations': {
      const other = pick(paragraphs, random);
      const cite = lastCite(one);
      const another = other && lastCite(other);
      if (!other || !cite || !another || cite.label === another.label || other === one) return null;
      const swapped = (paragraph: Words, from: Inline, to: Inline): Words => ({
        ...paragraph,
        children: paragraph.children.map((child) => (child === from ? to : child)),
      });
      if (labels(one).includes(another.label) || labels(other).includes(cite.label)) return null;
      const first = withParagraph(document, one, [swapped(one, cite, { ...another, id: cite.id })]);
      return {
        document: withParagraph(first, other, [swapped(other, another, { ...cite, id: another.id })]),
        names: ['misattributed'],
        about: `[${cite.label}] ↔ [${another.label}]: ${textOf(one)}`,
      };
    }
    case 'shortened':
      return replaced(
        // Straight marks are taken in pairs: what stands between two quotations is no quotation.
        /“[^“”"]{40,}”|(?<=^[^"]*(?:"[^"]*"[^"]*)*)"[^“”"]{40,}"/g,
        (found) => {
          const words = found.slice(1, -1).split(' ');
          const from = 1 + Math.floor(random() * (words.length - 3));
          const left = [...words.slice(0, from), ...words.slice(from + 2)].join(' ');
          return `${found[0]}${left}${found.at(-1)}`;
        },
        ['altered'],
      );
    case 'added': {
      const sentence = pick(ADDED, random) ?? '';
      const children: readonly Inline[] = [...one.children, { kind: 'text', text: ` ${sentence}`, marks: [] }];
      return { document: withParagraph(document, one, [{ ...one, children }]), names: ['uncited'], about: sentence };
    }
    case 'source': {
      const cite = lastCite(one);
      const others = document.sources
        .flatMap(({ number, passages }) => passages.map((passage) => ({ number, passage })))
        .filter(({ number }) => cite && number !== Number.parseInt(cite.label, 10));
      const to = pick(others, random);
      if (!cite || !to || labels(one).includes(to.passage.label)) return null;
      const children = one.children.map((child) =>
        child === cite ? { ...cite, label: to.passage.label, target: to.passage.id } : child,
      );
      return {
        document: withParagraph(document, one, [{ ...one, children }]),
        names: ['misattributed'],
        about: `[${cite.label}] → [${to.passage.label}]: ${textOf(one)}`,
      };
    }
    case 'moved': {
      const at = document.blocks.indexOf(one);
      if (at < 0 || textOf(one).split(' ').length < 8) return null;
      const rest = document.blocks.filter((block) => block !== one);
      const to = Math.floor(random() * (rest.length - 4)) + 2;
      if (Math.abs(to - at) < 6) return null;
      return {
        document: { ...document, blocks: [...rest.slice(0, to), one, ...rest.slice(to)] },
        names: ['edited'],
        about: textOf(one),
      };
    }
    default:
      return null;
  }
}

const ADDED = [
  'The committee will publish its own findings after the recess.',
  'Observers consider the outcome a setback for both capitals.',
  'A joint declaration was signed behind closed doors.',
  'Further sanctions against the shipping company are being prepared.',
];

function namesOf(statements: readonly ManifestStatement[]): readonly string[] {
  const names = statements.flatMap(({ slots }) =>
    slots.filter(({ name }) => name === 'who' || name === 'speaker').map(({ value }) => value),
  );
  return [...new Set(names)].filter((name) => /^\p{Lu}[\p{L}’'.-]+( (?:de |van )?\p{Lu}[\p{L}’'.-]+)+$/u.test(name));
}

/** Another name of the same shape. */
function mangled(name: string): string {
  const parts = name.split(' ');
  return [...parts.slice(0, -1), 'Kowalczyk'].join(' ');
}

function lastCite(paragraph: Words): Extract<Inline, { kind: 'cite' }> | undefined {
  return paragraph.children.findLast((child) => child.kind === 'cite');
}

function labels(paragraph: Words): readonly string[] {
  return paragraph.children.flatMap((child) => (child.kind === 'cite' ? [child.label] : []));
}

function paragraphsOf(blocks: readonly Block[]): readonly Words[] {
  return blocks.flatMap((block): readonly Words[] => {
    if (block.kind === 'paragraph') return [block];
    if (block.kind === 'list') return block.items.flatMap(paragraphsOf);
    if (block.kind === 'table')
      return [...block.head, ...block.rows.map(({ cells }) => cells)].flatMap((cells) =>
        cells.flatMap((cell: Cell) => paragraphsOf(cell.blocks)),
      );
    return [];
  });
}

/** The document with other blocks in place of a paragraph, wherever it stands. */
function withParagraph(document: MemoDocument, old: Words, put: readonly Block[]): MemoDocument {
  const inBlocks = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block): readonly Block[] => {
      if (block === old) return put;
      if (block.kind === 'list') return [{ ...block, items: block.items.map(inBlocks) }];
      if (block.kind !== 'table') return [block];
      const cells = (list: readonly Cell[]): readonly Cell[] =>
        list.map((cell) => ({ ...cell, blocks: inBlocks(cell.blocks) }));
      return [
        { ...block, head: block.head.map(cells), rows: block.rows.map((row) => ({ ...row, cells: cells(row.cells) })) },
      ];
    });
  return { ...document, blocks: inBlocks(document.blocks) };
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
