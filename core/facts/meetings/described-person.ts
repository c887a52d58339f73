import type { Participant } from '../../model/fact.ts';
import { firstIndex } from '../../model/sorted.ts';
import { spanOf } from '../../model/span.ts';
import { headOf, isPlural } from './party.ts';
import type { Scene } from './scene.ts';
import { keyOf, type Telling } from './telling.ts';

/** Said of somebody whom the sentence before is about: what he was, how old she is. */
const DESCRIBED = /^(?:former |veteran |ex-|\d{2}-year-old\b)/i;
/** The sentence before begins no further back than this, in characters. */
const NEAR = 500;

/**
 * "Silva left Oslo ... The former banker met Holm": a description that adds to what is known of somebody, with the article and in
 * the singular, is the one whom the sentence before names first. It gives no name of its own, and a reader looks back.
 */
export function describedBefore(tellings: readonly Telling[], text: string, scene: Scene): readonly Telling[] {
  return tellings.map((telling) => {
    const { report } = telling;
    const at = report.participants.findIndex((who) => isDescription(who, text));
    const described = report.participants[at];
    const meant = described && personBefore(described, scene);
    if (!meant || report.participants.some((who) => keyOf(who) === keyOf(meant))) return telling;
    return {
      ...telling,
      report: { ...report, certainty: 'inferred' as const, participants: report.participants.with(at, meant) },
    };
  });
}

function isDescription({ entity, name, mention }: Participant, text: string): boolean {
  return (
    entity === null &&
    !isPlural(headOf(name)) &&
    DESCRIBED.test(name) &&
    /\bthe /i.test(text.slice(Math.max(0, mention.start - 4), mention.start + 4))
  );
}

/** Whom the sentence before names first, where it is one person. */
function personBefore({ mention }: Participant, scene: Scene): Participant | null {
  const { sentences, mentions } = scene.analysis;
  const here = firstIndex(sentences, ({ end }) => end > mention.start);
  const before = sentences[here - 1];
  if (!before || mention.start - before.start > NEAR) return null;
  const from = firstIndex(mentions, ({ start }) => start >= before.start);
  const to = firstIndex(mentions, ({ start }) => start >= before.end);
  const first = mentions.slice(from, to).find((one) => one.kind === 'person');
  const [id, ...others] = first?.refersTo ?? [];
  const entity = id === undefined ? undefined : scene.entities.get(id);
  if (!first || !entity || others.length > 0) return null;
  return { entity: entity.id, name: entity.name, mention: spanOf(scene.article.id, first) };
}
