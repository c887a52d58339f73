/** A pack's templates by their names, and what Handlebars compiles them to. */
export interface ReadyTemplates {
  readonly sources: Readonly<Record<string, string>>;
  readonly compiled: Readonly<Record<string, TemplateSpecification>>;
}

/** None: in a bundle, those of the program's first pack stand in place of this file (packaging/ready-templates.ts). */
export const READY_TEMPLATES: readonly ReadyTemplates[] = [];
