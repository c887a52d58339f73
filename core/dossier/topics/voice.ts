import type { EntityId, Mention } from '../../model/analysis.ts';
import type { Quotation } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';

/** Who holds what a quotation says: its entity in this article, and the name. */
export interface Voice {
  readonly entity: EntityId | null;
  readonly name: string | null;
}

const SPEAKS =
  /^\s{0,2}["“]?(?:said|says|told|urged|repeated|reiterated|warned|stressed|insisted|added|noted|rejected|demanded|vowed|pledged|argued|denied|asked|called (?:on|for)|expressed|criticised|criticized|accused|welcomed|opposed)\b/;

/**
 * Whose position a quotation tells. An agency or a ministry that reports what somebody said ("Silva repeated her refusal, the
 * agency said") is the way by which it came: the position is that of the one person whose words it tells.
 */
export function voiceOf({ article, analysis }: Reading, { speaker }: Quotation, at: Span): Voice {
  const own = analysis.entities.find(({ id }) => id === speaker.entity);
  if (own?.kind !== 'body') return speaker;
  const within = analysis.mentions.filter(
    (mention) => mention.start >= at.start && mention.end <= at.end && isPerson(mention),
  );
  const voices = within.filter(({ end }) => SPEAKS.test(article.text.slice(end, Math.min(at.end, end + 24))));
  const [entity, ...others] = new Set(voices.flatMap(({ refersTo }) => refersTo));
  if (entity === undefined || others.length > 0) return speaker;
  return { entity, name: analysis.entities.find(({ id }) => id === entity)?.name ?? null };
}

function isPerson({ kind, refersTo }: Mention): boolean {
  return kind === 'person' && refersTo.length === 1;
}
