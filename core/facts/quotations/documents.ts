import type { Entity, Mention } from '../../model/analysis.ts';
import { firstEndingAfter, firstStartingFrom } from '../../model/sorted.ts';
import { overlaps, type Range } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import { BACK, FARTHEST, inMarks, type Scene } from './scene.ts';

/** Who issued the document that speaks: who signed it, else whose the nearest sentence says it is, outside marks. */
export function issuerOf(scene: Scene, draft: Draft): Entity | null {
  return (
    nearestThat(scene, draft, (before, _after, { kind }, at) => kind === 'person' && isSigner(scene, before, at)) ??
    nearestThat(scene, draft, issues)
  );
}

/** "a letter signed by its chair, Dr Lee": he speaks in it, whosever statement it is; not in one "signed by forty unions and sent to Lee". */
function isSigner({ analysis: { tokens } }: Scene, before: string, at: number): boolean {
  const [, between] = SIGNED_BY.exec(before) ?? [];
  if (between === undefined) return false;
  const [from, to] = [firstStartingFrom(tokens, at - between.length), firstStartingFrom(tokens, at)];
  return tokens.slice(from, to).every(({ pos }) => pos !== 'VERB' && pos !== 'AUX');
}

const SIGNED_BY =
  /\b(?:statement|communiqu[eé]|release|letter|memo|notice|declaration)\b[^.;“”"]{0,40}?\b(?:signed|penned|authored) by ([^.;“”"]{0,80})$/i;

function nearestThat(
  scene: Scene,
  draft: Draft,
  is: (before: string, after: string, entity: Entity, at: number) => boolean,
): Entity | null {
  const { analysis, article, entities } = scene;
  let sentence = firstEndingAfter(analysis.sentences, draft.carrier.start);
  for (let back = 0; back <= BACK && sentence >= 0; back += 1, sentence -= 1) {
    const { start, end } = analysis.sentences[sentence] as Range;
    if (!DOCUMENT.test(article.text.slice(start, Math.min(end, start + LONGEST_TOLD)))) continue;
    for (let i = firstEndingAfter(analysis.mentions, start); i < analysis.mentions.length; i += 1) {
      const mention = analysis.mentions[i] as Mention;
      if (mention.start >= end) break;
      const entity = entities.get(mention.refersTo[0] ?? '');
      if (!entity || (entity.kind !== 'body' && entity.kind !== 'person')) continue;
      const inside = draft.parts.some((part) => overlaps(part, mention));
      const before = article.text.slice(Math.max(start, mention.start - FARTHEST), mention.start);
      const after = article.text.slice(mention.end, Math.min(end, mention.end + FARTHEST));
      if (!inside && is(before, after, entity, mention.start) && !inMarks(article.text, start, mention.start))
        return entity;
    }
  }
  return null;
}

/** "The letter, signed by the heads of two unions, says": those whose letter it is, as they are described. */
export function signersOf({ article: { text }, analysis: { mentions } }: Scene, end: number): string | null {
  const signed = SIGNED.exec(text.slice(end, end + FARTHEST));
  const [, who = ''] = signed ?? [];
  const start = end + (signed?.[0].lastIndexOf(who) ?? 0);
  // A name that stands alone is found as the issuer.
  const alone = mentions.some((mention) => mention.start <= start && mention.end >= start + who.length);
  return signed === null || alone || NOBODY.test(who) ? null : who;
}

/** "Signed by both": whose letter it is stands elsewhere. */
const NOBODY = /^(?:all|both|each|hand|her|him|it|others?|some|them|us)$/;

const SIGNED = /^, (?:co-)?signed by (?:the )?([^,.;:"“”()\n]{3,100}), /u;

/** "the ministry's statement", "a letter by Lee", "Lee issued a statement", "Lee shared the news in a post". */
function issues(before: string, after: string): boolean {
  return OWNED.test(after) || ISSUED.test(after) || BY.test(before);
}

const LONGEST_TOLD = 1000;

const DOCUMENTS =
  '(?:statement|communiqu[eé]|read-?out|release|letter|memo|post|tweet|message|document|notice|declaration|draft)s?';

const DOCUMENT = new RegExp(`\\b${DOCUMENTS}\\b`, 'i');

const RECEIVES =
  '(?:receiv|got|gets|saw|sees|read|view|obtain|leak|intercept|delet|ignor|reject|open|found|tore|burn)\\w*';

/** "the ministry statement", "the union's short letter"; whoever "received a letter" has not written it. */
const OWNED = new RegExp(`^(?:['’]s?)?(?:\\s(?!${RECEIVES}\\b)[\\w-]+){0,3}\\s${DOCUMENTS}\\b`, 'i');

/** "A letter seen by the agency" is not the agency's. */
const BY = new RegExp(
  `\\b${DOCUMENTS}(?:,?\\s(?!(?:seen|obtained|reviewed|read|viewed|quoted|cited|reported)\\s)[\\w-]+){0,3}\\s(?:by|from|of)\\s(?:the\\s)?$`,
  'i',
);

const ISSUED = new RegExp(
  `^[^.;]{0,60}\\b(?:issue|publish|releas|post|wrote|writ|sent|send|put out|shar|made|g[ai]ve|sa[iy]|tweet|told|announc|react|respond)\\w*\\b[^.;]{0,60}\\b${DOCUMENTS}\\b`,
  'i',
);
