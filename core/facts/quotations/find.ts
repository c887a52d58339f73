import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Quotation } from '../../model/fact.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { fillAfterColon } from './after-colon.ts';
import { blockQuotes } from './block-quotes.ts';
import { announcedByNoun } from './by-noun.ts';
import { carriersOf } from './carriers.ts';
import { cuesOf } from './cues.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { quotationOf } from './facts.ts';
import { joinFollowing } from './following.ts';
import { liftsOf } from './lifts.ts';
import { markedStretches } from './marks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { reportsOf } from './reports.ts';
import { settingOf } from './setting.ts';
import { toldOfBefore } from './told-of.ts';
import { spokenTurns } from './turns.ts';
import { voicesOf } from './voices.ts';
import { dropWeak } from './weak.ts';

/** The quotations that an article holds, in text order. */
export function findQuotations(article: Article, analysis: Analysis): readonly Quotation[] {
  const paragraphs = paragraphsOf(analysis.sentences);
  const stretches = markedStretches(article.text, paragraphs);
  const carriers = carriersOf(article, analysis, paragraphs, stretches);
  const found = carriers.map((carrier) => {
    const cues = cuesOf(carrier);
    const reports = reportsOf(carrier, cues);
    const announced = reports.some(({ rule }) => rule === 'cue-before-colon') ? null : announcedByNoun(carrier);
    // Marks that no cue reports are lifted words, titles, or go on with what was said before.
    const lifts = liftsOf(carrier, cues, reports, article.text);
    return draftsOf(carrier, [...reports, ...(announced ? [announced] : []), ...lifts]);
  });
  const told = fillAfterColon(carriers, found);
  const drafts = REFINERS.reduce<readonly (readonly Draft[])[]>((all, refine) => refine(all, article.text), told);
  const blocks = blockQuotes(article, analysis, carriers);
  const turns = spokenTurns(article, analysis, carriers);
  const others = drafts.flat().filter(({ parts }) => !blocks.some((block) => isWithin(parts, block.parts)));
  const place = new Map(carriers.map((carrier, i) => [carrier, i]));
  const ordered = [...others, ...blocks, ...turns]
    .toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0))
    .map((draft) => toldOfBefore(draft, carriers[(place.get(draft.carrier) ?? 0) - 1] ?? null, article.text));
  const voices = voicesOf(article, analysis, ordered);
  const datelines = analysis.sentences.filter(({ kind }) => kind === 'dateline');
  return ordered
    .flatMap((draft, i) => {
      const speaker = voices[i];
      const before = carriers[(place.get(draft.carrier) ?? 0) - 1] ?? null;
      const same = before?.paragraph === draft.carrier.paragraph ? before : null;
      const clipped = withoutDateline(article.text, datelines, draft);
      if (!speaker) return [];
      const setting = settingOf(article, analysis, draft, same);
      // "A minister has warned ...", whom the next sentence names.
      const named = setting.channel === 'unnamed' && speaker.entity?.startsWith('person');
      return [quotationOf(article, clipped, speaker, named ? { ...setting, channel: null } : setting)];
    })
    .sort((a, b) => a.content[0].start - b.content[0].start || a.content[0].end - b.content[0].end);
}

/** "14:32 Ten boats sank, the guild said": when a live page told it. */
const STAMP = /^\d{1,2}[:.]\d\d(?:\s?(?:[ap]\.?m\.?|GMT|UTC|BST|CET|CEST|EST|EDT|IST))?:?\s+(?=["“]?\p{Lu})/u;

/** "OSLO (Island Wire) — Ten boats sank, the guild said": where it was filed is not part of what was said. */
function withoutDateline(text: string, datelines: readonly Range[], draft: Draft): Draft {
  const [first] = draft.parts;
  if (!first) return draft;
  const dateline = datelines.find(({ end }) => end > first.start);
  const filed = dateline && dateline.start <= first.start && dateline.end < first.end ? dateline.end : first.start;
  const stamped = first.start === draft.carrier.start ? (STAMP.exec(text.slice(filed, first.end))?.[0].length ?? 0) : 0;
  if (filed === first.start && stamped === 0) return draft;
  const from = filed + stamped;
  const start = from + (/^\s*/.exec(text.slice(from, first.end))?.[0].length ?? 0);
  return { ...draft, parts: [{ start, end: first.end }, ...draft.parts.slice(1)] };
}

function isWithin([inner]: readonly Range[], [outer]: readonly Range[]): boolean {
  return inner !== undefined && outer !== undefined && overlaps(inner, outer);
}

/** In this order: what is dropped can have nothing joined to it. */
const REFINERS: readonly ((drafts: readonly (readonly Draft[])[], text: string) => readonly (readonly Draft[])[])[] = [
  dropWeak,
  joinFollowing,
];
