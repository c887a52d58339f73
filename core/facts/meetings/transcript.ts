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
const SPEECH = '(?:remarks|statement|speech|address|intervention|keynote)';
const REMARKS = new RegExp(`^[^\\n]{0,40}\\b${SPEECH}\\b[^\\n]{0,20}\\bby\\s(?:the\\s)?`, 'i');
const IS_SPEECH = new RegExp(`^[^\\n]{0,60}\\b${SPEECH}\\b`, 'i');
/** Lines from the top that may be a title, and from the end that may be a signature. */
const TITLES_AT_MOST = 8;
const SIGNED_WITHIN = 600;
/** Before the name of whoever signs, on its line. */
const HONORIFIC =
  /^\s{0,8}(?:(?:Hon|Dr|Mr|Mrs|Ms|Prof|Amb|H\.E|His Excellency|Her Excellency|Sir|Dame|Ambassador|Minister|President|Senator)\.?,?\s{1,3}){0,3}$/u;

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

/** "Remarks by President Ana Silva" in a line near the top, or a speech that somebody signs: one turn, from there on. */
function ofTitle(text: string, { mentions }: Analysis): readonly Turn[] {
  let at = 0;
  let isSpeech = false;
  for (let line = 0; line < TITLES_AT_MOST && at >= 0 && at < text.length; line++) {
    const words = text.slice(at, at + 200);
    const title = REMARKS.exec(words)?.[0].length;
    const found = title === undefined ? null : personAt(mentions, at + title);
    if (found) return [{ from: found.mention.end, ...found }];
    isSpeech ||= IS_SPEECH.test(words);
    at = text.indexOf('\n', at) + 1 || -1;
  }
  const signed = isSpeech ? signatureIn(text, mentions) : null;
  return signed ? [{ from: 0, ...signed }] : [];
}

type Named = Pick<Turn, 'entity' | 'mention'>;

function personAt(mentions: Analysis['mentions'], start: number): Named | null {
  const named = mentions.find(
    (one) => one.kind === 'person' && Math.min(one.start, one.role?.start ?? one.start) === start,
  );
  const [entity, ...others] = named?.refersTo ?? [];
  return named && entity !== undefined && others.length === 0 ? { entity, mention: named } : null;
}

/** The person whose name has a line of its own near the end. */
function signatureIn(text: string, mentions: Analysis['mentions']): Named | null {
  for (let i = mentions.length - 1; i >= 0; i--) {
    const one = mentions[i];
    if (!one || text.length - one.end > SIGNED_WITHIN) return null;
    const [entity, ...others] = one.refersTo;
    const opens = HONORIFIC.test(text.slice(text.lastIndexOf('\n', one.start - 1) + 1, one.head.start));
    const closes = /^\s{0,4}(?:,[^\n]{0,60})?(?:\n|$)/.test(text.slice(one.head.end, one.head.end + 80));
    if (one.kind === 'person' && one.form === 'name' && entity !== undefined && others.length === 0 && opens && closes)
      return { entity, mention: one };
  }
  return null;
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
