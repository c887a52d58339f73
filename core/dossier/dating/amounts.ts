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
