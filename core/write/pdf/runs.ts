import type { Cite, Inline } from '../../model/document.ts';
import { languagesIn } from '../scripts.ts';
import { cleanText } from './clean.ts';
import type { Owner } from './owner.ts';
import type { Setting } from './setting.ts';
import { element, type StructureElement } from './structure.ts';
import { marked, round, type TextStyle } from './styles.ts';

/** A stretch of a paragraph in one style, for one element of the tag tree. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly owner: Owner;
  readonly language: string;
  /** A place that others link to. */
  readonly anchor: string | null;
  /** The citation, where this is its mark. */
  readonly cite: Cite | null;
}

/** The runs of inline content; a break is a run that holds a line feed. Elements hang on `parent`. */
export function runsOf(
  setting: Setting,
  children: readonly Inline[],
  style: TextStyle,
  parent: StructureElement,
): readonly Run[] {
  const out: Run[] = [];
  walk(setting, children, { style, owner: parent, parent }, out);
  return out;
}

interface Place {
  readonly style: TextStyle;
  readonly owner: Owner;
  readonly parent: StructureElement;
}

function walk(setting: Setting, children: readonly Inline[], place: Place, out: Run[]): void {
  for (const child of children) {
    if (child.kind === 'text') {
      const style = marked(place.style, child.marks, setting.style);
      const quoted = child.marks.includes('quoted') && place.owner === place.parent;
      const inner = quoted ? element('Quote', place.parent) : null;
      pushText(
        setting,
        style.badge ? `\u00a0${child.text.trim().replaceAll(' ', '\u00a0')}\u00a0` : child.text,
        style,
        child.language ?? null,
        inner ? { ...place, owner: inner, parent: inner } : place,
        out,
      );
    } else if (child.kind === 'break') {
      const space = { style: place.style, owner: place.owner, language: setting.language, anchor: null, cite: null };
      out.push({ ...space, text: ' ' });
      out.push({
        text: '\n',
        style: place.style,
        owner: place.owner,
        language: setting.language,
        anchor: null,
        cite: null,
      });
    } else if (child.kind === 'cite') out.push(...citeRuns(setting, child, place, out.at(-1)));
    else {
      const to =
        child.kind === 'link'
          ? { uri: child.href }
          : setting.anchors.has(child.target)
            ? { place: child.target }
            : null;
      if (to === null) walk(setting, child.children, place, out);
      else {
        const style = { ...place.style, colour: setting.style.colours.accent };
        const owner: Owner = {
          kind: 'link',
          parent: place.parent,
          reference: false,
          contents: cleanText(child.title) || plainText(child.children) || child.kind,
          to,
          elements: new Map(),
        };
        walk(setting, child.children, { ...place, style, owner }, out);
      }
    }
  }
}

/** In notes the label stands raised, as it does at the note; in a list it stands in brackets. */
function citeRuns(setting: Setting, cite: Cite, place: Place, before: Run | undefined): readonly Run[] {
  const raised = setting.citations !== 'list';
  const size = place.style.size;
  const style: TextStyle = {
    ...place.style,
    family: setting.style.fonts.headings,
    italic: false,
    weight: 400,
    size: round(size * (raised ? 0.68 : 0.82)),
    rise: raised ? round(size * 0.34) : 0,
    colour: setting.style.colours.accent,
    uncertain: false,
    badge: false,
  };
  const owner: Owner = setting.linkOfCite(cite, place.parent) ?? place.owner;
  const run: Run = {
    text: raised ? cleanText(cite.label) : `[${cleanText(cite.label)}]`,
    style,
    owner,
    language: setting.language,
    anchor: cite.id,
    cite,
  };
  const apart = raised && before?.cite ? [{ ...run, text: ',', owner: place.owner, anchor: null, cite: null }] : [];
  return [...apart, run];
}

/** BCP 47; what an article says of its language may be anything. */
const TAG = /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8}){0,6}$/;

/** Where the text does not say its language, a script that tells it does: Hebrew words in an English memo are Hebrew. */
function pushText(
  setting: Setting,
  raw: string,
  style: TextStyle,
  given: string | null,
  place: Place,
  out: Run[],
): void {
  const text = cleanText(raw);
  if (text === '') return;
  const language = given !== null && TAG.test(given) ? given : setting.language;
  const push = (part: string, tongue: string): void => {
    const other = tongue !== setting.language && place.owner === place.parent;
    const owner = other ? element('Span', place.parent, { language: tongue }) : place.owner;
    out.push({ text: part, style, owner, language: tongue, anchor: null, cite: null });
  };
  if (given !== null) push(text, language);
  else for (const [part, tongue] of languagesIn(text, language)) push(part, tongue);
}

function plainText(children: readonly Inline[]): string {
  return cleanText(
    children
      .map((child) => (child.kind === 'text' ? child.text : 'children' in child ? plainText(child.children) : ' '))
      .join(''),
  ).trim();
}
