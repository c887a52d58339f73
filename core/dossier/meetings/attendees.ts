import type { Party } from '../../model/dossier.ts';
import type { MeetingReport } from '../../model/fact.ts';
import type { Reading } from '../../model/reading.ts';
import type { Span } from '../../model/span.ts';
import type { Bearers } from '../parties/bearers.ts';
import type { Holders } from '../parties/holders.ts';
import type { Parties } from '../parties/merge.ts';
import { stateOf, stateOfDemonym, stateOfFirst } from '../places/states.ts';
import { foldedWords } from '../words/fold.ts';
import { isStopWord } from '../words/stop.ts';
import { holderOf } from './offices.ts';
import { originStates, ownerState } from './origins.ts';

/** Someone at a meeting: the party where the dossier knows one, and what to compare with. */
export interface Attendee {
  /** The party's id, else the folded name. */
  readonly key: string;
  readonly name: string;
  readonly party: Party | null;
  readonly person: boolean;
  /** The state that it is (for a state or its government) or acts for (for a person). */
  readonly country: string | null;
  /** The states that a description names where it says who came: "leaders from Peru and Chile". */
  readonly states: readonly string[];
  /** For a body or group: its words without endings, to see that "unions" and "union representatives" may be one. */
  readonly words: readonly string[];
  /** The words of each of a person's roles: whom he or she may speak for. */
  readonly roles: readonly (readonly string[])[];
  readonly mention: Span;
}

/** Who was at a meeting, as a report tells it; nobody twice. */
export function attendeesOf(
  report: MeetingReport,
  reading: Reading,
  parties: Parties,
  holders: Holders,
  bearers: Bearers,
): readonly Attendee[] {
  const named = new Set(report.participants.flatMap(({ entity }) => parties.of(reading.article.id, entity)?.id ?? []));
  const seen = new Set<string>();
  return report.participants
    .flatMap(({ entity, name, mention }): Attendee | readonly Attendee[] => {
      const sides = sidesOf(name, mention, parties);
      if (sides.length > 0) return sides;
      const counterparts = counterpartsFrom(name);
      if (counterparts.length > 1)
        return counterparts.map((state) => {
          const party = holderOf(`${state} counterpart`, report, reading, parties, holders);
          return attendee(party, `counterpart from ${state}`, mention);
        });
      const holder = entity === null ? (bearers(name) ?? holderOf(name, report, reading, parties, holders)) : null;
      const party = parties.of(reading.article.id, entity) ?? (holder && !named.has(holder.id) ? holder : null);
      return attendee(party, name, mention);
    })
    .filter(({ key }) => !seen.has(key) && seen.add(key));
}

function attendee(party: Party | null, name: string, mention: Span): Attendee {
  return {
    key: party?.id ?? `name ${foldedWords(name).join(' ')}`,
    // A group has the words of this passage for its name: "leaders of the rail unions", where it was "leaders" first.
    name: party && party.kind !== 'group' ? party.name : name,
    party,
    person: party?.kind === 'person',
    country:
      party?.kind === 'place'
        ? (stateOf(party.name) ?? party.country)
        : (party?.country ?? stateOf(name) ?? ownerState(name) ?? delegatingState(name)),
    states: party?.kind === 'person' || party?.kind === 'place' ? [] : originStates(name),
    words: groupWords(name),
    roles: party?.kind === 'person' ? party.roles.map(({ text }) => foldedWords(text)) : [],
    mention,
  };
}

/** "Counterparts from Peru and Chile": the states of each, for the office that they share with whom they meet; else none. */
function counterpartsFrom(name: string): readonly string[] {
  const [, from] = /^(?:\p{Ll}+ ){0,2}counterparts (?:from|of) (.+)$/u.exec(name) ?? [];
  const states = from?.replace(/^both /, '').split(/,? and |, /) ?? [];
  return states.every((state) => stateOf(state) !== null) ? states : [];
}

/** People who stand for their states and say no more than that; "the water ministers of Peru and Chile" says more. */
const SPEAK_FOR_STATES =
  /\b(?:delegations?|delegates|diplomats|envoys|negotiators|negotiating teams|officials|representatives|sides|teams)\b/i;

/**
 * "Delegations from Peru and Chile", "European, Peruvian and Chilean officials": the states, where the dossier knows two or
 * more and all of them, and Europe's people beside them.
 */
function sidesOf(name: string, mention: Span, parties: Parties): readonly Attendee[] {
  const europeans = EUROPEAN.test(name);
  const ofStates = europeans
    ? name
        .replace(EUROPEAN, ' ')
        .trim()
        .replace(/, (?=[^,]+$)/, ' and ')
    : name;
  const states = SPEAK_FOR_STATES.test(name) ? originStates(ofStates) : [];
  const sides = states.flatMap((state) => parties.states.get(state) ?? []);
  if (states.length < 2 || sides.length < states.length) return [];
  const officials = europeans ? [attendee(null, `European ${name.split(' ').at(-1)}`, mention)] : [];
  return [...sides.map((party) => attendee(party, party.name, mention)), ...officials];
}

/** One of several demonyms in a list, with what links it. */
const EUROPEAN = /(?:^| )European(?:,| and) (?=\p{Lu})| and European (?=\p{Ll})/u;

/** "The Peruvian delegation", who act for one state; null for others. "European officials" may be of any. */
function delegatingState(name: string): string | null {
  const one = SPEAK_FOR_STATES.test(name) && !name.includes(' and ') && !name.startsWith('European ');
  return one ? stateOfFirst(name.split(' ')) : null;
}

/**
 * The words of a body's or group's name without small words and plural endings. A state's name and the words for its people are one
 * word ("officials from Peru", "Peruvian officials"), and so are the Union's name and its initials.
 */
function groupWords(name: string): readonly string[] {
  return (
    foldedWords(name.replace(HEADS, 'leaders').replace(UNION, 'European Union'))
      .filter((word) => !isStopWord(word))
      .map((word) => stateOfDemonym(word) ?? stateOf(word) ?? word)
      .map((word) => word.replace(/(?:ies|y)$/, 'i').replace(/s$/, ''))
      // "50 nations" are "50 countries".
      .map((word) => (word === 'nation' ? 'countri' : word))
  );
}

const UNION = /\bE\.?U\b\.?/;

/** "Heads of state and government" are leaders. */
const HEADS = /^heads of (?:state|government)(?: (?:and|or) (?:heads )?(?:of )?(?:state|government))?\b/i;
