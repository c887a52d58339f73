import { KIN } from '../../model/kin.ts';
import type { Item } from './scene.ts';

/** Of whom one is by birth or marriage: one, several, or all of them. */
const OF_KIN = new RegExp(
  `\\b(?:(?:${KIN.join('|')})s?|parents|child|children|grandparents|grandchildren|relatives|family|families)\\b`,
);

const RELATIVES = /^(?:relatives|relations|family|kin|kinsfolk|loved ones)$/;
const SPEAKS = /^(?:sp(?:eak|eaks|eaking|oke|oken)|talk(?:s|ed|ing)?)$/;

const OFFICE =
  /\b(?:president|premier|minister|king|queen|prince|princess|sheikh|emir|sultan|chancellor|governor|senator|secretary|ambassador|mayor|general|leader|chair(?:man|woman)?|envoy)\b/;

const OWN = /^(?:his|her|their|my|our)$/;

/** "visited his brother", "met with her daughter Ana": whoever meets their own kin does so in private. */
export function areOwnKin(items: readonly Item[], from: number, to: number): boolean {
  const phrase = items.slice(from, to);
  // "her brother, President Silva": with an office it is no private matter.
  if (holdOffice(phrase)) return false;
  // "wept as they spoke to relatives": behind a verb of speaking the bare noun is of their own.
  const [, relatives, ...others] = phrase;
  if (SPEAKS.test(items[from - 1]?.lower ?? '') && others.length === 0 && RELATIVES.test(relatives?.lower ?? ''))
    return true;
  // "Silva and his wife", "the hostages and their families" are more than somebody's own.
  const own = kinAt(phrase);
  return (
    own >= 0 && phrase.slice(0, own).every(({ kind, pos }) => kind === 'time' || (kind === 'word' && LEADS.test(pos)))
  );
}

/** "Ana Silva and her father visited Holm": a family pays a visit, unless one of them holds an office, or Holm does. */
export function isFamilyVisit(items: readonly Item[], from: number, verb: number, to: number): boolean {
  return (
    items[verb]?.lower.startsWith('visit') === true &&
    kinAt(items.slice(from, verb)) >= 0 &&
    !holdOffice(items.slice(from, to))
  );
}

/** Where "his" of "his brother" stands; -1 where nobody's kin are told. */
function kinAt(phrase: readonly Item[]): number {
  const own = phrase.findIndex(({ lower }) => OWN.test(lower));
  return own >= 0 && phrase.slice(own + 1, own + 1 + NEAR).some(({ lower }) => OF_KIN.test(lower)) ? own : -1;
}

function holdOffice(phrase: readonly Item[]): boolean {
  return phrase.some(({ lower }) => OFFICE.test(lower));
}

/** "met | privately with | her daughter" */
const LEADS = /^(?:ADP|ADV|DET|PART|CCONJ)$/;

/** Between "his" and "brother" stand no more words. */
const NEAR = 3;
