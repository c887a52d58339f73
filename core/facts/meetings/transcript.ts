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
  const { mentions } = analysis;
  const bearers = bearersOf(analysis);
  const turns: Turn[] = [];
  let next = 0;
  for (const found of text.matchAll(LABEL)) {
    const label = { start: found.index, end: found.index + found[0].length - 1 };
    while ((mentions[next]?.start ?? Infinity) < label.start) next++;
    let entity: EntityId | null | undefined;
    for (let i = next; (mentions[i]?.start ?? Infinity) < label.end; i++)
      if (mentions[i]?.end === label.end && mentions[i]?.kind === 'person')
        entity ??= TITLES.test(text.slice(label.start, mentions[i]?.start)) ? mentions[i]?.refersTo[0] : null;
    const words = text.slice(label.start, label.end);
    if (entity === undefined && words === words.toUpperCase()) entity = bearers.get(words.split(/\s+/).at(-1) ?? '');
    turns.push({ from: label.end, entity: entity ?? null, mention: label });
  }
  return turns.some(({ entity }) => entity !== null) ? turns : ofTitle(text, analysis);
}

/** "Remarks by President Ana Silva": one turn, from the title on. */
function ofTitle(text: string, { mentions }: Analysis): readonly Turn[] {
  const title = REMARKS.exec(text)?.[0].length;
  const named = mentions.find(
    ({ kind, start, role }) => kind === 'person' && Math.min(start, role?.start ?? start) === title,
  );
  const [entity, ...others] = named?.refersTo ?? [];
  return named && entity !== undefined && others.length === 0 ? [{ from: named.end, entity, mention: named }] : [];
}

/** Each surname in capitals with the one person who has it. */
function bearersOf({ entities }: Analysis): ReadonlyMap<string, EntityId | null> {
  const bearers = new Map<string, EntityId | null>();
  for (const { kind, name, id } of entities) {
    const surname = name.split(/\s+/).at(-1)?.toUpperCase() ?? '';
    if (kind === 'person') bearers.set(surname, bearers.has(surname) ? null : id);
  }
  return bearers;
}
