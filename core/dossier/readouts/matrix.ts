import type { Meeting, ReadoutColumn, ReadoutMatrix, Utterance } from '../../model/dossier.ts';
import type { Channel } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import { type ArticleId, nonEmpty, overlaps, type Span, spanOf } from '../../model/span.ts';
import words from '../topics/words.json' with { type: 'json' };
import { fold, foldedWordsAt } from '../words/fold.ts';
import { push } from '../words/groups.ts';
import { listedTopics } from './lists.ts';

/** Themes so wide that their terms name no topic of a talk: "UNGA", "partnership". */
const BROAD = new Set<string>(words.broadThemes);
/** "Our conversation covered many things" names no topic "cover". */
const VERB = /^\p{L}+ed$/u;
/** Channels in which a side gives its own account of a meeting. */
const ACCOUNTS: ReadonlySet<Channel> = new Set([
  'post',
  'statement',
  'readout',
  'press-conference',
  'letter',
  'interview',
  'speech',
]);

/** For every meeting on which some side gave its own account: the topics that each account names, or leaves out. */
export function readoutMatrices(
  meetings: readonly Meeting[],
  utterances: readonly Utterance[],
  readings: readonly Reading[],
): readonly ReadoutMatrix[] {
  const texts = new Map(readings.map(({ article }) => [article.id, article.text]));
  const themes = termsByArticle(readings);
  const byMeeting = new Map<string, Utterance[]>();
  for (const utterance of utterances) if (isAccount(utterance)) push(byMeeting, utterance.meeting ?? '', utterance);
  return meetings.flatMap((meeting) => {
    const columns = columnsOf(byMeeting.get(meeting.id) ?? []);
    if (meeting.status !== 'held' || columns.length === 0) return [];
    const topics = topicsOf(columns, texts, themes);
    const rows = topics.map((topic) => ({
      topic,
      cells: columns.map((column) =>
        column.places.flatMap((place) => occurrences(topic, place, texts.get(place.article) ?? '')),
      ),
    }));
    return [{ meeting: meeting.id, columns: nonEmpty(columns, 'account of a meeting'), rows }];
  });
}

function isAccount({ meeting, relation, channel, speaker, salience }: Utterance): boolean {
  return (
    meeting !== null &&
    relation !== 'before-meeting' &&
    channel !== null &&
    ACCOUNTS.has(channel) &&
    speaker.party !== null &&
    salience > 0
  );
}

function columnsOf(utterances: readonly Utterance[]): readonly ReadoutColumn[] {
  const columns = new Map<string, Utterance[]>();
  for (const utterance of utterances) push(columns, `${utterance.speaker.party} ${utterance.channel}`, utterance);
  return [...columns.values()].flatMap((own): ReadoutColumn[] => {
    const [first] = own;
    if (!first?.speaker.party) return [];
    const places = own.flatMap(({ wordings, alsoIn }) => [...wordings.flatMap((wording) => wording.places), ...alsoIn]);
    return [
      {
        party: first.speaker.party,
        name: first.speaker.name ?? '',
        channel: first.channel,
        utterances: own.map(({ id }) => id),
        places: nonEmpty(places, 'place of an account'),
      },
    ];
  });
}

/** The topics that the accounts list, in the order in which they come; then lexicon terms that any of them names. */
function topicsOf(
  columns: readonly ReadoutColumn[],
  texts: ReadonlyMap<ArticleId, string>,
  themes: ReadonlyMap<ArticleId, readonly { readonly at: Span; readonly term: string }[]>,
): readonly string[] {
  const topics = new Map<string, string>();
  const add = (topic: string): void => {
    const key = fold(topic);
    const covered = [...topics.keys()].some(
      (known) => ` ${known} `.includes(` ${key} `) || ` ${key} `.includes(` ${known} `),
    );
    if (!covered) topics.set(key, topic);
  };
  const places = columns.flatMap((column) => column.places);
  const lists = places.map(({ article, start, end }) => listedTopics(texts.get(article) ?? '', start, end));
  // The longest list first: its order is the rows' order.
  for (const list of lists.toSorted((a, b) => b.length - a.length)) for (const { topic } of list) add(topic);
  for (const place of places) {
    for (const { at, term } of themes.get(place.article) ?? [])
      if (overlaps(place, at) && occurrences(term, place, texts.get(place.article) ?? '').length > 0) add(term);
  }
  return [...topics.values()];
}

function termsByArticle(
  readings: readonly Reading[],
): ReadonlyMap<ArticleId, readonly { readonly at: Span; readonly term: string }[]> {
  return new Map(
    readings.map(({ article, facts }) => [
      article.id,
      facts.flatMap((fact) =>
        fact.kind === 'theme' && !BROAD.has(fact.theme) && !VERB.test(fact.term)
          ? [{ at: fact.evidence[0], term: fact.term }]
          : [],
      ),
    ]),
  );
}

/** Where a topic's words stand in a passage, whole words only. */
function occurrences(topic: string, place: Span, text: string): readonly Span[] {
  const words = foldedWordsAt(text, place.start, place.end);
  const wanted = foldedWordsAt(topic, 0, topic.length).map(({ word }) => word);
  return words.flatMap((first, i) => {
    const last = words[i + wanted.length - 1];
    const here = wanted.every((word, k) => words[i + k]?.word === word);
    return here && last ? [spanOf(place.article, { start: first.start, end: last.end })] : [];
  });
}
