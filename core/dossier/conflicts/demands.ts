import type { Conflict, Issue } from '../../model/dossier.ts';
import type { Reading } from '../../model/reading.ts';
import { type Span, spanOf } from '../../model/span.ts';
import { idOf } from '../ids.ts';
import { headPartOf, sameStems, wordsOf } from '../topics/stems.ts';
import { contentStems } from '../words/content.ts';
import { quantitiesIn } from './numbers.ts';

const DEMANDS =
  /\b(?:wants?|wanted|seeks?|sought|seeking|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for|insist(?:s|ed|ing)? on|hold(?:s|ing)? out for|held out for|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for)\b/giu;
const OFFERS = /\b(?:offer(?:s|ed|ing)?|propos(?:es?|ed|ing|als?))\b/giu;
/** Behind a number: "the 5 per cent offer", "a 19% claim". */
const OFFERED = /^(?: \p{L}+){0,2} (?:offer|proposal)\b/iu;
const DEMANDED = /^(?: \p{L}+){0,2} (?:demand|claim)\b/iu;
/** A word of asking or offering stands so near before its number. In UTF-16 units. */
const REACH = 80;
const LONGEST = 420;
const MOST = 3;
/** So many demands and offers are compared, the newest: more than any dossier of news tells. */
const MOST_COMPARED = 300;
/** So many sentences apart an offer answers a demand. */
const NEAR = 3;
/** Two numbers nearer than this are a rounding. */
const APART = 0.05;
/** Without a share or a sum of money a sentence asks for nothing that is compared. */
const QUICK = /%|\bper ?cent\b|\bpct\b|[$£€¥]/iu;
const UNIT = /^[%$£€¥]$/u;

interface Told {
  readonly role: 'demand' | 'offer';
  readonly value: number;
  readonly of: string;
  readonly words: string;
  readonly at: Span;
  readonly stems: ReadonlySet<string>;
  /** Its place among the article's sentences. */
  readonly sentence: number;
}

/** What one side asks for and what the other offers on an issue that is open, in the same unit: "19 per cent" and "5 per cent". */
export function demandsApart(readings: readonly Reading[], issues: readonly Issue[]): readonly Conflict[] {
  const told = readings.flatMap((reading) => numbersIn(reading));
  const [demands = [], offers = []] = (['demand', 'offer'] as const).map((role) =>
    told.filter((one) => one.role === role).slice(-MOST_COMPARED),
  );
  if (demands.length === 0 || offers.length === 0) return [];
  const seen = new Set<Span>();
  const onIssues = issues
    .filter(({ status }) => status !== 'resolved')
    .flatMap(({ id, label }): readonly Conflict[] => {
      const own = new Set(sameStems(wordsOf(headPartOf(label))));
      const isOn = ({ stems }: Told): boolean => [...stems].some((stem) => own.has(stem));
      const demand = demands.findLast(isOn);
      const offer = demand && offers.findLast((one) => isOn(one) && one.of === demand.of && isApart(one, demand));
      if (!demand || !offer || seen.has(demand.at) || seen.has(offer.at)) return [];
      seen.add(demand.at).add(offer.at);
      return [conflictOf(demand, offer, { about: label, of: id })];
    });
  if (onIssues.length > 0) return onIssues.slice(0, MOST);
  // "They want 9 per cent. The port has offered 3.": what is told one after the other is of one thing.
  const demand = demands.findLast((one) => offers.some((offer) => answers(one, offer)));
  const offer = demand && offers.findLast((one) => answers(demand, one));
  return demand && offer ? [conflictOf(demand, offer, { about: '', of: null })] : [];
}

function answers(demand: Told, offer: Told): boolean {
  return (
    demand.of === offer.of &&
    demand.at.article === offer.at.article &&
    Math.abs(demand.sentence - offer.sentence) <= NEAR &&
    isApart(demand, offer)
  );
}

function conflictOf(demand: Told, offer: Told, of: Pick<Conflict, 'about' | 'of'>): Conflict {
  const sides: Conflict['sides'] = [
    { value: demand.words, mentions: [demand.at] },
    { value: offer.words, mentions: [offer.at] },
  ];
  return { id: idOf('conflict', demand.at), type: 'number', ...of, sides };
}

function isApart(a: Told, b: Told): boolean {
  return Math.abs(a.value - b.value) > APART * Math.max(a.value, b.value);
}

/** The numbers that sentences say to be asked for or offered, each with its sentence. */
function numbersIn({ article, analysis }: Reading): readonly Told[] {
  return analysis.sentences.flatMap((sentence, i) => {
    const words = article.text.slice(sentence.start, sentence.end);
    if (sentence.kind !== 'prose' || words.length > LONGEST || !QUICK.test(words)) return [];
    const at = spanOf(article.id, sentence);
    return quantitiesIn(words, at).flatMap(({ value, of, at: place }): readonly Told[] => {
      const role = UNIT.test(of) ? roleOf(words, place.start - at.start, place.end - at.start) : null;
      if (role === null) return [];
      const stems = new Set(sameStems([...contentStems(analysis.tokens, sentence)]));
      return [{ role, value, of, words, at, stems, sentence: i }];
    });
  });
}

function roleOf(words: string, start: number, end: number): Told['role'] | null {
  const after = words.slice(end, end + REACH);
  if (/offer|proposal/i.test(after) && OFFERED.test(after)) return 'offer';
  if (/demand|claim/i.test(after) && DEMANDED.test(after)) return 'demand';
  const before = words.slice(Math.max(0, start - REACH), start);
  const [demand, offer] = [DEMANDS, OFFERS].map((cue) => [...before.matchAll(cue)].at(-1)?.index ?? -1);
  if (demand === undefined || offer === undefined || Math.max(demand, offer) < 0) return null;
  return demand > offer ? 'demand' : 'offer';
}
