import type { Item } from './scene.ts';

/** Of whom one is by birth or marriage. */
const KIN =
  /\b(?:wife|husband|spouse|fianc[eé]e?|girlfriend|boyfriend|sons?|daughters?|brothers?|sisters?|father|mother|dad|mum|mom|parents|child|children|grandfather|grandmother|grandparents|grandson|granddaughter|grandchildren|uncle|aunt|nephew|niece|cousins?|relatives|family|families|stepfather|stepmother|stepson|stepdaughter)\b/;

const RELATIVES = /^(?:relatives|relations|family|kin|kinsfolk|loved ones)$/;
const SPEAKS = /^(?:sp(?:eak|eaks|eaking|oke|oken)|talk(?:s|ed|ing)?)$/;

const OFFICE =
  /\b(?:president|premier|minister|king|queen|prince|princess|sheikh|emir|sultan|chancellor|governor|senator|secretary|ambassador|mayor|general|leader|chair(?:man|woman)?|envoy)\b/;

const OWN = /^(?:his|her|their|my|our)$/;

/** "visited his brother", "met with her daughter Ana": whoever meets their own kin does so in private. */
export function areOwnKin(items: readonly Item[], from: number, to: number): boolean {
  const phrase = items.slice(from, to);
  // "her brother, President Silva": with an office it is no private matter.
  if (phrase.some(({ lower }) => OFFICE.test(lower))) return false;
  // "wept as they spoke to relatives": behind a verb of speaking the bare noun is of their own.
  const [, relatives, ...others] = phrase;
  if (SPEAKS.test(items[from - 1]?.lower ?? '') && others.length === 0 && RELATIVES.test(relatives?.lower ?? ''))
    return true;
  return phrase.some(
    ({ lower }, i) => OWN.test(lower) && phrase.slice(i + 1, i + 1 + NEAR).some((item) => KIN.test(item.lower)),
  );
}

/** Between "his" and "brother" stand no more words. */
const NEAR = 3;
