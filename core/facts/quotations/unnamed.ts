import { firstEndingAfter } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Draft } from './drafts.ts';
import { singularOf } from './people-words.ts';
import { BACK, type Named, type Scene } from './scene.ts';

/**
 * "A Foreign Office minister put it differently. “...,” he said": somebody whom only words describe, whom the sentence right before
 * is about; null where it begins otherwise.
 */
export function unnamedBefore(scene: Scene, draft: Draft): string | null {
  const sentence = sentenceBefore(scene, draft);
  return (sentence && UNNAMED.exec(sentence)?.[1]) ?? null;
}

/** "Other German officials were less reserved. “...,” one said": one of the several whom the sentence right before tells of. */
export function oneOfThem(scene: Scene, draft: Draft): string | null {
  const sentence = sentenceBefore(scene, draft) ?? '';
  const several = [...sentence.matchAll(SEVERAL)].at(-1)?.[1];
  if (several === undefined) return null;
  const single = singularOf(several);
  return single.replace(/^(?:Other|Some|Many|Several|Two|Three|Four|Five|Senior) (?=\p{L})/iu, '');
}

/** "The EU denied it. “...,” a spokeswoman said": of the body that the sentence right before is about. */
export function spokesFor(scene: Scene, draft: Draft, words: string): string | null {
  const [, noun] = /^(?:an?|the|its) (spokes(?:man|woman|person))$/iu.exec(words) ?? [];
  const { analysis, article, entities } = scene;
  const before = analysis.sentences[firstEndingAfter(analysis.sentences, draft.carrier.start) - 1];
  if (noun === undefined || !before) return null;
  const first = analysis.mentions[firstEndingAfter(analysis.mentions, before.start)];
  const [id = '', ...more] = first?.refersTo ?? [];
  const body = entities.get(id);
  const opens =
    first && first.start < before.end && /^(?:The |the )?$/u.test(article.text.slice(before.start, first.start));
  const acts = first && /^\s\p{Ll}/u.test(article.text.slice(first.end, first.end + 2));
  const speaks = body?.kind === 'body' && first?.form !== 'demonym';
  return opens && acts && speaks && more.length === 0 ? `${body.name} ${noun.toLowerCase()}` : null;
}

/**
 * "A senior trade official briefed reporters. “...,” the official said": whom one of the sentences before describes by the same noun,
 * and no other by it, though he has not spoken yet; by his name where that stands beside it. Null where none does.
 */
export function describedBefore(scene: Scene, draft: Draft, words: string): Named | null {
  const [, noun = ''] = /^[Tt]he (\p{Ll}+)$/u.exec(words) ?? [];
  if (!IS_WHO.test(noun)) return null;
  const { analysis, article, entities } = scene;
  const last = firstEndingAfter(analysis.sentences, draft.carrier.start);
  const one = new RegExp(
    `(?<![\\p{L}'’])((?:[Aa]n?|[Oo]ne) (?:(?!of |for |to |and |by )[\\p{L}\\d'’.-]+ ){0,4}?${noun})(?![\\p{L}'’-]| \\p{Lu})`,
    'gu',
  );
  for (let i = last - 1; i >= Math.max(0, last - BACK); i -= 1) {
    const { start, end } = analysis.sentences[i] as Range;
    const [found, ...more] = article.text.slice(start, Math.min(end, start + LONGEST)).matchAll(one);
    if (found === undefined) continue;
    if (more.length > 0) return null;
    const [, description = ''] = found;
    const behind = start + found.index + description.length;
    const named = analysis.mentions[firstEndingAfter(analysis.mentions, behind + 1)];
    const beside = named?.kind === 'person' && article.text.slice(behind, named.start) === ', ';
    const person = beside ? entities.get(named.refersTo[0] ?? '') : undefined;
    if (person) return { entity: person.id, name: person.name };
    return { entity: null, name: description };
  }
  return null;
}

/** The words of the sentence before the one that carries a quotation, as far as such a description is looked for. */
function sentenceBefore({ article: { text }, analysis: { sentences } }: Scene, { carrier }: Draft): string | null {
  const before: Range | undefined = sentences[firstEndingAfter(sentences, carrier.start) - 1];
  return before ? text.slice(before.start, Math.min(before.end, before.start + LONGEST)) : null;
}

const LONGEST = 400;

const WHO =
  'minister|official|diplomat|source|envoy|negotiator|aide|adviser|advisor|delegate|lawmaker|legislator|senator|officer|executive|manager|banker|analyst|trader|lawyer|doctor|nurse|teacher|worker|resident|witness|villager|protester|activist|farmer|driver|spokesman|spokeswoman|spokesperson|attorney|broker|buyer|captain|commander|consultant|consumer|dealer|economist|editor|engineer|expert|exporter|general|grower|historian|importer|investor|journalist|judge|miner|miller|observer|participant|passenger|pensioner|pilot|politician|priest|producer|professor|prosecutor|refiner|reporter|researcher|scientist|shipper|soldier|strategist|student|tourist';

const IS_WHO = new RegExp(`^(?:${WHO})$`);

const UNNAMED = new RegExp(
  `^(?:“[^”]*” )?(?:An?|One) ((?:[\\p{L}\\d'’.-]+ ){0,4}?(?:${WHO})) (?!of |for |to |and )\\p{Ll}`,
  'u',
);

const SEVERAL = new RegExp(
  `(?<![\\p{L}'’])((?:(?!the |of |and |by |to )[\\p{L}.-]+ ){0,2}(?:${WHO.replaceAll('|', 's|')}s|people))(?![\\p{L}'’])`,
  'giu',
);
