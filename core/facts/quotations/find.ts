import type { Quotation } from '../../model/fact.ts';
import type { Analysed } from '../../model/reading.ts';
import { touching } from '../../model/sorted.ts';
import { overlaps, type Range } from '../../model/span.ts';
import { fillAfterColon } from './after-colon.ts';
import { blockQuotes } from './block-quotes.ts';
import { announcedByNoun } from './by-noun.ts';
import { captionLines } from './caption-lines.ts';
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
    const captions = captionLines(article.text, analysis.sentences);
    const read = carriersOf(article, analysis, paragraphs, markedStretches(article.text, paragraphs));
    return { article, analysis, carriers: besideCaptions(read, captions), captions };
  });
  const cued = carried.map((each) => ({ ...each, cues: each.carriers.map(cuesOf) }));
  const reported = cued.map((each) => {
    const reports = each.carriers.map((carrier, i) => reportsOf(carrier, each.cues[i] ?? []));
    return { ...each, reports };
  });
  const drafted = reported.map(({ carriers, cues, reports, ...each }) => {
    const found = carriers.map((carrier, i) => draftsIn(carrier, cues[i] ?? [], reports[i] ?? [], each.article.text));
    return { ...each, carriers, found };
  });
  const ordered = drafted.map(({ found, ...each }) => ({ ...each, drafts: inOrder(each, found) }));
  const spoken = ordered.map((each) => {
    return { ...each, voices: voicesOf(each.article, each.analysis, each.drafts, each.captions) };
  });
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

/** An article with the sentences that carry its quotations, and its pictures' lines. */
interface Carried extends Analysed {
  readonly carriers: readonly Carrier[];
  readonly captions: readonly Range[];
}

/** The carriers, with their paragraphs counted as if no picture's line stood between them. */
function besideCaptions(carriers: readonly Carrier[], captions: readonly Range[]): readonly Carrier[] {
  if (captions.length === 0) return carriers;
  const isAside = touching(captions);
  let passed = 0;
  let last = -1;
  return carriers.map((carrier) => {
    const { paragraph } = carrier;
    if (isAside(carrier) && paragraph !== last) passed += 1;
    last = paragraph;
    return { ...carrier, paragraph: paragraph - passed };
  });
}

/** All of an article in text order: what its sentences hold, refined, and what stands in blocks and turns of a transcript. */
function inOrder(
  { article, analysis, carriers, captions }: Carried,
  found: readonly (readonly Draft[])[],
): readonly Draft[] {
  const isAside = touching(captions);
  const aside = carriers.map(isAside);
  const told = fillAfterColon(carriers, found);
  // What a picture's line holds goes on with nothing, and parts nothing.
  const apart = [false, true].map((which) => told.filter((_, i) => aside[i] === which));
  const drafts = apart.flatMap((some) =>
    REFINERS.reduce<readonly (readonly Draft[])[]>((all, refine) => refine(all, article.text), some),
  );
  const blocks = blockQuotes(article, analysis, carriers);
  const turns = spokenTurns(article, analysis, carriers);
  const others = drafts.flat().filter(({ parts }) => !blocks.some((block) => isWithin(parts, block.parts)));
  const main = carriers.filter((_, i) => !aside[i]);
  const place = new Map(main.map((carrier, i) => [carrier, i]));
  return [...others, ...blocks, ...turns]
    .toSorted((a, b) => (a.parts[0]?.start ?? 0) - (b.parts[0]?.start ?? 0))
    .map((draft) => toldOfBefore(draft, main[(place.get(draft.carrier) ?? 0) - 1] ?? null, article.text));
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
