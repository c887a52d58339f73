import type { Party } from '../../model/dossier.ts';
import type { MemoRow, Piece, SectionContent } from '../../model/memo.ts';
import { datePieces } from '../dates.ts';
import { namePiece, wordsPiece } from '../names.ts';
import { composed, fromPieces } from '../statements.ts';
import type { Writing } from '../writing.ts';
import { COUNTRY_NAMES } from './country-names.made.ts';

/** People whom the articles give a role or a part: name, role as written, country of the role, first mention. */
export function peopleSection(writing: Writing): SectionContent {
  const parts = writing.prominence;
  const people = writing.dossier.parties.filter(
    (party) =>
      party.kind === 'person' &&
      // A first name without a role ("David, a patient") tells a reader nothing.
      (party.role !== null || ((parts.has(party.id) || party.roles.length > 0) && /\s/.test(party.name.trim()))),
  );
  const rank = (party: Party): number => (parts.get(party.id) ?? 0) * 1000 + party.mentions.length;
  const shown = people.toSorted((a, b) => rank(b) - rank(a)).slice(0, writing.limits.people);
  return {
    kind: 'table',
    columns: ['name', 'role', 'country', 'first'],
    rows: shown.map((party) => rowOf(writing, party)),
    caption: null,
  };
}

function rowOf(writing: Writing, party: Party): MemoRow {
  const [first] = party.mentions;
  const about = { of: party.id };
  const { published } = writing.articleOf(first.article);
  const isDay = published.precision === 'day';
  const date = datePieces(writing, published, first, { lead: !isDay, weekday: false });
  const key = isDay ? 'person.first' : date.length > 0 ? 'person.first.window' : 'person.first.undated';
  const country = countryPiece(writing, party);
  return {
    key: party.id,
    cells: [
      [fromPieces([namePiece(writing, party.name, party.id, party.mentions)], about)],
      party.role ? [fromPieces([wordsPiece(writing, 'role', party.role.text, [party.role.at])], about)] : [],
      country ? [fromPieces([country], about)] : [],
      [composed(writing, key, { date }, { ...about, evidence: [first] })],
    ],
    badges: [],
    date: null,
  };
}

/**
 * The country follows from the role as written ("Indian External Affairs Minister"), and the memo says so. Cited is the
 * fullest writing of it: "US Secretary of State", where another article only has "Secretary of State".
 */
function countryPiece(writing: Writing, party: Party): Piece | null {
  const { role, roles } = party;
  // Where no office is told there may be "her Peruvian counterpart".
  const told = role ?? roles[0];
  if (!party.country || !told) return null;
  const fuller = roles.filter(({ text }) => text.toLowerCase().includes(told.text.toLowerCase()));
  const { at } = fuller.reduce((fullest, one) => (one.text.length > fullest.text.length ? one : fullest), told);
  const value = COUNTRY_NAMES[party.country] ?? party.country;
  const explained = writing.phrases.words['rule.country-of-role'] ?? 'country-of-role';
  return {
    kind: 'slot',
    slot: { name: 'country', value, surface: null, rule: 'country-of-role', explained, evidence: [at] },
  };
}
