import type { Sentence, Time } from '../../model/analysis.ts';
import { type DatedBy, datedBy } from '../../model/dated.ts';
import { firstIndex } from '../../model/sorted.ts';
import { contains, type Span, spanOf } from '../../model/span.ts';
import type { Scene } from './scene.ts';
import type { Telling } from './telling.ts';

/** "On Friday", "Later on Friday", at the head of a sentence. */
const OPENS = /^(?:(?:earlier|later|late|early) )?(?:on )?$/i;
/** "Earlier on Friday": what was told before it is of that day, too. */
const SAME_DAY = /^(?:earlier|later) (?:on )?$/i;
/** Whoever the sentence before is about goes on. */
const GOES_ON = /(?:^|[,:”"] )(?:he|she) (?:also |then )?(?:added|insisted|posted|said|stressed|told|warned|wrote)\b/iu;
/** So does whoever a sentence begins with by a pronoun: "On Wednesday, Silva toured the port. She then met Holm". */
const TAKES_UP =
  /^(?:he|she|they|there,? (?:he|she|they)|later,? (?:he|she|they)|then,? (?:he|she|they)) (?!had\b|has\b|have\b|will\b)/i;
/** So many sentences on, the words that were said may be over. */
const BEHIND = 3;
/** And so many sentences of any kind, among them captions and headings, lie between at most. */
const NEAR = 8;

/**
 * The day of what is told without one, where the sentence before opens with its day and goes on in it ("Later on Friday, Silva praised the
 * accord. After a call with Holm, she said"), or one behind it tells what was earlier or later on that day.
 */
export function dayBeside({ report }: Telling, scene: Scene): DatedBy | null {
  const { article, analysis } = scene;
  const [told] = report.evidence;
  const { sentences } = analysis;
  const at = firstIndex(sentences, ({ end }) => end > told.start);
  const here = sentences[at];
  if (!here || !contains(here, told)) return null;
  // Only those near it are looked at: a long article's cost stays linear.
  const before = sentences.slice(Math.max(0, at - NEAR), at).findLast(({ kind }) => kind === 'prose');
  const behind = sentences.slice(at + 1, at + 1 + NEAR).filter(({ kind }) => kind === 'prose');
  const words = article.text.slice(here.start, here.end);
  const goesOn = before && (GOES_ON.test(words) || TAKES_UP.test(words));
  const time =
    (goesOn ? openingDay(scene, before, OPENS) : null) ??
    behind
      .slice(0, BEHIND)
      .map((sentence) => openingDay(scene, sentence, SAME_DAY))
      .find((day) => day !== null);
  if (!time) return null;
  const spans: Span[] = [time, ...time.because].map((range) => spanOf(article.id, range));
  const values = { words: article.text.slice(time.start, time.end) };
  return datedBy(time.earliest, time.latest, 'inferred', { rule: 'day-of-the-news', values, spans });
}

/** The single day that a sentence opens with, behind such words; null where it opens otherwise. */
function openingDay({ article, analysis }: Scene, { start, end }: Sentence, opens: RegExp): Time | null {
  const time = analysis.times[firstIndex(analysis.times, (one) => one.start >= start)];
  if (!time || time.end > end || time.earliest === null || time.earliest !== time.latest) return null;
  return opens.test(article.text.slice(start, time.start)) && !time.rule.includes('-after-') ? time : null;
}
