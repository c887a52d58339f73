import { type DatedBy, isoOf, type Reason } from '../../model/dated.ts';
import type { Dossier, Meeting, Utterance } from '../../model/dossier.ts';
import { TURN } from '../../model/fact.ts';
import { compareSpans, contains, type Span } from '../../model/span.ts';

/** What a dossier's articles hold, as `analyze --json` prints it (version 1): plain JSON. `worded` words a date's reason. */
export function analysisJson(dossier: Dossier, worded: (reason: Reason) => string): Readonly<Record<string, unknown>> {
  const date = (dated: DatedBy): unknown => dateJson(dated, worded);
  return {
    version: 1,
    articles: dossier.articles.map((article) => ({
      id: article.id,
      file: article.source.names[0] ?? null,
      title: article.title?.text ?? null,
      publisher: article.publisher?.text ?? null,
      date: date(article.published),
    })),
    people: dossier.parties.flatMap(({ kind, id, name, aliases, role, country }) =>
      kind === 'person' ? [{ id, name, aliases, role: role?.text ?? null, country }] : [],
    ),
    meetings: dossier.meetings.map((meeting) => meetingJson(meeting, date)),
    quotes: quotesJson(dossier),
    events: dossier.events.map(({ id, date: when, text, evidence }) => ({
      id,
      date: date(when),
      text,
      mentions: evidence.map(spanJson),
    })),
    themes: dossier.themes.map(({ id, label, terms, mentions }) => ({
      id,
      label,
      terms,
      mentions: mentions.map(spanJson),
    })),
    issues: dossier.issues.map(({ id, label, terms, status, history, mentions }) => ({
      id,
      label,
      terms,
      status,
      history: history.map((step) => ({
        date: date(step.date),
        status: step.status,
        mentions: step.mentions.map(spanJson),
      })),
      mentions: mentions.map(spanJson),
    })),
    conflicts: dossier.conflicts.map(({ about, type, sides }) => ({
      about,
      type,
      sides: sides.map(({ value, mentions }) => ({ value, mentions: mentions.map(spanJson) })),
    })),
  };
}

function meetingJson(meeting: Meeting, date: (dated: DatedBy) => unknown): unknown {
  return {
    id: meeting.id,
    kind: meeting.kind,
    participants: meeting.participants.map(({ name, party }) => ({ name, person: party })),
    place: meeting.place?.name ?? null,
    occasion: meeting.occasion?.name ?? null,
    date: date(meeting.date),
    status: meeting.status,
    mentions: meeting.reports.flatMap((report) => report.evidence.map(spanJson)),
    origins: meeting.origins,
  };
}

/** One entry for each pair of marks and place; indirect speech has one for each stretch of content. */
function quotesJson(dossier: Dossier): unknown[] {
  const text = new Map(dossier.articles.map((article) => [article.id, article.text]));
  const entries = dossier.utterances.flatMap((utterance) =>
    utterance.quotations.flatMap((quotation) =>
      (quotation.words.length > 0 ? quotation.words : quotation.content).map((words) => ({
        words,
        json: {
          id: `${quotation.id}-${words.start - (quotation.content[0]?.start ?? 0)}`,
          article: words.article,
          start: words.start,
          end: words.end,
          text: text.get(words.article)?.slice(words.start, words.end) ?? '',
          // Words in marks that are all another's leave this one's report indirect; a transcript's turn stands in no marks.
          kind: quotation.words.length > 0 && quotation.rule !== TURN ? quotation.form : 'indirect',
          quotation: quotation.id,
          utterance: utterance.id,
          speaker: utterance.speaker.name,
          person: utterance.speaker.party,
          cue: quotation.cue
            ? (text.get(quotation.cue.article)?.slice(quotation.cue.start, quotation.cue.end) ?? null)
            : null,
          channel: quotation.channel ?? utterance.channel,
          alsoIn: elsewhere(utterance, words),
        },
      })),
    ),
  );
  return entries.sort((a, b) => compareSpans(a.words, b.words)).map(({ json }) => json);
}

function elsewhere(utterance: Utterance, words: Span): readonly Span[] {
  return utterance.alsoIn.filter((span) => !contains(span, words)).map(spanJson);
}

function dateJson(date: DatedBy, worded: (reason: Reason) => string): unknown {
  const bounds = date.earliest === date.latest ? {} : { earliest: date.earliest, latest: date.latest };
  return {
    iso: isoOf(date),
    precision: date.precision,
    basis: date.basis,
    because: date.because ? worded(date.because) : null,
    ...bounds,
    ...(date.choices.length > 0 ? { choices: date.choices } : {}),
  };
}

function spanJson({ article, start, end }: Span): Span {
  return { article, start, end };
}
