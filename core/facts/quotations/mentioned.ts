import type { Mention } from '../../model/analysis.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import { overlaps, type Range } from '../../model/span.ts';
import lexicon from './posts.json' with { type: 'json' };
import type { Scene } from './scene.ts';

/**
 * The mention that a speaker's phrase is about: the person at its end ("addressing the committee Mr Lee") or beside it
 * ("Ann Lee, chair of the Union's committee,"), else what its words name first.
 */
export function mentionOf({ article, analysis }: Scene, range: Range): Mention | undefined {
  const { mentions } = analysis;
  const first = firstEndingAfter(mentions, range.start);
  const within: Mention[] = [];
  for (let i = first; i < mentions.length && (mentions[i]?.start ?? Infinity) < range.end; i += 1) {
    const mention = mentions[i];
    if (mention && overlaps(mention, range)) within.push(mention);
  }
  const person = within.findLast(
    ({ kind, form, end }) => kind === 'person' && form !== 'title' && end >= range.end - 1,
  );
  if (person) return person;
  const beside = mentions[first - 1];
  const apposed =
    beside?.kind === 'person' &&
    (beside.form === 'name' || beside.form === 'surname') &&
    /^(?:,|\)|,? who is) $/.test(article.text.slice(beside.end, range.start)) &&
    (/^\p{Ll}/u.test(article.text.slice(range.start, range.start + 1)) ||
      POST_OF.test(article.text.slice(range.start, range.end))) &&
    !/^(?:a|an|the|his|her|their|its|he|she|they|it|we|i|who|both|all|some|many|one|two|other|others)\b/i.test(
      article.text.slice(range.start, range.end),
    );
  return apposed ? beside : (bodyOf(article.text, within) ?? within[0]);
}

/** "Ann Lee, the Student Union's Ethics Officer,", with or without its article. */
const POST_OF = new RegExp(`^\\p{Lu}[^,]*['’]s? [^,]*(?:${lexicon.posts.join('|')})$`, 'iu');

/** "Egypt's Foreign Ministry": the state's body, and not the state. */
function bodyOf(text: string, [owner, body]: readonly Mention[]): Mention | undefined {
  const owned = owner?.kind === 'place' && body?.kind === 'body' && text.slice(owner.end, body.start);
  return typeof owned === 'string' && /^(?:['’]s?)? $/u.test(owned) ? body : undefined;
}
