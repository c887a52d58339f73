import type { EntityKind } from '../../model/analysis.ts';
import type { Gender } from './lexicon.ts';
import type { Person } from './people.ts';

/** An entity while it is put together; `mentions` are indices of raw mentions that name it. */
export interface Draft {
  readonly kind: EntityKind;
  readonly person: Person | null;
  /** The lexicon's name, where it has one. */
  readonly known: string | null;
  /** state, capital, region, organ, media ...; null for people. */
  readonly sort: string | null;
  country: string | null;
  /** The state of which the text calls a body that has no name of its own: "Norway" of "Norway's Foreign Ministry". */
  readonly owner: string | null;
  gender: Gender | null;
  readonly plural: boolean;
  /** The sort of a person's first role: who speaks for others is no leader. */
  roleSort: string | null;
  readonly mentions: number[];
}

/** What the names of an article name. */
export interface Assigned {
  readonly drafts: readonly Draft[];
  /** The draft of each raw mention that names one. */
  readonly of: ReadonlyMap<number, Draft>;
  /** States by ISO code, as far as the article names them. */
  readonly states: ReadonlyMap<string, Draft>;
}

/** A draft of its own, of which nothing is known but what is told. */
export function draftWith(told: Partial<Draft>): Draft {
  return {
    kind: 'body',
    person: null,
    known: null,
    sort: null,
    country: null,
    owner: null,
    gender: null,
    plural: false,
    roleSort: null,
    mentions: [],
    ...told,
  };
}
