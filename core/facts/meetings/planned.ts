import type { Sentence } from '../../model/analysis.ts';
import type { Draft } from './draft.ts';
import { stateCalled } from './modifiers.ts';
import { PARTICIPLE } from './noun-link.ts';
import { nounStatus } from './noun-status.ts';
import { namedParty, type Party } from './party.ts';
import type { Item, Scene } from './scene.ts';
import { readSetting } from './setting.ts';
import { isDayTime } from './topic.ts';
import { PLENARIES } from './words.ts';

/** What the word that names one ends in. */
export const GATHERING = /(?:summits?|ministerial)$/;

const AHEAD = /\b(?:from now|next|later this|coming|this (?:spring|summer|autumn|fall|winter))\b/;

/**
 * A body's summit to come, told with its place or time ("plans for a NATO summit in Oslo three months from now"). The body
 * stands for its members. Where another meeting is held beside it, or it is past, it is only an occasion.
 */
export function plannedSummits(scene: Scene, sentence: Sentence, items: readonly Item[]): readonly Draft[] {
  return items.flatMap((item, cue) => {
    if (!GATHERING.test(item.lower)) return [];
    const last = item.lower.match(/\p{L}+$/u)?.[0] ?? '';
    if (!/^(?:summits?|ministerial)$/.test(last)) return [];
    const from = item.mention?.kind === 'occasion' ? cue : cue - 1;
    const body = bodyOf(scene, items[from]);
    const sides = body ? [{ ...body, plural: true }] : from === cue ? statesIn(scene, item) : [];
    const draft = sides.length > 0 ? readPlanned(scene, sentence, items, { from, cue, last, sides }) : null;
    return draft ? [draft] : [];
  });
}

interface Found {
  readonly from: number;
  readonly cue: number;
  readonly last: string;
  readonly sides: readonly Party[];
}

function readPlanned(scene: Scene, sentence: Sentence, items: readonly Item[], found: Found): Draft | null {
  const { from, cue, last, sides } = found;
  const next = items[cue + 1]?.lower === 'conference' || items[cue + 1]?.lower === 'meeting' ? cue + 2 : cue + 1;
  const setting = readSetting(scene, items, PARTICIPLE.test(items[next]?.lower ?? '') ? next + 1 : next);
  if (setting.times.length === 0) return null;
  const article = items[from - 1]?.pos === 'DET' ? from - 1 : from;
  if (/^(?:at|during|in|of|after|following|since|on)$/.test(items[article - 1]?.lower ?? '')) return null;
  const ahead = setting.times.some(({ lower }) => AHEAD.test(lower));
  const arranged = /^(?:planned|scheduled|set|due)$/.test(items[next]?.lower ?? '');
  const said = nounStatus(items, article, cue, Math.max(setting.end, next));
  if (said === 'denied' || said === 'called-off') return null;
  const planned = arranged || said === 'planned';
  // "The Franco-German summit in Paris on Friday agreed": of two states, and held.
  const held = sides.length > 1 && said === 'held' && !ahead && setting.times.some(isDayTime);
  if (!planned && !held && !(ahead && setting.places.length > 0)) return null;
  return {
    rule: 'noun-summit',
    sentence,
    items,
    cue,
    form: PLENARIES.get(last) ?? 'summit',
    subject: sides,
    others: [],
    status: held ? 'held' : 'planned',
    separate: false,
    refersBack: false,
    background: false,
    setting,
    from,
    to: Math.max(setting.end, next),
  };
}

/** "the U.S.-Soviet summit": the two states that its name joins; none where it joins no two that the article knows. */
function statesIn(scene: Scene, item: Item): readonly Party[] {
  const [own = ''] = item.text.split(/\s/);
  const parts = own.split(/[-/–]/);
  if (parts.length !== 2) return [];
  const sides = parts.flatMap((part) => stateCalled(scene, item, part) ?? []);
  return sides.length === 2 && sides[0]?.name !== sides[1]?.name ? sides : [];
}

/** The body whose summit it is: named in the occasion's own name, or before the noun. */
function bodyOf(scene: Scene, item: Item | undefined): Party | null {
  const { mention } = item ?? {};
  if (!item || !mention) return null;
  if (mention.kind === 'body') return namedParty(scene, item);
  if (mention.kind !== 'occasion') return null;
  const name = item.text.replace(/[\s’']*s?\s+\p{L}+$/u, '');
  const entity = [...scene.entities.values()].find(
    (one) => one.kind === 'body' && (one.name === name || one.aliases.includes(name)),
  );
  const acronym = /^\p{Lu}[\p{Lu}\p{N}]{1,7}$/u.test(name);
  if (!entity && !acronym) return null;
  const own = { start: item.start, end: item.start + name.length };
  return {
    ...own,
    kind: 'body',
    entities: entity ? [entity.id] : [],
    name: entity?.name ?? name,
    plural: true,
    head: name.toLowerCase(),
  };
}
