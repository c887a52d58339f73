import { datedBy } from '../../model/dated.ts';
import { firstIndex } from '../../model/sorted.ts';
import { type Span, spanOf } from '../../model/span.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';

const SEVERAL =
  /^(?:['’]s)?\s+(?:(?:two|three|four|five|six|several|separate|bilateral|private)\s+){0,2}(?:meetings|bilaterals|encounters)\b/;

/**
 * "Thursday's meetings took place as ...": the meetings told before in the article, held and without a date, were on that
 * day. One that tells a time of its own, or is background, keeps what it has.
 */
export function datedTogether(tellings: readonly Telling[], _: string, scene: Scene): readonly Telling[] {
  const { analysis, article } = scene;
  const first = tellings.findIndex(isUndated);
  const from = tellings[first]?.report.evidence[0].end;
  if (from === undefined) return tellings;
  const { times } = analysis;
  for (let i = firstIndex(times, (time) => time.start >= from); i < times.length; i++) {
    const time = times[i];
    if (!time || time.earliest === null || time.earliest !== time.latest) continue;
    if (!SEVERAL.test(article.text.slice(time.end, time.end + 60))) continue;
    const spans: Span[] = [time, ...time.because].map((range) => spanOf(article.id, range));
    const because = { rule: time.rule, values: { words: article.text.slice(time.start, time.end) }, spans };
    const date = datedBy(time.earliest, time.latest, 'stated', because);
    return tellings.map((telling) =>
      isUndated(telling) && telling.report.evidence[0].end <= time.start
        ? { ...telling, report: { ...telling.report, date } }
        : telling,
    );
  }
  return tellings;
}

function isUndated({ report, timed }: Telling): boolean {
  return (
    !timed && report.status === 'held' && !report.background && !report.refersBack && report.date.basis === 'unknown'
  );
}
