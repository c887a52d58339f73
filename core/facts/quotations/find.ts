import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Quotation } from '../../model/fact.ts';
import type { Analysed } from '../../model/reading.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { fillAfterColon } from './after-colon.ts';
import { blockQuotes } from './block-quotes.ts';
import { announcedByNoun } from './by-noun.ts';
import { type Carrier, carriersOf } from './carriers.ts';
import { type Cue, cuesOf } from './cues.ts';
import { type Draft, draftsOf } from './drafts.ts';
import { quotationOf } from './facts.ts';
import { joinFollowing } from './following.ts';
import { liftsOf } from './lifts.ts';
import { markedStretches } from './marks.ts';
import { paragraphsOf } from './paragraphs.ts';
import { type Report, reportsOf } from './reports.ts';
import { settingOf } from './setting.ts';
import { toldOfBefore } from './told-of.ts';
import { spokenTurns } from './turns.ts';
import { voicesOf } from './voices.ts';
import { dropWeak } from './weak.ts';

/** The quotations that articles hold, a list for each, in text order; step after step over all of them. */
export function findQuotations(articles: readonly Analysed[]): readonly (readonly Quotation[])[] {
  const carried = articles.map(({ article, analysis }) => {
    const paragraphs = paragraphsOf(analysis.sentences);
    const carriers = carriersOf(article, analysis, paragraphs, markedStretches(article.text, paragraphs));
    return { article, analysis, carriers };
  });
  const cued = carried.map((each) => ({ ...each, cues: each.carriers.map(cuesOf) }));
  const reported = cued.map((each) => {
    const reports = each.carriers.map((carrier, i) => reportsOf(carrier, each.cues[i] ?? []));
    return { ...each, reports };
  });
  const drafted = reported.map(({ article, analysis, carriers, cues, reports }) => {
    const found = carriers.map((carrier, i) => draftsIn(carrier, cues[i] ?? [], reports[i] ?? [], article.text));
    return { article, analysis, carriers, found };
  });
  const ordered = drafted.map(({ article, analysis, carriers, found }) => {
    return { article, analysis, carriers, drafts: inOrder(article, analysis, carriers, found) };
  });
  const spoken = ordered.map((each) => ({ ...each, voices: voicesOf(each.article, each.analysis, each.drafts) }));
  return spoken.map(({ article, analysis, carriers, drafts, voices }) => {
    const datelines = analysis.sentences.filter(({ kind }) => kind === 'dateline');
    const place = new Map(carriers.map((carrier, i) => [carrier, i]));
    return drafts
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
  });
}

/** What one sentence holds, by its cues. */
function draftsIn(carrier: Carrier, cues: readonly Cue[], reports: readonly Report[], text: string): readonly Draft[] {
  const announced = reports.some(({ rule }) => rule === 'cue-before-colon') ? null : announcedByNoun(carrier);
  // Marks that no cue reports are lifted words, titles, or go on with what was said before.
  const lifts = liftsOf(carrier, cues, reports, text);
  return draftsOf(carrier, [...reports, ...(announced ? [announced] : []), ...lifts]);
}

/** All of an article in text order: what its sentences hold, refined, and what stands in blocks and turns of a transcript. */
function inOrder(
  article: Article,
  analysis: Analysis,
  carriers: readonly Carrier[],
  found: readonly (readonly Draft[])[],
): readonly Draft[] {
  const told = fillAfterColon(carriers, found);
  const drafts = REFINERS.reduce<readonly (readonly Draft[])[]>((all, refine) => refine(all, article.text), told);
  const blocks = blockQuotes(article, analysis, carriers);
  const turns = spokenTurns(article, analysis, carriers);
  const others = drafts.flat().filter(({ parts }) => !blocks.some((block) => isWithin(parts, block.parts)));
  const place = new Map(carriers.map((carrier, i) => [carrier, i]));
  return [...others, ...blocks, ...turns]
    .toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0))
    .map((draft) => toldOfBefore(draft, carriers[(place.get(draft.carrier) ?? 0) - 1] ?? null, article.text));
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
