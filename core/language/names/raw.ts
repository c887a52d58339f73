import type { EntityKind, MentionForm } from '../../model/analysis.ts';
import type { Gender } from './lexicon.ts';
import type { Role } from './roles.ts';

/** A place of the text that may name or point at somebody, before it is decided who. Word indices are half-open. */
export interface RawMention {
  readonly from: number;
  readonly to: number;
  /** The name's own words. */
  readonly headFrom: number;
  readonly headTo: number;
  readonly kind: EntityKind | 'unknown';
  readonly form: MentionForm;
  readonly role: Role | null;
  /** The role stands before the name, within the mention. */
  readonly roleBefore: boolean;
  readonly gender: Gender | null;
  /** For names of the lexicons: the entity's name. */
  readonly name: string | null;
  readonly country: string | null;
  readonly sort: string | null;
  readonly weak: boolean;
  /** How sure it is that this is a person; only for names. */
  readonly evidence: number;
  readonly plural: boolean;
}

/** A mention with what is not said of it left empty. */
export function raw(parts: Partial<RawMention> & Pick<RawMention, 'from' | 'to' | 'kind' | 'form'>): RawMention {
  return {
    from: parts.from,
    to: parts.to,
    headFrom: parts.headFrom ?? parts.from,
    headTo: parts.headTo ?? parts.to,
    kind: parts.kind,
    form: parts.form,
    role: parts.role ?? null,
    roleBefore: parts.roleBefore ?? false,
    gender: parts.gender ?? null,
    name: parts.name ?? null,
    country: parts.country ?? null,
    sort: parts.sort ?? null,
    weak: parts.weak ?? false,
    evidence: parts.evidence ?? 0,
    plural: parts.plural ?? false,
  };
}
