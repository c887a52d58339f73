import type { Analysis, Mention } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { RoleFact } from '../../model/fact.ts';
import { contains, hull, spanOf } from '../../model/span.ts';

/** The roles that an article gives to people by name, in text order: one fact for each person and wording. */
export function findRoles(article: Article, analysis: Analysis): readonly RoleFact[] {
  const facts: RoleFact[] = [];
  const told = new Set<string>();
  const countries = new Map(analysis.entities.map((entity) => [entity.id, entity.country]));
  for (const mention of analysis.mentions) {
    const [entity] = mention.refersTo;
    if (!entity || !isNamed(mention) || !mention.role) continue;
    const wording = `${entity} ${article.text.slice(mention.role.start, mention.role.end).toLowerCase()}`;
    if (told.has(wording)) continue;
    told.add(wording);
    const evidence = spanOf(article.id, hull(mention, mention.role));
    facts.push({
      kind: 'role',
      id: `role:${evidence.article}:${evidence.start}`,
      evidence: [evidence],
      rule: contains(mention, mention.role) ? 'role-before-name' : 'role-after-name',
      certainty: 'stated',
      entity,
      role: spanOf(article.id, mention.role),
      country: countries.get(entity) ?? null,
    });
  }
  return facts;
}

function isNamed(mention: Mention): boolean {
  const { kind, form, refersTo } = mention;
  return kind === 'person' && (form === 'name' || form === 'surname' || form === 'handle') && refersTo.length === 1;
}
