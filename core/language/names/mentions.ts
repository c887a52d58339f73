import type { Entity, EntityId, Mention } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Range } from '../../model/span.ts';
import { DESCRIBED } from './called-bodies.ts';
import type { Assigned, Draft } from './draft.ts';
import states from './lexicon/states.json' with { type: 'json' };
import type { RawMention } from './raw.ts';
import type { Reference } from './references.ts';
import type { Word } from './words.ts';

const STATE_NAMES = new Map(states.map((state) => [state.iso, state.name]));

/** The finished mentions and entities, in text order. */
export function mentionsOf(
  article: Article,
  words: readonly Word[],
  raws: readonly RawMention[],
  assigned: Assigned,
  references: ReadonlyMap<number, Reference>,
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  const kept = raws
    .map((mention, i) => ({ mention, i }))
    .filter(
      ({ mention, i }) =>
        assigned.of.has(i) ||
        isReference(mention) ||
        (mention.sort === DESCRIBED && (references.get(i)?.to.length ?? 0) > 0),
    );
  const place = new Map(kept.map(({ i }, position) => [i, position]));
  const ids = new Map(assigned.drafts.map((draft) => [draft, idOf(article, draft, words, raws)]));
  const pointed = new Map<Draft, number[]>();
  const mentions = kept.map(({ mention, i }, position): Mention => {
    const own = assigned.of.get(i);
    const reference = references.get(i);
    const to = own ? [own] : (reference?.to ?? []);
    for (const draft of to) {
      const list = pointed.get(draft);
      if (list) list.push(position);
      else pointed.set(draft, [position]);
    }
    const { start, end } = rangeOf(words, mention.from, mention.to);
    return {
      start,
      end,
      kind:
        own?.kind ??
        (to.length === 1 ? (to[0]?.kind ?? 'group') : mention.kind === 'unknown' ? 'person' : mention.kind),
      form: formOf(mention, own),
      head: rangeOf(words, mention.headFrom, mention.headTo),
      role: mention.role ? rangeOf(words, mention.role.from, mention.role.to) : null,
      refersTo: foundIn(ids, to),
      because: foundIn(place, reference?.because ?? []),
    };
  });
  const entities = assigned.drafts.map((draft) =>
    entityOf(article, draft, words, raws, ids.get(draft) ?? '', pointed.get(draft) ?? []),
  );
  entities.sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));
  return { mentions, entities: withSpeakers(entities, assigned, ids, raws) };
}

/** What a map has for each of some keys, where it has something. */
function foundIn<K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): readonly V[] {
  const found: V[] = [];
  for (const key of keys) {
    const value = map.get(key);
    if (value !== undefined) found.push(value);
  }
  return found;
}

function isReference(mention: RawMention): boolean {
  return (
    mention.form === 'pronoun' ||
    mention.form === 'title' ||
    (mention.kind === 'group' && mention.form === 'description')
  );
}

function formOf(mention: RawMention, draft: Draft | undefined): Mention['form'] {
  if (mention.sort === 'capital' && draft?.sort === 'state') return 'metonym';
  return mention.form;
}

function rangeOf(words: readonly Word[], from: number, to: number): Range {
  return { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
}

function idOf(article: Article, draft: Draft, words: readonly Word[], raws: readonly RawMention[]): EntityId {
  const first = raws[draft.mentions[0] ?? 0];
  return `${draft.kind}:${article.id}:${words[first?.headFrom ?? 0]?.start ?? 0}`;
}

function entityOf(
  article: Article,
  draft: Draft,
  words: readonly Word[],
  raws: readonly RawMention[],
  id: EntityId,
  mentions: readonly number[],
): Entity {
  const forms = new Map<string, number>();
  for (const index of draft.mentions) {
    const mention = raws[index];
    if (!mention || mention.form === 'demonym') continue;
    const { start, end } = rangeOf(words, mention.headFrom, mention.headTo);
    const form = article.text.slice(start, end);
    if (mention.form !== 'title') forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const name = nameOf(draft, forms);
  const inRoles = draft.mentions
    .map((index) => raws[index])
    .filter((mention) => mention?.role && mention.sort !== 'kin');
  // "Dr Ana Silva" and later "the agency's director": what somebody does tells more than a form of address.
  const withRole = inRoles.find((mention) => !/^(?:dr|prof|hon)$/.test(mention?.role?.title ?? '')) ?? inRoles[0];
  return {
    id,
    kind: draft.kind,
    name,
    aliases: [...forms.keys()].filter((form) => form !== name),
    role: withRole?.role ? rangeOf(words, withRole.role.from, withRole.role.to) : null,
    country: draft.country,
    state: draft.sort === 'state',
    gender: draft.gender,
    plural: draft.plural,
    speaksFor: null,
    mentions,
  };
}

function nameOf(draft: Draft, forms: ReadonlyMap<string, number>): string {
  if (draft.sort === 'state') return STATE_NAMES.get(draft.country ?? '') ?? '';
  const own = ownNameOf(draft, forms);
  // "Norway's Foreign Ministry": alone the name could be any state's.
  if (draft.owner === null || own.includes(draft.owner)) return own;
  return `${draft.owner}${draft.owner.endsWith('s') ? '’' : '’s'} ${own.replace(/^the /i, '')}`;
}

function ownNameOf(draft: Draft, forms: ReadonlyMap<string, number>): string {
  if (draft.known && draft.kind !== 'group') return draft.known;
  const all = [...forms.keys()].filter((form) => !form.startsWith('@'));
  const rank = (form: string): number =>
    form.split(/\s+/).length * 100 + Math.min(form.length, 60) + (form === form.toUpperCase() ? -1000 : 0);
  return (
    all.reduce((best, form) => (best === '' || rank(form) > rank(best) ? form : best), '') ||
    ([...forms.keys()][0] ?? '')
  );
}

/** For spokespeople: the body or state that their role names, where the article names it elsewhere too. */
function withSpeakers(
  entities: readonly Entity[],
  assigned: Assigned,
  ids: ReadonlyMap<Draft, EntityId>,
  raws: readonly RawMention[],
): readonly Entity[] {
  const draftOf = new Map([...ids].map(([draft, id]) => [id, draft]));
  const byName = new Map(entities.map((entity) => [entity.name, entity.id]));
  return entities.map((entity) => {
    const draft = draftOf.get(entity.id);
    const role = draft?.mentions.map((index) => raws[index]?.role).find((each) => each?.sort === 'spokesperson');
    if (!role) return entity;
    const named = role.of.map((name) => byName.get(name)).find((id) => id !== undefined && id !== entity.id);
    const state = role.country ? assigned.states.get(role.country) : undefined;
    return { ...entity, speaksFor: named ?? (state ? (ids.get(state) ?? null) : null) };
  });
}
