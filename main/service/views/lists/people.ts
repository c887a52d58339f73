import type { Party } from '../../../../core/model/dossier.ts';
import type { PersonView } from '../../../../core/model/views/evidence.ts';
import type { Page } from '../../../../core/model/views/page.ts';
import { articlesIn, type Evidence, oneLine } from '../evidence.ts';
import { type Filter, pageOf } from '../filter.ts';
import { isChosen } from './chosen.ts';

export function peoplePage(evidence: Evidence, filter: Filter, version: number): Page<PersonView> {
  return pageOf(
    evidence.dossier.parties
      .filter(({ kind }) => kind === 'person' || kind === 'body')
      .toSorted((a, b) => b.mentions.length - a.mentions.length),
    ({ id, mentions, name, aliases, roles }) => ({
      id,
      spans: mentions,
      parties: [id],
      date: null,
      words: [name, ...aliases, ...roles.map(({ text }) => text)].join(' '),
    }),
    (party) => personView(evidence, party),
    evidence.dossier,
    filter,
    version,
  );
}

function personView(evidence: Evidence, { id, name, kind, aliases, roles, country, mentions }: Party): PersonView {
  const origins = articlesIn(mentions);
  const first = new Map(mentions.toReversed().map((mention) => [mention.article, mention]));
  return {
    id,
    at: evidence.anchor(mentions[0]),
    origins,
    badges: evidence.badges({ id, origins, dates: [], spans: mentions }),
    name,
    kind,
    aliases,
    roles: roles.map(({ text }) => oneLine(text)),
    country,
    mentions: mentions.length,
    places: [...first.values()].map(evidence.anchor),
    chosen: isChosen(evidence.state.selection.people, { called: name, id, mentions }),
  };
}
