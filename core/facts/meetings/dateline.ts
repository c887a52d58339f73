import { addDays } from '../../model/calendar.ts';
import { firstIndex } from '../../model/sorted.ts';
import type { Range } from '../../model/span.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import type { Setting } from './setting.ts';

/**
 * The dateline's place is taken for a meeting in person without a place of its own: one that the article's first sentence
 * tells as news, or one of a part of the dateline's own day ("in the afternoon he will meet").
 */
export function isNews(scene: Scene, draft: Draft, setting: Setting): boolean {
  if (draft.form === 'call' || setting.places.length > 0) return false;
  if (draft.status !== 'held' && draft.status !== 'planned') return false;
  if (draft.items.slice(draft.from, draft.to + 6).some(({ lower }) => REMOTE.test(lower))) return false;
  // "Silva had met Holm late on Monday", "was to meet him on Monday night", in a report from the conference.
  if (isFromConference(scene) && ofTheseDays(scene, setting)) return true;
  if (draft.background || isLongAgo(scene, setting)) return false;
  if (setting.times.some(({ lower }) => PART_OF_DAY.test(lower))) return true;
  if (draft.status !== 'held') return false;
  const [first, second] = openingOf(scene.analysis);
  if (first === draft.sentence) return true;
  // The second sentence goes on with the news of the first, where it tells no other day, and nothing that it was beside.
  const bare = setting.times.every(({ time }) => time?.type === 'DURATION') && setting.occasions.length === 0;
  if (second === draft.sentence && bare && !setting.sidelines && !draft.refersBack) return true;
  return isFromConference(scene) && isThere(scene, setting);
}

/** Those who meet so are in no one place. */
const REMOTE = /^(?:online|virtual(?:ly)?|remote(?:ly)?|video|videolink|videoconference|teleconference)$/;

const CONFERENCE = /\b(?:summit|conference|forum|general assembly|COP ?\d\d|G7|G20|APEC)\b/i;

const TALKS = /\b(?:talks|negotiations?|negotiators|agreement|accord|meeting|met|meet|deadline)\b/;

/** A report filed from a gathering: its first sentences name it. */
function isFromConference({ analysis, article }: Scene): boolean {
  if (!article.dateline) return false;
  const lead = openingOf(analysis).map(({ start, end }) => article.text.slice(start, end));
  // "VIENNA - ... talks ...", where the first sentences name the town again: that is where they talk.
  const town = inSmallLetters(article.dateline.text).split(',')[0] ?? '';
  return lead.some((text) => CONFERENCE.test(text) || (TALKS.test(text) && text.includes(`in ${town}`)));
}

/** "on the sidelines of the conference", where the first sentences name no town of it: it is that of the dateline. */
function isThere({ analysis }: Scene, { sidelines, occasions }: Setting): boolean {
  if (!sidelines && occasions.length === 0) return false;
  const lead = openingOf(analysis);
  const end = lead.at(-1)?.end ?? 0;
  // Mentions are in text order: those of the first sentences come first.
  const behind = firstIndex(analysis.mentions, (mention) => mention.start >= end);
  return !analysis.mentions
    .slice(0, behind)
    .some(
      ({ kind, form, start }) =>
        kind === 'place' && form === 'name' && lead.some((one) => one.start <= start && start < one.end),
    );
}

/** The first two sentences of prose, without a look at the rest: this is asked for every meeting of an article. */
function openingOf({ sentences }: Scene['analysis']): readonly Range[] {
  const first = sentences.findIndex(({ kind }) => kind === 'prose');
  const second = sentences.findIndex(({ kind }, i) => i > first && kind === 'prose');
  return [first, second].flatMap((i) => sentences[i] ?? []);
}

/** "recalled meeting Holm in 1994": what was so long ago is no news, wherever it is told. */
function isLongAgo({ article: { published } }: Scene, { times }: Setting): boolean {
  const { earliest } = published;
  const dated = times.flatMap(({ time }) => time?.latest ?? []);
  return earliest !== null && dated.length > 0 && dated.every((day) => day < addDays(earliest, -LONG));
}

/** News is of these last weeks, in days. */
const LONG = 60;

/** Told with a day of the last two before publication. */
function ofTheseDays({ article: { published } }: Scene, { times }: Setting): boolean {
  const { earliest, latest } = published;
  // Where the day of publication is not known, a weekday alone is one of these days.
  if (earliest === null && latest === null)
    return times.length > 0 && times.every(({ time }) => time?.earliest === null && time.value.startsWith('XXXX-WXX-'));
  if (earliest === null || latest === null) return false;
  const days = times.flatMap(({ time }) => (time?.earliest && time.earliest === time.latest ? [time.earliest] : []));
  return days.length > 0 && days.every((day) => day <= latest && day >= addDays(earliest, -2));
}

const PART_OF_DAY = /^(?:(?:later )?(?:this|the) (?:morning|afternoon|evening)|(?:later )?today|tonight)$/;

export function datelinePlace(scene: Scene): (Range & { readonly name: string }) | null {
  const { dateline } = scene.article;
  if (!dateline?.at || /[/&]| and /.test(dateline.text)) return null;
  // "PRESIDENT SILVA: ..." looks like a dateline, too.
  if (scene.turnAt(dateline.at.end)?.mention.start === dateline.at.start) return null;
  return { start: dateline.at.start, end: dateline.at.end, name: inSmallLetters(dateline.text) };
}

/** "RIO DE JANEIRO" is Rio de Janeiro; "U.S." and what is in small letters already stay. */
function inSmallLetters(place: string): string {
  return place.replace(/(?<![\p{L}.])\p{Lu}[\p{Lu}'’]+(?![\p{L}.])/gu, (word, at: number) => {
    const small = word.toLowerCase();
    return at > 0 && PARTICLES.test(small) ? small : word.charAt(0) + small.slice(1);
  });
}

const PARTICLES = /^(?:de|du|del|da|do|di|es|of|au|aux|sur|upon|am|an|der|la|le|les)$/;
