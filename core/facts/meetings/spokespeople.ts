import type { Entity } from '../../model/analysis.ts';
import type { Participant } from '../../model/fact.ts';
import { spanOf } from '../../model/span.ts';
import type { Scene } from './scene.ts';

/** "spokesman for the Fishing Committee", "Kremlin spokeswoman": for whom somebody speaks, behind the word or before it. */
const BEHIND = /\bspokes(?:man|woman|person) (?:for|of) (?:the )?(.+)$/iu;
const BEFORE = /^(?:the )?(.+?)(?:['’]s?)? spokes(?:man|woman|person)\b/iu;

/** "Norwegian spokesman", where the article does not name the state. */
const DEMONYM =
  /^(?:(?:Cape|Central|Costa|East|Equatorial|New|North|Papua New|Puerto|Saint|Saudi|Sierra|South|Sri|West) )?(?:\p{Lu}\p{Ll}+(?:an|ese|ish|ch|i|ic)|Argentine|Burkinabe|Croat|Cypriot|Filipino|Greek|Kazakh|Kosovar|Kyrgyz|Lao|Malagasy|Monegasque|Montenegrin|Nigerien|Philippine|Serb|Slovak|Slovene|Soviet|Swiss|Tajik|Turkmen|Uzbek)$/u;
/** Names of states that end as demonyms do: "Iran spokesman". */
const STATE =
  /^(?:\p{Lu}\p{Ll}+stan|Azerbaijan|Bhutan|Brunei|Burundi|Djibouti|Eswatini|Fiji|Haiti|Iran|Japan|Jordan|Kiribati|Malawi|Mali|Oman|Sudan|South Sudan|Taiwan|Vatican)$/u;

/** Words that any spokesman may have, with a capital where a sentence begins. */
const LOOSE =
  /^(?:army|chief|company|defen[cs]e ministry|deputy|foreign ministry|government|military|ministry|official|party|police|presidential|senior|union)$/iu;

/**
 * "Its spokesman Holm said that the talks with Silva had been long": whoever speaks for a body tells of its talks, and it is the side:
 * as the article names it, or its state, else in the words of his role. Nobody where the role says no more than "spokesman". For
 * meetings told by a noun: a spokesman who "met" somebody did so himself.
 */
export function forWhomTheySpeak(scene: Scene, participants: readonly Participant[]): readonly Participant[] {
  return participants.flatMap((participant) => {
    const person = participant.entity === null ? undefined : scene.entities.get(participant.entity);
    const role = person?.kind === 'person' ? person.role : null;
    const text = role ? scene.article.text.slice(role.start, role.end) : '';
    if (!role || !/\bspokes(?:man|woman|person)\b/iu.test(text)) return [participant];
    const [whole, words] = BEHIND.exec(text) ?? BEFORE.exec(text) ?? [];
    const body = bodyIn(scene, text) ?? stateOf(scene, person?.country ?? null);
    if (whole === undefined || words === undefined) return body ? [sideBy(scene, body, role)] : [];
    if (body) return [sideBy(scene, body, role)];
    // "government spokesman", alone, is anybody's.
    const start = role.start + text.indexOf(words, text.indexOf(whole));
    const range = { start, end: start + words.length };
    return /\p{Lu}/u.test(words) && (!DEMONYM.test(words) || STATE.test(words)) && !LOOSE.test(words)
      ? [{ entity: null, name: words, mention: spanOf(scene.article.id, range) }]
      : [];
  });
}

function sideBy(
  scene: Scene,
  { id, name }: Entity,
  role: { readonly start: number; readonly end: number },
): Participant {
  return { entity: id, name, mention: spanOf(scene.article.id, role) };
}

/** The body that the role's words name, where the article names it elsewhere too: of two the one with the longer name. */
function bodyIn({ entities }: Scene, text: string): Entity | null {
  let found: Entity | null = null;
  for (const entity of entities.values())
    if (entity.kind === 'body' && text.includes(entity.name) && entity.name.length > (found?.name.length ?? 0))
      found = entity;
  return found;
}

function stateOf({ entities }: Scene, country: string | null): Entity | null {
  if (country === null) return null;
  return [...entities.values()].find((entity) => entity.state && entity.country === country) ?? null;
}
