import names from './english-names.json' with { type: 'json' };

const THE: ReadonlySet<string> = new Set(names.the);
const AT: ReadonlySet<string> = new Set(names.at);

/**
 * Whether English puts "the" before the name of a place wherever it stands in a sentence ("the Netherlands", "the White House"),
 * also where an article's list or headline leaves it out. Source: Quirk et al., A Comprehensive Grammar of English, 5.60 to 5.72.
 */
export function hasThe(place: string): boolean {
  return THE.has(place);
}

/** Whether one meets at a place and not in it: a house or an office, and no town or state. */
export function isHouse(place: string): boolean {
  return AT.has(place);
}
