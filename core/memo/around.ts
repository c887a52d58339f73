import type { Dossier } from '../model/dossier.ts';
import type { MeetingReport } from '../model/fact.ts';
import type { ArticleId } from '../model/span.ts';
import type { Item } from './items.ts';
import { HEAD } from './meeting.ts';
import { isBeside, touches } from './near.ts';

/**
 * What is told of some meetings: they themselves and what belongs to them, and, of what belongs to no meeting, all that the
 * articles say whose news they are. An article that begins with another meeting, or tells these as background, is about
 * something else: of it only what stands beside the passages that tell them is taken. What tells mostly of other meetings is left
 * out, but for the news of these.
 */
export function aroundMeetings(dossier: Dossier, ids: ReadonlySet<string>): (item: Item) => boolean {
  const those = dossier.meetings.filter(({ id }) => ids.has(id)).flatMap(({ reports }) => reports);
  const others = dossier.meetings.filter(({ id }) => !ids.has(id)).flatMap(({ reports }) => reports);
  const passages = those.flatMap(({ evidence }) => evidence);
  const led = articlesOf(those.filter(isLead));
  const ledByOthers = articlesOf(others.filter(isLead));
  const news = [...articlesOf(those.filter(isNews))];
  const wholly = new Set(news.filter((article) => led.has(article) || !ledByOthers.has(article)));
  const told = those.filter(isNews).flatMap(({ evidence }) => evidence);
  return ({ meetings, spans }) => {
    if (meetings.length === 0) return spans.some(({ article }) => wholly.has(article)) || isBeside(spans, passages);
    const own = meetings.filter((id) => ids.has(id)).length;
    const isMostlyOwn = own >= meetings.length / 2;
    return own > 0 && (isMostlyOwn || spans.some((span) => told.some((at) => touches(span, at, 0))));
  };
}

function articlesOf(reports: readonly MeetingReport[]): ReadonlySet<ArticleId> {
  return new Set(reports.flatMap(({ evidence }) => evidence.map(({ article }) => article)));
}

function isNews({ background, refersBack }: MeetingReport): boolean {
  return !background && !refersBack;
}

function isLead(report: MeetingReport): boolean {
  return isNews(report) && report.evidence[0].start < HEAD;
}
