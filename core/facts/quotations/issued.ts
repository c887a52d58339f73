import type { Mention } from '../../model/analysis.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { spanOf } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import type { Scene } from './scene.ts';
import uses from './uses.json' with { type: 'json' };

const THINGS = uses.issued.join('|');

/**
 * "A notice from the transport ministry", "a sign put up by the harbour authority": whose word such a thing is, as described; null
 * where nobody is told to have issued it, or only what it is about ("a sign of the times").
 */
export function issuerInWords(words: string): string | null {
  const [, , who = ''] = ISSUED.exec(words) ?? [];
  return who !== '' && AUTHORITY.test(who) ? who : null;
}

/** Whether words that end in a verb of reading tell of such a thing: "a sign of the harbour authority reads". */
export function isIssued(words: string): boolean {
  const [, , who = ''] = BEFORE_VERB.exec(words) ?? [];
  return who !== '' && AUTHORITY.test(who);
}

const PUT_UP = '(?:(?:put up|posted|issued|erected|hung|displayed|signed|sent|published) )?(?:of|from|by)';
const ISSUED = new RegExp(`^(?:[\\p{L}-]+ ){0,4}?(${THINGS}) ${PUT_UP} ([^,;:“”"]{3,80})$`, 'iu');
const BEFORE_VERB = new RegExp(
  `(?<!\\p{L})(${THINGS}) ${PUT_UP} ([^,;:“”"]{3,50}) (?:reads?|reading|said|says|saying|stat(?:es|ed|ing)|warn(?:s|ed|ing)|declar(?:es|ed|ing)):? $`,
  'iu',
);

/** Who may speak through a sign: what holds an office, sells or runs something. */
const AUTHORITY = new RegExp(`(?<!\\p{L})(?:${uses.authorities.join('|')})(?!\\p{L})`, 'iu');

/**
 * "Lee read a message from Holm: “...”", "read out a letter by the ministry, which said": who reads it out lends it his voice, and the
 * words are Holm's. Null where nothing is read out, or where nobody is named as its author.
 */
export function authorReadOut({ article, analysis: { mentions }, entities }: Scene, draft: Draft): Speaker | null {
  if (draft.cueRange === null || !/^(?:read|recite|relay|deliver)(?: out)?$/.test(draft.cue?.lemma ?? '')) return null;
  const [first] = draft.own;
  if (!first || first.start <= draft.cueRange.end) return null;
  const between = article.text.slice(draft.cueRange.end, first.start);
  const [lead] = READ_OUT.exec(between) ?? [];
  if (lead === undefined) return null;
  const at = draft.cueRange.end + lead.length;
  const named: Mention | undefined = mentions[firstEndingAfter(mentions, at)];
  const entity = named && named.start <= at + LONGEST_TITLE && named.end < first.start ? named.refersTo[0] : undefined;
  const known = entities.get(entity ?? '');
  if (!named || !known || (known.kind !== 'person' && known.kind !== 'body')) {
    // "a statement by the transport ministry": described, and not named.
    const words = between.slice(lead.length).replace(/[\s:,]+$/u, '');
    if (words.length > LONGEST_ISSUER || !AUTHORITY.test(words)) return null;
    return { mention: spanOf(article.id, { start: at, end: at + words.length }), entity: null, name: words };
  }
  return { mention: spanOf(article.id, { start: named.start, end: named.end }), entity: known.id, name: known.name };
}

const READ_OUT = new RegExp(
  `^(?: out| aloud)?(?: the| an?| his| her| their)?(?: [\\p{L}-]+){0,2}? (?:message|letter|statement|note|telegram|greeting|tribute|speech|e-?mail)s? (?:from|by|of|on behalf of) (?:the )?`,
  'iu',
);

const LONGEST_ISSUER = 60;
/** How far into the rest the author's name may begin: behind "the late", "his father". */
const LONGEST_TITLE = 16;
