import type { Analysis, Sentence } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { MeetingReport, Quotation } from '../../model/fact.ts';
import type { Draft } from './draft.ts';
import { mergeRepeats } from './merge.ts';
import { nounMeetings } from './nouns.ts';
import { reportsOf } from './report.ts';
import { type Item, itemsOf, type Scene, sceneOf } from './scene.ts';
import { verbMeetings } from './verbs.ts';
import { isTrigger } from './words.ts';

type Finder = (scene: Scene, sentence: Sentence, items: readonly Item[]) => readonly Draft[];
type Refiner = (reports: readonly MeetingReport[]) => readonly MeetingReport[];

/** In the order in which their passages come first where two tell the same meeting. */
const FINDERS: readonly Finder[] = [verbMeetings, nounMeetings];

/** Each sees what the one before it left. */
const REFINERS: readonly Refiner[] = [mergeRepeats];

/** The meetings that an article tells of, in text order: held, planned, called off, denied and hypothetical ones. */
export function findMeetings(
  article: Article,
  analysis: Analysis,
  quotations: readonly Quotation[],
): readonly MeetingReport[] {
  const scene = sceneOf(article, analysis, quotations);
  const found: MeetingReport[] = [];
  for (const sentence of analysis.sentences) {
    if (sentence.kind === 'boilerplate' || sentence.kind === 'byline' || !mayTell(analysis, sentence)) continue;
    const items = itemsOf(scene, sentence);
    for (const finder of FINDERS)
      for (const draft of finder(scene, sentence, items)) found.push(...reportsOf(scene, draft));
  }
  return REFINERS.reduce((reports, refine) => refine(reports), found as readonly MeetingReport[]);
}

/** The cheap test that most sentences fail. */
function mayTell({ tokens }: Analysis, sentence: Sentence): boolean {
  for (let i = sentence.first; i < sentence.last; i++) if (isTrigger(tokens[i]?.lower ?? '')) return true;
  return false;
}
