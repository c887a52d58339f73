import type { DocumentStyle, Figure } from '../../model/document.ts';
import type { Memo } from '../../model/memo.ts';
import type { TemplatePack } from '../../model/template.ts';
import type { Words } from './axis.ts';
import { encountersFigure } from './encounters.ts';
import { issuesFigure } from './issues.ts';
import type { Room } from './rows.ts';
import { type Drawn, timelineFigure } from './timeline.ts';

/** The figures that a template may ask for: {{figure "timeline"}}. */
export const FIGURES: Readonly<
  Record<string, (memo: Memo, words: Words, room: Room, style: DocumentStyle) => Drawn | null>
> = {
  timeline: (memo, words, room, { timeline }) => timelineFigure(memo, words, room, timeline),
  encounters: encountersFigure,
  issues: issuesFigure,
};

const PAGES = { A4: [595.28, 841.89], LETTER: [612, 792] } as const;
/** How much of a page's height a figure may take: its heading and caption stand with it. */
const SHARE = 0.8;
/** A further part of it has a page to itself, but for its caption. */
const FURTHER = 0.88;

/**
 * The figures that the pack's templates name in the usual spelling, before they are run: most likely those of the document, not
 * surely, so that who begins with them looks again once it is there.
 */
export function figuresNamed(memo: Memo, pack: TemplatePack): readonly Figure[] {
  const sources = Object.values(pack.templates);
  return Object.keys(FIGURES)
    .filter((name) => sources.some((source) => source.includes(`{{figure "${name}"}}`)))
    .flatMap((name) => figureBlocks(name, memo, pack));
}

/** A figure of the memo as blocks, one for each page that it needs; none where there is too little to draw. */
export function figureBlocks(name: string, memo: Memo, pack: TemplatePack): readonly Figure[] {
  const { words } = pack.phrases;
  const drawn = FIGURES[name]?.(memo, words, roomOf(pack.style), pack.style);
  if (!drawn) return [];
  const say = (key: string): string => filled(words[key] ?? key, drawn.values);
  return drawn.scenes.map((scene, i) => ({
    kind: 'figure',
    id: `figure-${name}${i === 0 ? '' : `-${i + 1}`}`,
    scene,
    alt: say(`figure.${name}.alt`),
    caption: `${say(`figure.${name}`)}${drawn.scenes.length > 1 ? ` (${i + 1}/${drawn.scenes.length})` : ''}`,
    captioned: true,
  }));
}

function roomOf({ page }: DocumentStyle): Room {
  const [width, height] = PAGES[page.size];
  const { top, right, bottom, left } = page.margins;
  const body = height - top - bottom;
  return {
    width: Math.floor(width - left - right),
    tallest: Math.floor(body * SHARE),
    further: Math.floor(body * FURTHER),
  };
}

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([a-z-]+)\}/g, (whole, slot: string) =>
    Object.hasOwn(values, slot) ? String(values[slot]) : whole,
  );
}
