import type { MentionForm } from '../../model/analysis.ts';
import { formsOf } from './forms.ts';
import { type Known, textOf } from './known.ts';
import bodies from './lexicon/bodies.json' with { type: 'json' };
import cities from './lexicon/cities.json' with { type: 'json' };
import occasions from './lexicon/occasions.json' with { type: 'json' };
import peoples from './lexicon/peoples.json' with { type: 'json' };
import regions from './lexicon/regions.json' with { type: 'json' };
import states from './lexicon/states.json' with { type: 'json' };

const WORDS =
  /(?:\p{Lu}\.){2,6}|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|'(?=\p{L}))*(?:\.(?=\p{L}{2})\p{L}+)?(?:\.|\+(?![\p{L}\p{N}]))?|\p{N}+\p{L}*/gu;

/** Most names, of which a word for each part is all that `wordsOf` makes. */
const PLAIN = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** The words of a text leave a possessive's ending out: "People" of "People's Republic". */
function wordsOf(phrase: string): string[] {
  return (phrase.match(WORDS) ?? []).map((word, i, all) => {
    const bare = i < all.length - 1 ? word.replace(/'s$/, '') : word;
    return /^(?:St|No|Inc|[NS])\.$/.test(bare) || /\.\p{L}/u.test(bare) ? bare : bare.replace(/\.$/, '');
  });
}

const byFirst = new Map<string, Known[]>();

function add(phrases: string, entry: Omit<Known, 'words' | 'form' | 'weak'>, form?: MentionForm, weak = false): void {
  for (const phrase of phrases.split('|')) {
    const words = PLAIN.test(phrase) ? phrase.split(' ') : wordsOf(phrase);
    const [first] = words;
    if (first === undefined) continue;
    const acronym = words.length === 1 && /^[\p{Lu}\p{N}&]{2,}$/u.test(phrase);
    const known: Known = { ...entry, words, form: form ?? (acronym ? 'acronym' : 'name'), weak };
    const list = byFirst.get(first);
    if (list) list.push(known);
    else byFirst.set(first, [known]);
  }
}

for (const state of states) {
  const base = {
    kind: state.iso === 'EU' ? 'body' : 'place',
    name: state.name,
    country: state.iso,
    sort: 'state',
  } as const;
  add([state.name, ...state.aliases.map((alias) => alias.replace(/^The /, ''))].join('|'), base);
  if (state.demonyms.length > 0) add(state.demonyms.join('|'), { ...base, sort: 'demonym' }, 'demonym');
  const [capital] = state.capitals;
  for (const name of state.capitals)
    add(name, { kind: 'place', name: canonicalCapital(name, capital ?? name), country: state.iso, sort: 'capital' });
}
for (const [country, list] of Object.entries(cities))
  for (const name of list.split('|'))
    if (!byFirst.get(name)?.some((known) => known.words.length === 1))
      add(name, { kind: 'place', name, country, sort: 'city' });
for (const [country, list] of Object.entries(regions))
  for (const name of list.split('|')) add(name, { kind: 'place', name, country: country || null, sort: 'region' });
// "Arab and European officials": of whom a continent or a region of many states is.
for (const [name, forms] of Object.entries(peoples))
  add(forms, { kind: 'place', name, country: null, sort: 'people' }, 'demonym');
for (const [country, forms, name] of bodies.metonyms as [string, string, string][])
  add(forms, { kind: 'body', name, country: country || null, sort: 'metonym' }, 'metonym');
for (const [country, forms] of bodies.organs as [string, string][])
  add(forms, { kind: 'body', name: forms.split('|')[0] ?? forms, country: country || null, sort: 'organ' });
for (const name of bodies.media.split('|')) add(name, { kind: 'body', name, country: null, sort: 'media' });
// "General Motors=GM": a company, and what it is called for short.
for (const entry of bodies.companies.split('|')) {
  const [name = '', ...shorter] = entry.split('=');
  for (const one of [name, ...shorter]) add(one, { kind: 'body', name, country: null, sort: 'company' });
}
for (const name of bodies.platforms.split('|'))
  add(name, { kind: 'body', name, country: null, sort: 'platform' }, undefined, true);
for (const name of occasions.closed.split('|'))
  add(name, { kind: 'occasion', name: canonicalOccasion(name), country: null, sort: 'occasion' });
for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);

function canonicalCapital(name: string, first: string): string {
  if (name.startsWith('Washington')) return 'Washington';
  if (name === 'Tel Aviv' || name === 'Delhi' || name === 'The Hague' || name === 'Putrajaya') return name;
  return name === 'Peking' ||
    /^(Kiev|Bogota|Brasilia|Yaounde|Lome|Asuncion|Teheran|Sanaa|Reykjavik|Ulan Bator)$/.test(name)
    ? first
    : name;
}

function canonicalOccasion(name: string): string {
  if (/General Assembly$|^UNGA$/.test(name)) return 'United Nations General Assembly';
  return name;
}

/** What the names of the lexicons begin with, a word each as it is spelled. */
export const BEGINNINGS: readonly string[] = [...byFirst.keys()];
/** The names that begin with the word of the same place, the longest first (`knownOf`). */
export const NAMES: readonly string[] = [...byFirst.values()].map(textOf);
/** The same words in small letters, as `formsOf` gives them. */
export const LOWER_BEGINNINGS: readonly string[] = [...formsOf(byFirst.keys())];
