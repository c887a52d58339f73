import type { Analysis, EntityId } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Range } from '../../model/span.ts';

/** Who speaks in a printed transcript: the person, and where the article names him or her as its speaker. */
export interface Turn {
  /** Where the words begin, behind the label. */
  readonly from: number;
  readonly entity: EntityId | null;
  readonly mention: Range;
}

const LABEL = /^[^\n:]{1,60}:(?=\s)/gm;
const TITLES = /^(?:\p{Lu}[\p{L}.'’-]*\s+){0,4}$/u;
const REMARKS = /^[^\n]{0,40}\b(?:remarks|statement|speech|address|intervention|keynote)\b[^\n]{0,20}\bby\s(?:the\s)?/i;

/**
 * The turns of a transcript, in text order: each paragraph that a speaker's name with a colon opens ("PRESIDENT SILVA: We met"),
 * or the whole text behind a title "Remarks by X". A label that is nobody's name ("Q:") gives a turn of nobody.
 */
export function turnsOf({ text }: Article, analysis: Analysis): readonly Turn[] {
  const turns = [...text.matchAll(LABEL)].map((found): Turn => {
    const mention = { start: found.index, end: found.index + found[0].length - 1 };
    return { from: mention.end, entity: speakerOf(text, analysis, mention), mention };
  });
  if (turns.some(({ entity }) => entity !== null)) return turns;
  const title = REMARKS.exec(text)?.[0];
  const named = title
    ? analysis.mentions.find(
        ({ kind, start, role }) => kind === 'person' && Math.min(start, role?.start ?? start) >= title.length,
      )
    : undefined;
  const near = named && Math.min(named.start, named.role?.start ?? named.start) === title?.length;
  return near && named.refersTo.length === 1
    ? [{ from: named.end, entity: named.refersTo[0] ?? null, mention: named }]
    : [];
}

/** Whose turn it is at an offset; null where nobody's is known. */
export function turnAt(turns: readonly Turn[], offset: number): Turn | null {
  const turn = turns.findLast(({ from }) => from <= offset);
  return turn?.entity ? turn : null;
}

/** The person of a label: a name with its titles and nothing else, or a surname in capitals that one person has. */
function speakerOf(text: string, { mentions, entities }: Analysis, { start, end }: Range): EntityId | null {
  const mention = mentions.find((one) => one.kind === 'person' && one.start >= start && one.end === end);
  if (mention) return TITLES.test(text.slice(start, mention.start)) ? (mention.refersTo[0] ?? null) : null;
  const label = text.slice(start, end);
  if (label !== label.toUpperCase()) return null;
  const last = label.split(/\s+/).at(-1) ?? '';
  const bearers = entities.filter(
    ({ kind, name }) => kind === 'person' && name.split(/\s+/).at(-1)?.toUpperCase() === last,
  );
  return bearers.length === 1 ? (bearers[0]?.id ?? null) : null;
}
