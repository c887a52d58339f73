import type { Entity, Mention } from '../../model/analysis.ts';
import type { Speaker } from '../../model/fact.ts';
import { firstEndingAfter } from '../../model/sorted.ts';
import type { Draft } from './drafts.ts';
import { liftedFrom } from './lifted.ts';
import { inMarks, type Scene } from './scene.ts';

/**
 * Speakers whom only what follows names: whom the opening describes ("A minister has warned ..." and then "Lee, the transport
 * minister, said"), a pronoun that the text begins with, and whose words a heading lifts out of the report.
 */
export function namedLater(scene: Scene, drafts: readonly Draft[], speakers: readonly Speaker[]): readonly Speaker[] {
  const until = endOfOpening(scene);
  const said = speakers.map((speaker, i) => {
    const draft = drafts[i] as Draft;
    if (draft.carrier.start >= until || speaker.entity !== null || !speaker.mention) return speaker;
    const next = nextPerson(scene, draft.carrier.end);
    return next && isHe(scene, draft, speaker, next, speakers.slice(i + 1))
      ? { mention: speaker.mention, entity: next.id, name: next.name }
      : speaker;
  });
  const lifted = liftedFrom(scene.article.text, drafts, said);
  return said.map((speaker, i) => (speaker.name === null ? (lifted(drafts[i] as Draft) ?? speaker) : speaker));
}

/** How many sentences of the report are its opening. */
const OPENING = 2;

function endOfOpening({ analysis: { sentences } }: Scene): number {
  let found = 0;
  for (const { kind, end } of sentences) {
    if (kind === 'prose') found += 1;
    if (found === OPENING) return end;
  }
  return 0;
}

/** How many sentences on the name is looked for. */
const FURTHEST = 3;

/** The first person named in full behind a place, outside marks, whom nothing named before. */
function nextPerson({ analysis, article: { text }, entities }: Scene, from: number): Entity | null {
  const { sentences, mentions } = analysis;
  const first = firstEndingAfter(sentences, from);
  for (const { start, end } of sentences.slice(first, first + FURTHEST)) {
    if (start < from) continue;
    for (let i = firstEndingAfter(mentions, start); (mentions[i]?.start ?? Infinity) < end; i += 1) {
      const { kind, form, refersTo, start: at } = mentions[i] as Mention;
      if (kind !== 'person' || !/^(?:name|surname)$/.test(form) || inMarks(text, start, at)) continue;
      const person = entities.get(refersTo[0] ?? '');
      return person?.mentions[0] === i ? person : null;
    }
  }
  return null;
}

/** Whether a description or a pronoun is of the person named next: one of the same post, or, where no post is told, who speaks next. */
function isHe(
  { article: { text }, analysis: { mentions } }: Scene,
  { carrier }: Draft,
  { mention }: Speaker,
  person: Entity,
  following: readonly Speaker[],
): boolean {
  const words = mention ? text.slice(mention.start, mention.end) : '';
  const named = mentions[person.mentions[0] ?? -1];
  const speaksThere = named !== undefined && COMMENTS.test(text.slice(named.end, named.end + 24));
  const speaksNext = speaksThere || following.find(({ entity }) => entity !== null)?.entity === person.id;
  const gender = /^he$/i.test(words) ? 'male' : /^she$/i.test(words) ? 'female' : null;
  if (gender !== null) {
    const before = mentions.slice(0, firstEndingAfter(mentions, carrier.start));
    const somebody = before.some(({ kind, form }) => kind === 'person' && form !== 'pronoun');
    return !somebody && speaksNext && (person.gender ?? gender) === gender;
  }
  const [, post] = POST.exec(words) ?? [];
  if (post === undefined) return false;
  const own = person.role ? text.slice(person.role.start, person.role.end).toLowerCase() : null;
  if (own !== null) return new RegExp(`(?<!\\p{L})${post.toLowerCase()}(?!\\p{L})`, 'u').test(own);
  return speaksNext && !/^an? /i.test(words);
}

/** "Lee made the comments in Oslo." */
const COMMENTS =
  /^ (?:made (?:the|those|these|his|her) (?:comments?|remarks?|statement)|was speaking|spoke (?:after|at|during))/;

/** "a minister", "Norway’s water minister": a description that ends in what somebody is, one at a time. */
const POST =
  /^(?:(?:[Tt]he|[Aa]n?) |\p{Lu}[\p{L}.-]*(?: \p{Lu}[\p{L}.-]*){0,3}['’]s? )(?:[\p{L}’'-]+ ){0,4}?(minister|secretary|chief|boss|leader|head|president|chairman|chairwoman|chair|director|commissioner|governor|mayor|envoy|ambassador|negotiator|economist|lawyer|judge|professor|scientist|MP|senator|founder|coach|manager|captain|executive)$/u;
