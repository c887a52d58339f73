/** "30%", "30 per cent", "€93bn", "$1.2 million": a number with what it counts. */
const AMOUNT =
  /([$€£¥])?(\d[\d,]{0,14}(?:\.\d{1,4})?)[ -]?(%|per ?cent\b|percent\b|(?:bn|billion|m|million|tn|trillion|k)\b)?/gu;
const UNITS = new Map([
  ['%', '%'],
  ['percent', '%'],
  ['bn', 'billion'],
  ['m', 'million'],
  ['tn', 'trillion'],
]);

/** "202 migrants", "1,450 striking nurses": a number in figures with the plural that it counts, one or two words behind it. */
const COUNT = /(?<![\d.,$€£¥:/-])(\d{1,3},\d{3}|\d{2,6}) (?:(?!\p{L}+s\b)[\p{L}-]{3,20} )?(\p{L}{2,20}s)\b/gu;
const SPANS_AND_UNITS =
  /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|dollars|euros|pounds|miles|kilomet(?:er|re)s|met(?:er|re)s|feet|tons|tonnes|barrels|degrees|points|cents|others|thousands|hundreds|seats|votes|members|states|countries|nations|was|has|is|its|this|percents)$/u;

/**
 * The counts that some words give, as "202 migrants", where the number is no round one and no year: few things are so many by
 * chance.
 */
export function countsIn(words: string): ReadonlySet<string> {
  const counts = new Set<string>();
  for (const [, figures = '', noun = ''] of words.matchAll(COUNT)) {
    const number = Number(figures.replace(/,/g, ''));
    const isYear = !figures.includes(',') && number >= 1800 && number < 2100;
    if (number < LEAST_COUNT || number % 10 === 0 || isYear || SPANS_AND_UNITS.test(noun.toLowerCase())) continue;
    counts.add(`${number} ${noun.toLowerCase()}`);
  }
  return counts;
}

/** Smaller numbers count many things. */
const LEAST_COUNT = 21;

/** The shares of a hundred and the sums that some words give, each as it is counted: "30 %", "€93 billion". */
export function amountsIn(words: string): ReadonlySet<string> {
  const amounts = new Set<string>();
  for (const [, currency = '', number = '', counted = ''] of words.matchAll(AMOUNT)) {
    const said = counted.replace(/ /g, '');
    if (currency === '' && said === '') continue;
    amounts.add(`${currency}${number.replace(/,/g, '')} ${UNITS.get(said) ?? said}`);
  }
  return amounts;
}

/**
 * Whether two passages tell by their shares of a hundred that they are on different matters: both give some, and none in common ("threatened
 * tariffs of 50%", "of 30%"). Sums are rounded and counted in other currencies: they say nothing.
 */
export function sharesDiffer(a: string, b: string): boolean {
  const [here, there] = [a, b].map((words) => [...amountsIn(words)].filter((amount) => amount.endsWith(' %')));
  return (here?.length ?? 0) > 0 && (there?.length ?? 0) > 0 && !here?.some((amount) => there?.includes(amount));
}
